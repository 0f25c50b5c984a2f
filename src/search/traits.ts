/**
 * What a wording is known by, as numbers: its words, each word with the one before it, and the letters
 * that stand together in a word. Words say what it is about, neighbours how it is asked ("how many",
 * "what station"), letters are still there where a word was mistyped or bent.
 */
import { settings } from './settings.js';

/** A term of the lexicon, which stands for a word in all its forms, or for a meaning. */
export function termTrait(term: string): number {
  return hash(term, kinds.term);
}

/** Visits what the words of a text, folded and in order, are known by besides their terms. */
export function eachTrait(words: readonly string[], visit: (trait: number) => void): void {
  let before = '';
  for (const word of words) {
    visit(pairTrait(before, word));
    eachRun(word, visit);
    before = word;
  }
  if (before !== '') visit(pairTrait(before, ''));
}

/** As many letters as `letterRuns` says that stand together; the ends of a word count as letters. */
function eachRun(word: string, visit: (trait: number) => void): void {
  const whole = `<${word}>`;
  for (const length of settings.letterRuns) {
    for (let from = 0; from + length <= whole.length; from++) {
      visit(hash(whole, kinds.letters, from, from + length));
    }
  }
}

function pairTrait(before: string, word: string): number {
  return hash(word, hash(before, kinds.pair));
}

/** Where hashing begins, so that traits of two kinds are never the same by their letters. */
const kinds = { term: 0x811c9dc5, pair: 0x2b9d4f17, letters: 0x5ad1c3e9 } as const;

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units; 32 bits, so that some ten thousand seldom meet. */
function hash(text: string, start: number, from = 0, to = text.length): number {
  let value = start;
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
