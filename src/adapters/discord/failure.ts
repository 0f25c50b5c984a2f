/** The one place where an interaction that failed ends. */
import { DiscordAPIError, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from '../../log.js';
import { replyInPrivate } from './reply.js';
import { wording } from './wording.js';

export interface FailureDesk {
  readonly logger: Logger;
  /** A short id that the member can tell and the operator can find. */
  readonly newReference: () => string;
}

/**
 * Tells the member one private sentence and the operator one line, both with the same reference.
 * Never rejects: what fails here is logged and left.
 */
export async function settleFailure(
  interaction: Interaction,
  error: unknown,
  { logger, newReference }: FailureDesk,
): Promise<void> {
  if (isLost(error)) {
    logger.info('interaction no longer open', { code: error.code, ...described(interaction) });
    return;
  }
  const reference = newReference();
  logger.error('interaction failed', { reference, ...described(interaction), error });
  try {
    if (interaction.isAutocomplete()) {
      if (!interaction.responded) await interaction.respond([]);
    } else {
      await replyInPrivate(interaction, wording.failed(reference));
    }
  } catch (second) {
    if (isLost(second)) return;
    logger.warn('failure could not be told to the member', { reference, error: second });
  }
}

/**
 * The same for the answer to a message. Where the bot may not write, or there is nowhere to write any
 * more, nobody can be told, and that is no fault.
 */
export async function settleUnsent(
  error: unknown,
  { logger, newReference }: FailureDesk,
  tell: (reference: string) => Promise<void>,
): Promise<void> {
  if (isShutOut(error)) {
    logger.info('message cannot be answered there', { code: error.code });
    return;
  }
  const reference = newReference();
  logger.error('message could not be answered', { reference, error });
  await tell(reference).catch((second: unknown) => {
    logger.warn('failure could not be told to the member', { reference, error: second });
  });
}

const shutOut: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.MissingPermissions,
];

function isShutOut(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && shutOut.includes(error.code);
}

/** What the log says of an interaction: never who asked, nor what. */
export function described(interaction: Interaction): Readonly<Record<string, string>> {
  if (interaction.isChatInputCommand()) {
    return { kind: 'command', command: interaction.commandName };
  }
  if (interaction.isAutocomplete()) {
    return { kind: 'autocomplete', command: interaction.commandName };
  }
  if (interaction.isMessageComponent()) return { kind: 'component' };
  return { kind: `interaction type ${interaction.type}` };
}

/**
 * Discord no longer takes an answer: it came too late (10062), or somebody else has answered (40060), as
 * another process of this bot. Nothing is left to do. Our own first try is no such refusal: `callbacks.ts`.
 */
function isLost(error: unknown): error is DiscordAPIError {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
  );
}
