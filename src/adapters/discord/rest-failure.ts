/** What Discord's REST API said no to, as one of the outcomes that the program knows. */
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { Failed, Trouble } from '../../moderation/discord-port.js';

const troubles: Readonly<Partial<Record<string | number, Trouble>>> = {
  [RESTJSONErrorCodes.UnknownMessage]: 'unknown-message',
  [RESTJSONErrorCodes.UnknownChannel]: 'unknown-channel',
  [RESTJSONErrorCodes.UnknownGuild]: 'unknown-channel',
  [RESTJSONErrorCodes.MissingAccess]: 'missing-permission',
  [RESTJSONErrorCodes.MissingPermissions]: 'missing-permission',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'missing-permission',
  [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel]: 'pins-full',
  [RESTJSONErrorCodes.MessageCanOnlyBePinnedInTheChannelItWasSentIn]: 'not-pinnable',
  [RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage]: 'not-pinnable',
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType]: 'not-pinnable',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'not-pinnable',
};

export function failureOf(error: unknown): Failed {
  if (error instanceof RateLimitError) {
    // Milliseconds, as everything in discord.js is.
    return { outcome: 'later', detail: 'rate limited', wait: error.retryAfter };
  }
  if (error instanceof DiscordAPIError) {
    const outcome = troubles[error.code] ?? (error.status >= 500 ? 'unavailable' : 'refused');
    return { outcome, detail: `${error.message} (${error.code})` };
  }
  if (error instanceof HTTPError) {
    return { outcome: 'unavailable', detail: `status ${error.status}` };
  }
  // A closed connection, a time-out, an answer that cannot be read.
  return { outcome: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
}
