/** What kind of word a word is: a function word, a concept, or one that says what a question asks for. */

import { isFunctionWord } from './function-words.js';

/** Bits of a word's mark. */
export const mark = {
  /** What it asks for; four bits. */
  asks: 0b1111,
  /** It is a function word. */
  soft: 1 << 4,
  /** It is a concept, which is no word as written. */
  concept: 1 << 5,
  /** It asks by itself, wherever it stands. */
  alone: 1 << 6,
} as const;

/** What a question may ask for; 0 is nothing in particular. */
const who = 1;
const when = 2;
const where = 3;
const why = 4;
const many = 5;
const long = 6;
const old = 7;
/** "how" and "what" on their own say little, and give way to the word after them. */
const how = 8;
const what = 9;

const asking: ReadonlyMap<string, number> = new Map([
  ['who', who],
  ['whose', who],
  ['whom', who],
  ['when', when],
  ['where', where],
  ['why', why],
  ['how', how],
  ['what', what],
  ['which', what],
  // These ask only after "how" and "what".
  ['many', many],
  ['much', many],
  ['number', many],
  ['long', long],
  ['old', old],
  ['age', old],
  ['year', when],
  ['date', when],
  ['day', when],
  ['month', when],
  ['time', when],
]);

const questionWords: ReadonlySet<string> = new Set(
  'who whose whom what which when where why how'.split(' '),
);

/** Does a word ask by itself, wherever it stands? */
export function isQuestionWord(word: string): boolean {
  return questionWords.has(word);
}

/** The mark of a folded word, or of a concept, which begins with `=`. */
export function markOf(word: string): number {
  return (
    (asking.get(word) ?? 0) |
    (isFunctionWord(word) ? mark.soft : 0) |
    (isQuestionWord(word) ? mark.alone : 0) |
    (word.startsWith('=') ? mark.concept : 0)
  );
}

/** Is it the mark of a concept, which is no word as written? */
export function isConcept(bits: number): boolean {
  return (bits & mark.concept) !== 0;
}

/**
 * What a question asks for, from the marks of its words: what its first question word names, or the
 * word after it ("how many", "what year"). 0 where it asks for nothing in particular.
 */
export function askedFor(words: number, markAt: (word: number) => number): number {
  for (let word = 0; word < words; word++) {
    const bits = markAt(word);
    if ((bits & mark.alone) !== 0) return askedWith(bits, word + 1 < words ? markAt(word + 1) : 0);
  }
  return 0;
}

/** What a question word asks for together with the word after it. */
function askedWith(bits: number, next: number): number {
  const asks = bits & mark.asks;
  if (asks !== how && asks !== what) return asks;
  return (next & mark.alone) === 0 ? next & mark.asks : 0;
}
