/**
 * Typing mistakes. Fuse.js looks through the corpus's words (not its records), held in small
 * collections by first letter and length, and the edit distance decides among what it finds.
 */
import Fuse from 'fuse.js/min-basic';
import { isFunctionWord } from './function-words.js';
import { settings } from './settings.js';

export interface Correction {
  readonly word: string;
  /** Letters added, left out, changed or swapped with their neighbour. */
  readonly mistakes: number;
}

export class Spelling {
  readonly #words = new Map<string, string[]>();
  readonly #fuses = new Map<string, Fuse<string>>();
  readonly #cache = new Map<string, readonly Correction[]>();

  add(word: string): void {
    if (word.length < settings.oneMistake - 1) return;
    this.#shelve(byFirst(word.charAt(0)) + word.length, word);
    this.#shelve(bySecond(word.charAt(1)) + word.length, word);
    if (this.#cache.size > 0) this.#cache.clear();
  }

  /** The nearest known words, fewest mistakes first; empty where nothing is near enough. */
  correct(word: string): readonly Correction[] {
    const known = this.#cache.get(word);
    if (known) return known;
    const corrections = this.#find(word);
    if (this.#cache.size >= cacheSize) this.#cache.clear();
    this.#cache.set(word, corrections);
    return corrections;
  }

  #find(word: string): Correction[] {
    const allowed = mistakesAllowed(word);
    if (allowed === 0) return [];
    const [first = '', second = ''] = word;
    // The second letter too, for the two may be swapped.
    let found = this.#among(word, [first, second].map(byFirst), allowed);
    // The first letter is seldom wrong: it is looked for only where nothing else was found.
    if (found.length === 0) found = this.#among(word, [second, first].map(bySecond), 1);
    return found
      .sort((a, b) => a.mistakes - b.mistakes || likeness(word, b.word) - likeness(word, a.word))
      .slice(0, settings.corrections);
  }

  #among(word: string, shelves: readonly string[], allowed: number): Correction[] {
    const found = new Map<string, Correction>();
    for (const shelf of new Set(shelves)) {
      for (let length = word.length - allowed; length <= word.length + allowed; length++) {
        for (const { item } of this.#fuse(shelf + length)?.search(word) ?? []) {
          const mistakes = editDistance(word, item, allowed);
          if (mistakes > allowed || (isFunctionWord(item) && !isSlip(word, item))) continue;
          found.set(item, { word: item, mistakes });
        }
      }
    }
    return [...found.values()];
  }

  #shelve(key: string, word: string): void {
    const words = this.#words.get(key);
    if (words) words.push(word);
    else this.#words.set(key, [word]);
    this.#fuses.delete(key);
  }

  #fuse(key: string): Fuse<string> | undefined {
    const words = this.#words.get(key);
    if (!words) return undefined;
    let fuse = this.#fuses.get(key);
    if (!fuse) {
      // A swap is two changes to Fuse, and a word of four may hold one: half the letters may differ.
      fuse = new Fuse(words, { threshold: 0.5, ignoreLocation: true, shouldSort: false });
      this.#fuses.set(key, fuse);
    }
    return fuse;
  }
}

const cacheSize = 2000;

/** Words stand on two shelves, by their first letter and by their second, and by length on each. */
function byFirst(letter: string): string {
  return `${letter}*`;
}

function bySecond(letter: string): string {
  return `*${letter}`;
}

function mistakesAllowed(word: string): number {
  if (word.length >= settings.twoMistakes) return 2;
  return word.length >= settings.oneMistake ? 1 : 0;
}

/**
 * Whether a word is surely a function word mistyped. These are short, frequent and near to much else:
 * `whta` and `whatt` are `what`, but `died` is not `did`.
 */
function isSlip(typed: string, word: string): boolean {
  const sameEnds = typed[0] === word[0] && typed.at(-1) === word.at(-1);
  if (typed.length === word.length)
    return sameEnds || [...typed].sort().join() === [...word].sort().join();
  const doubled = (a: string, b: string) => a.replace(/(.)\1/g, '$1') === b.replace(/(.)\1/g, '$1');
  return doubled(typed, word);
}

/** Equal beginnings and ends make a correction likelier: mistakes fall inside words. */
function likeness(typed: string, word: string): number {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same++;
  let tail = 0;
  while (tail < typed.length - same && typed.at(-1 - tail) === word.at(-1 - tail)) tail++;
  return same + tail;
}

/**
 * Optimal string alignment distance: letters added, left out, changed, or swapped with a neighbour.
 * Stops counting above `most` and returns `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(changed, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      }
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
