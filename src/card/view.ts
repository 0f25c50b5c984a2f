/** What stands on a message besides its card. */
import type { Action } from './card.js';

export interface View {
  /** What this reader can do with the message; at the foot, after what the card itself offers. */
  readonly tools?: readonly Action[];
  /** The member that the message is meant for: the only one whom it may ping. */
  readonly addressee?: string;
  /** Id of the one who asked, where Discord will not tell it with the message: in its tools' ids. */
  readonly asker?: string;
}

/** Whom a message may ping: nobody, or the one it is meant for. Discord's own JSON. */
export interface AllowedMentions {
  readonly parse: readonly [];
  readonly users?: readonly string[];
}

export function mentionsOf({ addressee }: View): AllowedMentions {
  return addressee === undefined ? { parse: [] } : { parse: [], users: [addressee] };
}

/** The line above everything else; undefined where the message is for whoever reads it. */
export function addressOf({ addressee }: View): string | undefined {
  return addressee === undefined ? undefined : `For <@${addressee}>`;
}

/** Characters of such a line at most: an id has at most 20 digits. */
export const maxAddress = 30;
