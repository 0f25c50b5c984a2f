/** The moderators' side of Discord, by REST alone: it needs no gateway and no cache. */
import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes, SnowflakeUtil } from 'discord.js';
import * as z from 'zod';
import { isPlain, type MessageFace } from '../../card/message.js';
import {
  type DiscordPort,
  done,
  type Failed,
  maxPins,
  type Outcome,
  type PinnedMessage,
  passes,
  type StandingMessage,
} from '../../moderation/discord-port.js';
import { type ConnectionSettings, createPatientRest } from './client.js';
import { failureOf } from './rest-failure.js';

/** Discord's EPHEMERAL message flag. */
const ephemeral = 1 << 6;

const messageSchema = z.object({
  id: z.string(),
  channel_id: z.string(),
  content: z.string().default(''),
  flags: z.number().default(0),
  pinned: z.boolean().default(false),
  author: z.object({ id: z.string() }),
  application_id: z.string().optional(),
  components: z.array(z.unknown()).default([]),
});
const messagesSchema = z.array(messageSchema);
const pinsSchema = z.object({
  items: z.array(z.object({ pinned_at: z.iso.datetime({ offset: true }), message: messageSchema })),
  has_more: z.boolean(),
});
const idSchema = z.object({ id: z.string() });

/** Discord's largest pages. */
const pinsInPage = 50;
const messagesInPage = 100;
/** So many pages of a channel are looked through for a message of ours. */
const mostPages = 30;

/** The port for a bot's token. Nothing is sent before it is used. */
export function createDiscordPort(token: string, settings: ConnectionSettings): DiscordPort {
  const rest = createPatientRest(token, settings);
  let own: Promise<string> | undefined;
  return createRestPort(rest, () => {
    // Asked for again where it failed.
    own ??= rest.get(Routes.user()).then(
      (user) => idSchema.parse(user).id,
      (error: unknown) => {
        own = undefined;
        throw error;
      },
    );
    return own;
  });
}

/**
 * @param rest with the bot's token
 * @param botId asked for when it is needed: with a token alone it is not known before the login
 */
function createRestPort(rest: REST, botId: () => Promise<string>): DiscordPort {
  return {
    fetchMessage: (channel, message) =>
      attempt(async () => standing(await rest.get(Routes.channelMessage(channel, message)))),
    pin: (channel, message, reason) =>
      changing(channel, () => rest.put(pinRoute(channel, message), { reason })),
    unpin: (channel, message, reason) =>
      changing(channel, () => rest.delete(pinRoute(channel, message), { reason })),
    listPins: (channel) => attempt(() => allPins(channel)),
    editMessage: (channel, message, face) =>
      changing(channel, () =>
        rest.patch(Routes.channelMessage(channel, message), { body: bodyOf(face) }),
      ),
    postMessage: (channel, face, nonce) =>
      attempt(async () => {
        const body = { ...bodyOf(face), nonce, enforce_nonce: true };
        return idSchema.parse(await rest.post(Routes.channelMessages(channel), { body })).id;
      }),
    async ownMessagesSince(channel, since, goOn = async () => true) {
      const own = await attempt(() => ownSince(channel, since, goOn));
      if (own.outcome !== 'done') return own;
      return own.value === undefined ? tooMany : done(own.value);
    },
    directChannel: (user) =>
      attempt(async () => {
        const body = { recipient_id: user };
        return idSchema.parse(await rest.post(Routes.userChannels(), { body })).id;
      }),
    linkTo: (guild, channel, message) =>
      `https://discord.com/channels/${guild}/${channel}/${message}`,
  };

  /**
   * Nothing is changed in an archived thread, and a thread archives itself after some quiet days: it is
   * opened first, as by whoever writes in it, and goes back by itself. A locked one stays as it is.
   */
  function changing(channel: string, request: () => Promise<unknown>): Promise<Outcome> {
    return attempt(async () => {
      try {
        await request();
      } catch (error) {
        if (!isArchived(error)) throw error;
        await opened(channel, error);
        await request();
      }
    });
  }

  async function opened(channel: string, archived: unknown): Promise<void> {
    try {
      await rest.patch(Routes.channel(channel), { body: { archived: false } });
    } catch (error) {
      // That it is archived is what stands in the way, unless Discord only asks to wait.
      throw passes(failureOf(error)) ? error : archived;
    }
  }

  async function standing(raw: unknown): Promise<StandingMessage> {
    return toStanding(messageSchema.parse(raw), await botId());
  }

  async function allPins(channel: string): Promise<PinnedMessage[]> {
    const own = await botId();
    const pins: PinnedMessage[] = [];
    let before: string | undefined;
    // Discord allows no more than that; a page too many would only be a fault of Discord's.
    for (let page = 0; page <= maxPins / pinsInPage; page += 1) {
      const query = new URLSearchParams({ limit: String(pinsInPage) });
      if (before !== undefined) query.set('before', before);
      const { items, has_more } = pinsSchema.parse(
        await rest.get(`/channels/${channel}/messages/pins`, { query }),
      );
      pins.push(
        ...items.map(({ pinned_at, message }) => ({
          pinnedAt: new Date(pinned_at),
          // What is on the list is pinned, whatever the message itself says.
          message: { ...toStanding(message, own), pinned: true },
        })),
      );
      before = items.at(-1)?.pinned_at;
      if (!has_more || before === undefined) break;
    }
    return pins;
  }

  /** Undefined where there are more than are looked through. */
  async function ownSince(
    channel: string,
    since: Date,
    goOn: () => Promise<boolean>,
  ): Promise<StandingMessage[] | undefined> {
    const own = await botId();
    const found: StandingMessage[] = [];
    let after = String(SnowflakeUtil.generate({ timestamp: since, increment: 0n }));
    for (let page = 0; page < mostPages; page += 1) {
      const query = new URLSearchParams({ limit: String(messagesInPage), after });
      const messages = messagesSchema
        .parse(await rest.get(Routes.channelMessages(channel), { query }))
        .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
      found.push(...messages.map((one) => toStanding(one, own)).filter(({ ours }) => ours));
      const last = messages.at(-1);
      if (messages.length < messagesInPage || last === undefined) return found;
      after = last.id;
      if (!(await goOn())) throw new Error('nobody waits for it any more');
    }
    return undefined;
  }
}

function isArchived(error: unknown): boolean {
  const { InvalidActionOnArchivedThread } = RESTJSONErrorCodes;
  return error instanceof DiscordAPIError && error.code === InvalidActionOnArchivedThread;
}

/** Later there are only more of them, so it is no use to wait. */
const tooMany: Failed = {
  outcome: 'refused',
  detail: `more than ${mostPages * messagesInPage} messages were written since in that channel`,
};

/** What Discord refuses is an outcome; what it sends and nobody can read is one, too. */
async function attempt<T>(request: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await request());
  } catch (error) {
    return failureOf(error);
  }
}

function toStanding(message: z.infer<typeof messageSchema>, botId: string): StandingMessage {
  return {
    id: message.id,
    channel: message.channel_id,
    ours: message.author.id === botId,
    private: (message.flags & ephemeral) !== 0,
    pinned: message.pinned,
    plain: isPlain(message.flags),
    content: message.content,
    components: message.components,
  };
}

/** Whoever was pinged was pinged when the message was new. */
function bodyOf(face: MessageFace) {
  return { ...face, allowed_mentions: { parse: [] } };
}

/** The routes since 2025; those below `/pins` are deprecated. */
function pinRoute(channel: string, message: string): `/${string}` {
  return `/channels/${channel}/messages/pins/${message}`;
}
