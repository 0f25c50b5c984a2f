/** A page of a card in the form that its reader gets. */
import type { Card } from './card.js';
import { componentsV2, type DiscordMessage, toMessage } from './discord.js';
import { type PlainMessage, toPlainMessage } from './plain.js';
import type { View } from './view.js';

/** One page of a card as a reader sees it. */
export interface Shown {
  readonly card: Card;
  /** Counted from 0. */
  readonly page: number;
  readonly view: View;
  /** Plain text, for screen readers and for who prefers it; where it is left out, as usual there. */
  readonly plain?: boolean;
}

/** A message as Discord's JSON, of either form. */
export type MessageFace = DiscordMessage | PlainMessage;

export function messageOf({ card, page, view, plain }: Shown): MessageFace {
  return plain === true ? toPlainMessage(card, page, view) : toMessage(card, page, view);
}

/** Whether a message of ours with these flags is of the plain form. */
export function isPlain(flags: number): boolean {
  return (flags & componentsV2) === 0;
}
