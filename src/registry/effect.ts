/** What happens in answer to somebody: a union that every surface handles to the end. */

import type { Card } from '../card/card.js';
import type { View } from '../card/discord.js';
import type { Form } from '../card/form.js';

export type Effect =
  /** A new message. */
  | ({ readonly kind: 'reply'; readonly private: boolean } & Shown)
  /** Another face for the message that the button stands on. */
  | ({ readonly kind: 'update' } & Shown)
  /** The message that the button stands on goes away. */
  | { readonly kind: 'delete' }
  | { readonly kind: 'form'; readonly form: Form };

/** One page of a card as a reader sees it. */
export interface Shown {
  readonly card: Card;
  /** Counted from 0. */
  readonly page: number;
  readonly view: View;
  /** Plain text, for screen readers and for who prefers it. */
  readonly plain: boolean;
}

/** A private message to the one who acted. */
export function whisper(card: Card): Effect {
  return { kind: 'reply', private: true, card, page: 0, view: {}, plain: false };
}
