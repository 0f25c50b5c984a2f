/** What happens in answer to somebody: a union that every surface handles to the end. */

import type { Card } from '../card/card.js';
import type { Form } from '../card/form.js';
import type { Shown } from '../card/message.js';
import type { View } from '../card/view.js';

export type { Shown };

export type Effect =
  /** A new message. */
  | ({ readonly kind: 'reply'; readonly private: boolean } & Shown & Afterwards)
  /** Another face for the message that the button stands on. */
  | ({ readonly kind: 'update' } & Shown)
  /**
   * The message that the button stands on, once more for all to see: what it shows is too long for the
   * id of a button to tell, so only the message itself has it. What stands on it instead of its own
   * tools is added at the front.
   */
  | { readonly kind: 'repost'; readonly view?: View }
  /** The message that the button stands on goes away. */
  | { readonly kind: 'delete' }
  | { readonly kind: 'form'; readonly form: Form };

export interface Afterwards {
  /** What is left to do once it is shown. It delays nothing, and never throws. */
  readonly afterwards?: () => void;
}

/** A private message to the one who acted. */
export function whisper(card: Card): Extract<Effect, { kind: 'reply' }> {
  return { kind: 'reply', private: true, card, page: 0, view: {} };
}
