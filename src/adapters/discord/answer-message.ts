/** Answers what somebody writes to the bot, as a reply. */
import {
  DiscordAPIError,
  type Message,
  RESTJSONErrorCodes,
  type SendableChannels,
} from 'discord.js';
import type { Front } from '../../registry/front.js';
import { type Body, bodyOf } from './body.js';
import { type FailureDesk, settleUnsent } from './failure.js';
import { questionOf } from './mention.js';
import { occasionOfMessage } from './occasion.js';
import { wording } from './wording.js';

/** Answers a message where it asks the bot something; never rejects. */
type Listener = (message: Message) => Promise<void>;

export function createListener(front: Front, desk: FailureDesk): Listener {
  return async (message) => {
    const question = questionOf(message, message.client.user.id);
    // Taken now: a direct conversation may be let go of while this message waits.
    const { id, channel } = message;
    if (question === undefined || !channel.isSendable()) return;
    const begun = performance.now();
    try {
      const effect = await front.ask(question, occasionOfMessage(message));
      if (effect?.kind !== 'reply') return;
      await reply(channel, id, await bodyOf(effect));
      effect.afterwards?.();
      const milliseconds = Math.round(performance.now() - begun);
      desk.logger.debug('message answered', { milliseconds });
    } catch (error) {
      await settleUnsent(error, desk, (reference) =>
        reply(channel, id, { content: wording.failed(reference) }),
      );
    }
  };
}

/**
 * A reply that stands also where the question was deleted meanwhile. Sent twice by a repeated request,
 * it is still one: discord.js gives each message a nonce, and Discord is asked to enforce it.
 */
async function reply(channel: SendableChannels, to: string, body: Partial<Body>): Promise<void> {
  try {
    await channel.send({ ...body, reply: { messageReference: to, failIfNotExists: false } });
  } catch (error) {
    if (!mayNotReply(error)) throw error;
    await channel.send(body);
  }
}

/** It may write there, but not read back, which a reply takes. */
function mayNotReply(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory
  );
}
