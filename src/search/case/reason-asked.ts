/**
 * Whether a question asks why. That something was done is no answer to that, however well the rest fits: "why did
 * they joke about the flood" is not what they joked about.
 */
import type { Casebook } from '../../knowledge/casebook.js';
import { wordsOf } from '../terms.js';
import { type AskedOtherwise, createAskedSo } from './asked-so.js';

/** Of a record's id, "why" where a question asks that and no wording of the record does. */
export function createReasonAsked(casebook: Casebook): (question: string) => AskedOtherwise {
  return createAskedSo(casebook, whyIn, 0);
}

/** What a question asks first is what it asks: "who said why they left" asks who. */
function whyIn(question: string): string | undefined {
  const words = wordsOf(question).slice(0, mostBefore);
  const at = words.findIndex((word) => askers.has(word));
  const isWhy = words[at] === 'why' || (words[at] === 'how' && words[at + 1] === 'come');
  return isWhy ? words[at] : undefined;
}

/** Words in which a question has begun to ask. 4 to 6. */
const mostBefore = 5;
const askers: ReadonlySet<string> = new Set(
  'who whose whom when where why how what which'.split(' '),
);
