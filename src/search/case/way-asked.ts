/**
 * Whether a question asks why, how long or how often, or for a judgement. That something was done is no answer
 * to that, however well the rest fits: "why did they joke about the flood" is not what they joked about.
 */
import type { Casebook } from '../../knowledge/casebook.js';
import { isFunctionWord } from '../function-words.js';
import { isQuestionWord } from '../kinds.js';
import { wordsOf } from '../terms.js';
import { type AskedOtherwise, type Asking, createAskedSo } from './asked-so.js';
import { isCopula } from './auxiliaries.js';

/** Of a record's id, the word by which a question asks so, where no wording of the record does. */
export function createWayAsked(casebook: Casebook): (question: string) => AskedOtherwise {
  return createAskedSo(casebook, wayOf, 0);
}

/** What a question asks first is what it asks: "who said why they left" asks who. */
function wayOf(question: string): Asking | undefined {
  const words = wordsOf(question);
  const at = words.slice(0, mostBefore).findIndex(isQuestionWord);
  if (at < 0) return judgementIn(words);
  const [asker = '', next = '', last = ''] = words.slice(at);
  if (asker === 'why') return { way: 'why', word: asker };
  if (asker !== 'how') return undefined;
  if (next === 'come') return { way: 'why', word: next };
  if (next === 'long') return { way: 'long', word: next };
  if (next === 'often') return { way: 'often', word: next };
  return next === 'many' && last === 'times' ? { way: 'often', word: last } : undefined;
}

/** "Was it fair", "is that too soft", "were they right to": what somebody thinks of it is asked for. */
function judgementIn([first = '', ...rest]: readonly string[]): Asking | undefined {
  if (!isCopula(first)) return undefined;
  const word = rest.find((each, i) => {
    const next = rest[i + 1] ?? '';
    if (each === 'too') return next !== '' && !isFunctionWord(next);
    return each === 'right' ? next === 'to' : judging.has(each);
  });
  return word === undefined ? undefined : { way: 'judged', word };
}

/** Words in which a question has begun to ask. 4 to 6. */
const mostBefore = 5;
const judging: ReadonlySet<string> = new Set(['fair', 'unfair', 'enough', 'justified']);
