/** What kind of word a word is: soft, a figure, or one that says what a question asks for. */
import { isFunctionWord } from './function-words.js';
import { isNumber } from './terms.js';

/** Bits of a word's mark; the lowest four hold what it asks for. */
export const mark = { asks: 0b1111, soft: 1 << 4, number: 1 << 5 } as const;

/** What a question may ask for. 0 is nothing in particular. */
const asked: ReadonlyMap<string, number> = new Map([
  ['who', 1],
  ['whose', 1],
  ['whom', 1],
  ['when', 2],
  ['where', 3],
  ['why', 4],
  ['many', 5],
  ['much', 5],
  ['how', 6],
]);
const how = 6;

/** The mark of a folded word. */
export function markOf(word: string): number {
  return (
    (asked.get(word) ?? 0) |
    (isFunctionWord(word) ? mark.soft : 0) |
    (isNumber(word) ? mark.number : 0)
  );
}

/**
 * What a question asks for, from the marks of its words: the first that asks, where "how" gives way
 * to the "many" after it.
 */
export function askedFor(marks: Iterable<number>): number {
  let asks = 0;
  for (const bits of marks) {
    const here = bits & mark.asks;
    if (here !== 0 && (asks === 0 || asks === how)) asks = here;
    else if (asks !== 0) break;
  }
  return asks;
}
