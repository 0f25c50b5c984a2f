/** What happens in answer to somebody: a union that every surface handles to the end. */

import type { Card } from '../card/card.js';
import type { Form } from '../card/form.js';
import type { Shown } from '../card/message.js';

export type { Shown };

export type Effect =
  /** A new message. */
  | ({ readonly kind: 'reply'; readonly private: boolean } & Shown)
  /** Another face for the message that the button stands on. */
  | ({ readonly kind: 'update' } & Shown)
  /** The message that the button stands on goes away. */
  | { readonly kind: 'delete' }
  | { readonly kind: 'form'; readonly form: Form };

/** A private message to the one who acted. */
export function whisper(card: Card): Effect {
  return { kind: 'reply', private: true, card, page: 0, view: {} };
}
