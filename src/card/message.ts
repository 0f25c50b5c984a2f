/** A page of a card in the form that its reader gets. */
import { givingWay, inOneGo, type Steps } from '../steps.js';
import { customId } from './button.js';
import type { Card } from './card.js';
import { componentsV2, type DiscordMessage, messageInSteps, toMessages } from './discord.js';
import { type PlainMessage, plainMessageInSteps, toPlainMessages } from './plain.js';
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

export function messageOf(shown: Shown): MessageFace {
  return inOneGo(stepsTo(shown));
}

/** The same where others wait meanwhile: a list may have thousands of lines. */
export function messageGivingWay(shown: Shown): Promise<MessageFace> {
  return givingWay(stepsTo(shown));
}

function stepsTo({ card, page, view, plain }: Shown): Steps<MessageFace> {
  return plain === true ? plainMessageInSteps(card, page, view) : messageInSteps(card, page, view);
}

/** The first of these cards that stands on one page as it is shown; where none does, the last. */
export function onePageOf(cards: readonly [Card, ...Card[]], plain: boolean): Card {
  const pages = plain ? toPlainMessages : toMessages;
  return cards.find((card) => pages(card).length === 1) ?? cards.at(-1) ?? cards[0];
}

/** Pages that no button turns to, since the call is too long for the id of one: a long message. */
export function pagesAlong({ card, page, view, plain }: Shown): number[] {
  if (page > 0 || customId({ kind: 'page', call: card.call, page: 1 }) !== undefined) return [];
  const { length } = plain === true ? toPlainMessages(card, view) : toMessages(card, view);
  return Array.from({ length: length - 1 }, (_, index) => index + 1);
}

/** Whether a message of ours with these flags is of the plain form. */
export function isPlain(flags: number): boolean {
  return (flags & componentsV2) === 0;
}
