/** The card of a pin after its record was corrected, replaced or withdrawn. */
import type { Card } from './card.js';
import { footerOf } from './wording.js';

/** The card with the line that says what became of it, before everything else. */
export function withCorrection(card: Card, line: string): Card {
  return { ...card, blocks: [{ type: 'text', label: 'Correction', text: line }, ...card.blocks] };
}

export interface Withdrawn {
  readonly recordId: string;
  /** The heading it had. */
  readonly title: string;
  readonly line: string;
  readonly call: Card['call'];
  /** Version of the knowledge that no longer has it. */
  readonly knowledge: string;
}

/** What stands in place of an answer whose record is gone. What it said is not said again. */
export function withdrawnCard({ recordId, title, line, call, knowledge }: Withdrawn): Card {
  return {
    status: 'not_found',
    kicker: 'Withdrawn',
    title,
    blocks: [
      { type: 'text', label: 'Correction', text: line },
      {
        type: 'text',
        text: 'The knowledge no longer holds this record. Do not rely on what stood here; ask again to see what the sources say.',
      },
    ],
    actions: [],
    footer: footerOf({ id: recordId, knowledge }),
    call,
    quiet: false,
  };
}
