/**
 * The preview's channel: what stands in it, with ids, so that messages can be pinned and edited later.
 * It takes Discord's place for the moderators' side of the program.
 */
import { isPlain, type MessageFace } from '../../card/message.js';
import {
  type DiscordPort,
  done,
  type Failed,
  maxPins,
  type Outcome,
  type StandingMessage,
} from '../../moderation/discord-port.js';
import type { Face } from './host.js';

export interface ChannelMessage extends Face {
  readonly id: string;
  readonly private: boolean;
  readonly pinnedAt: Date | undefined;
  readonly edited: boolean;
}

/** What became different since some time. */
export interface Changes {
  /** To be asked with the next time. */
  readonly revision: number;
  readonly changed: readonly ChannelMessage[];
  /** Ids of those that are gone. */
  readonly gone: readonly string[];
  /** Ids of all that are pinned now. */
  readonly pinned: readonly string[];
}

export interface Channel {
  readonly port: DiscordPort;
  post(face: Face, isPrivate: boolean): ChannelMessage;
  get(id: string): ChannelMessage | undefined;
  /** Undefined where it is gone. */
  edit(id: string, face: Face): ChannelMessage | undefined;
  remove(id: string): void;
  /** Without a time, what is pinned. */
  changes(since: number | undefined): Changes;
}

interface ChannelPlace {
  readonly guild: string;
  readonly channel: string;
  readonly now: () => Date;
}

/** Milliseconds since 1970 from which Discord counts. */
const discordEpoch = 1_420_070_400_000;

/**
 * So many messages are kept; the oldest that are not pinned go first. Of those that are gone, and of
 * what was posted for whom, as many are remembered: a page asks every second, a repeated post comes soon.
 */
const most = 500;

export function createChannel({ channel, now }: ChannelPlace): Channel {
  const messages = new Map<string, ChannelMessage & { readonly revision: number }>();
  const gone = new Map<string, number>();
  const nonces = new Map<string, string>();
  // From the clock, so that a page which stayed open over a restart is behind all that comes after it.
  let revision = now().getTime();
  // As Discord's ids, these tell the time, so that none is used again after a restart.
  let last = BigInt(now().getTime() - discordEpoch) << 22n;

  function put(message: ChannelMessage): ChannelMessage {
    revision += 1;
    messages.set(message.id, { ...message, revision });
    return message;
  }
  function remove(id: string): void {
    if (!messages.delete(id)) return;
    revision += 1;
    gone.set(id, revision);
    keepNewest(gone);
  }
  function post(face: Face, isPrivate: boolean): ChannelMessage {
    last += 1n;
    const id = String(last);
    const oldest = [...messages.values()].find(({ pinnedAt }) => pinnedAt === undefined);
    if (messages.size >= most && oldest !== undefined) remove(oldest.id);
    return put({ ...face, id, private: isPrivate, pinnedAt: undefined, edited: false });
  }
  function edit(id: string, face: Face): ChannelMessage | undefined {
    const before = messages.get(id);
    return before === undefined ? undefined : put({ ...before, ...face, edited: true });
  }
  function pinned() {
    return [...messages.values()]
      .flatMap((message) =>
        message.pinnedAt === undefined ? [] : [{ ...message, at: message.pinnedAt }],
      )
      .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  }
  /** Does something with a message that must be there. */
  function withMessage<T>(id: string, use: (message: ChannelMessage) => Outcome<T>): Outcome<T> {
    const message = messages.get(id);
    return message === undefined || message.private ? unknownMessage : use(message);
  }

  const port: DiscordPort = {
    fetchMessage: async (_channel, id) =>
      withMessage(id, (message) => done(standing(message, channel))),
    pin: async (_channel, id) =>
      withMessage(id, (message) => {
        if (message.pinnedAt !== undefined) return done();
        if (pinned().length >= maxPins) return { outcome: 'pins-full', detail: '250 pins' };
        put({ ...message, pinnedAt: now() });
        return done();
      }),
    unpin: async (_channel, id) =>
      withMessage(id, (message) => {
        put({ ...message, pinnedAt: undefined });
        return done();
      }),
    listPins: async () =>
      done(
        pinned().map(({ at, ...message }) => ({
          pinnedAt: at,
          message: standing(message, channel),
        })),
      ),
    editMessage: async (_channel, id, face) =>
      withMessage(id, () => {
        edit(id, { title: titleOf(face), payload: face });
        return done();
      }),
    async postMessage(_channel, face, nonce) {
      const known = nonces.get(nonce);
      if (known !== undefined) return done(known);
      const { id } = post({ title: titleOf(face), payload: face }, false);
      nonces.set(nonce, id);
      keepNewest(nonces);
      return done(id);
    },
    ownMessagesSince: async () =>
      done(
        [...messages.values()]
          .filter((message) => !message.private)
          .map((message) => standing(message, channel)),
      ),
    directChannel: async () => done(channel),
    linkTo: (guild, inChannel, message) =>
      `https://discord.com/channels/${guild}/${inChannel}/${message}`,
  };

  return {
    port,
    post,
    get: (id) => messages.get(id),
    edit,
    remove,
    changes(since) {
      const pins = pinned().toReversed();
      const state = { revision, pinned: pins.map(({ id }) => id) };
      return since === undefined
        ? { ...state, changed: pins, gone: [] }
        : {
            ...state,
            changed: [...messages.values()].filter((message) => message.revision > since),
            gone: [...gone].flatMap(([id, at]) => (at > since ? [id] : [])),
          };
    },
  };
}

function keepNewest(remembered: Map<string, unknown>): void {
  const [oldest] = remembered.keys();
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
}

const unknownMessage: Failed = { outcome: 'unknown-message', detail: 'it was deleted' };

function standing(message: ChannelMessage, channel: string): StandingMessage {
  const { id, payload, pinnedAt } = message;
  return {
    id,
    channel,
    ours: true,
    private: message.private,
    pinned: pinnedAt !== undefined,
    plain: isPlain('flags' in payload ? payload.flags : 0),
    content: 'content' in payload ? payload.content : '',
    components: payload.components,
  };
}

/** The heading of a message, for announcing: its first line that is one. */
function titleOf(face: MessageFace): string {
  const text = 'content' in face ? face.content : JSON.stringify(face.components);
  const heading = /(?:^|\\n|")#{1,3} ((?:[^"\\\n]|\\\\.)+)/.exec(text)?.[1] ?? '';
  return heading.replace(/\\+(.)/g, '$1') || 'A message';
}
