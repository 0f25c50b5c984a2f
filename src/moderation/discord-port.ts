/**
 * What the moderators' side needs of Discord, besides answering interactions. Discord itself, the
 * preview's channel and the test server stand behind it; each request ends in one of a closed set of
 * outcomes, and none throws for what Discord refuses.
 */
import type { MessageFace } from '../card/message.js';

export const troubles = [
  /** The message was deleted. */
  'unknown-message',
  /** The channel was deleted. One that the bot no longer sees is a missing permission. */
  'unknown-channel',
  'missing-permission',
  /** The channel has as many pins as Discord allows. */
  'pins-full',
  /** Discord pins no such message, or not in such a channel. */
  'not-pinnable',
  /** Discord asks to wait. */
  'later',
  /** Discord does not answer, or fails itself. */
  'unavailable',
  /** Anything else that Discord refuses. */
  'refused',
] as const;
export type Trouble = (typeof troubles)[number];

export interface Failed {
  readonly outcome: Trouble;
  /** What Discord said, for the operator. */
  readonly detail: string;
  /** Milliseconds that Discord asks to wait. */
  readonly wait?: number;
}

export type Outcome<T = void> = { readonly outcome: 'done'; readonly value: T } | Failed;

/** A message as it stands in Discord. */
export interface StandingMessage {
  readonly id: string;
  readonly channel: string;
  /** Written by this bot. */
  readonly ours: boolean;
  /** Seen by one member alone. */
  readonly private: boolean;
  readonly pinned: boolean;
  /** Of the plain form: content instead of Components V2. */
  readonly plain: boolean;
  readonly content: string;
  /** As Discord gives them back: numbered, and with defaults filled in. */
  readonly components: readonly unknown[];
}

export interface PinnedMessage {
  readonly pinnedAt: Date;
  readonly message: StandingMessage;
}

export interface DiscordPort {
  fetchMessage(channel: string, message: string): Promise<Outcome<StandingMessage>>;
  /** Pinning what is pinned changes nothing. `reason` stands in the server's audit log. */
  pin(channel: string, message: string, reason: string): Promise<Outcome>;
  /** Unpinning what is not pinned changes nothing. */
  unpin(channel: string, message: string, reason: string): Promise<Outcome>;
  /** Every pin of a channel, newest first. */
  listPins(channel: string): Promise<Outcome<readonly PinnedMessage[]>>;
  editMessage(channel: string, message: string, face: MessageFace): Promise<Outcome>;
  /** Gives the id of the message. The same nonce again within some minutes gives the same message. */
  postMessage(channel: string, face: MessageFace, nonce: string): Promise<Outcome<string>>;
  /**
   * The bot's own messages since then, oldest first. That can take many requests: after each it asks
   * whether to go on.
   */
  ownMessagesSince(
    channel: string,
    since: Date,
    goOn?: () => Promise<boolean>,
  ): Promise<Outcome<readonly StandingMessage[]>>;
  /** The channel of private messages to a user. */
  directChannel(user: string): Promise<Outcome<string>>;
  /** Opens a message in Discord's clients. */
  linkTo(guild: string, channel: string, message: string): string;
}

export function done(): Outcome;
export function done<T>(value: T): Outcome<T>;
export function done(value?: unknown): Outcome<unknown> {
  return { outcome: 'done', value };
}

/** Discord's limit on pins in one channel (Discord, "Pin Message"). */
export const maxPins = 250;

/** Whether the same request may well succeed by itself after a while. */
export function passes({ outcome }: Failed): boolean {
  return outcome === 'later' || outcome === 'unavailable';
}

/** Whether there is no such message any more. */
export function isGone({ outcome }: Outcome<unknown>): boolean {
  return outcome === 'unknown-message' || outcome === 'unknown-channel';
}
