/** What the bot writes into channels: each message once, however often it is sent. */
import { isObject, objectIn, textIn } from './json.js';
import type { Message, MessageStore } from './messages.js';
import type { World } from './world.js';

export interface Channels {
  /** POST of a message. One that was sent before, by its nonce, is given back as it was. */
  post(channel: string, body: unknown): Message;
  /** Resolves with what the bot writes in reply to a message. */
  repliesTo(message: string): Promise<Message>;
  /** What stands there, oldest first. */
  posted(): readonly Message[];
}

/** "The past few minutes" (Discord, Create Message). */
const nonceFor = 5 * 60_000;

/** Real milliseconds after which a test gives up waiting for the bot. */
const patience = 8_000;

export function createChannels(world: World, messages: MessageStore): Channels {
  const byNonce = new Map<string, { message: Message; at: number }>();
  const awaited = new Map<string, (message: Message) => void>();
  const posted: Message[] = [];
  return {
    post(channel, body) {
      const nonce = textIn(body, 'nonce');
      const enforced = isObject(body) && body.enforce_nonce === true && nonce !== undefined;
      const before = enforced ? byNonce.get(nonce) : undefined;
      const now = world.clock.now();
      if (before !== undefined && now - before.at < nonceFor) return before.message;
      const to = textIn(objectIn(body, 'message_reference'), 'message_id');
      const reference =
        to === undefined
          ? {}
          : {
              reference: { type: 0, channel_id: channel, guild_id: world.guildId, message_id: to },
            };
      const message = messages.create(body, { channel: { id: channel, ...reference } });
      if (enforced) byNonce.set(nonce, { message, at: now });
      posted.push(message);
      if (to !== undefined) awaited.get(to)?.(message);
      return message;
    },
    repliesTo: (id) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('The bot did not reply.')), patience);
        awaited.set(id, (message) => {
          clearTimeout(late);
          resolve(message);
        });
      }),
    posted: () => posted,
  };
}
