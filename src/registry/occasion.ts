/** Who does something, where, on which message, and with which rights. No surface is known here. */
import type { Call } from '../answer/answer.js';

export interface Occasion {
  /** Id of the one who acts. */
  readonly user: string;
  /** Their name as Discord shows it: for the server's audit log, never kept. */
  readonly name?: string;
  readonly place: Place;
  readonly may: Rights;
  /** What they may do by their roles, which is all over the server; left out where it is not known. */
  readonly mayEverywhere?: Rights;
  /** What the bot itself may do in this place. */
  readonly botMay: BotRights;
  /** Ids of the roles they have on the server; none elsewhere. */
  readonly roles: readonly string[];
  /** The message that a button stands on, or that a message command was used on. */
  readonly message?: SeenMessage;
}

export type Place =
  /**
   * `installed`: the bot itself is a member of the server; where only the asker has installed it, it
   * can answer, but neither pin nor edit later.
   */
  | {
      readonly kind: 'server';
      readonly guild: string;
      readonly channel: string;
      readonly installed: boolean;
    }
  /** A conversation with the bot, or a private one into which the asker brought it. */
  | {
      readonly kind: 'direct';
      readonly channel: string;
      /** Nobody but the asker and the bot is there. */
      readonly alone?: true;
    }
  | { readonly kind: 'terminal' };

export const rightKinds = ['pin', 'moderate', 'manage'] as const satisfies (keyof Rights)[];

/** What the one who acts may do in this place, as Discord says with every interaction. */
export interface Rights {
  /** Discord's Pin Messages in this channel. */
  readonly pin: boolean;
  /** Discord's Manage Messages in this channel: a moderator. */
  readonly moderate: boolean;
  /** Discord's Manage Server. */
  readonly manage: boolean;
}

/** What the bot needs to keep pins in a channel; it has none outside of servers. */
export interface BotRights {
  /** Discord's View Channel and Read Message History. */
  readonly read: boolean;
  /** Discord's Pin Messages. */
  readonly pin: boolean;
}

export interface SeenMessage {
  readonly id: string;
  /** As its writer typed it, or what was forwarded; empty for the bot's own cards. */
  readonly text: string;
  /** Written by this bot. */
  readonly ours: boolean;
  /** Seen by one member alone (Discord's ephemeral). */
  readonly private: boolean;
  /** Ours, and in plain text: what comes of it is, too. */
  readonly plain?: boolean;
  /** Who asked for it, where Discord tells. */
  readonly askedBy?: string;
  /** What its card shows, read from its buttons. */
  readonly shows?: { readonly call: Call; readonly page: number };
}

/** The id of the server, where there is one. */
export function guildOf({ place }: Occasion): string | undefined {
  return place.kind === 'server' ? place.guild : undefined;
}

/** Nobody in particular, in a channel of a server: for what the bot itself shows to everybody. */
export function publicOccasion(at: { readonly guild: string; readonly channel: string }): Occasion {
  return {
    user: '',
    place: { kind: 'server', ...at, installed: true },
    may: { pin: false, moderate: false, manage: false },
    botMay: { read: true, pin: true },
    roles: [],
  };
}

/** Whether the bot itself is a member of the server. */
export function isOnServer({ place }: Occasion): boolean {
  return place.kind === 'server' && place.installed;
}
