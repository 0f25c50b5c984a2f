/** What to offer while somebody types: titles and wordings that begin like it, hold it, or nearly. */
import { editDistance } from './spelling.js';
import { wordsOf } from './terms.js';

interface Entry {
  readonly group: string;
  /** Numbers of its words. */
  readonly words: readonly number[];
}

/**
 * Groups whose title or wording fits what was typed, best first. Every word typed must be met, the
 * last as a beginning, from the first letter on; where nothing is met so, one typing mistake is
 * forgiven in words of three letters and more. What begins as typed stands first, then what holds the
 * words elsewhere; within these the order is that of the records, so that it does not jump about.
 */
export class Suggester {
  #entries: Entry[] = [];
  #numbers = new Map<string, number>();

  /** Takes these wordings, in their order, for those it had. */
  put(wordings: Iterable<{ readonly group: string; readonly words: readonly string[] }>): void {
    this.#entries = [];
    this.#numbers = new Map();
    for (const { group, words } of wordings) {
      this.#entries.push({ group, words: words.map((word) => this.#number(word)) });
    }
  }

  suggest(typed: string, limit: number): string[] {
    const words = wordsOf(typed);
    if (words.length === 0) return [];
    const exact = this.#ranked(words.map((word, i) => this.#meeting(word, i === words.length - 1)));
    if (exact.length > 0) return exact.slice(0, limit);
    return this.#ranked(
      words.map((word, i) => this.#nearlyMeeting(word, i === words.length - 1)),
    ).slice(0, limit);
  }

  /** Groups with an entry that meets every word, those that meet them in place first. */
  #ranked(meeting: readonly ReadonlySet<number>[]): string[] {
    const ranks = new Map<string, number>();
    for (const { group, words } of this.#entries) {
      let rank = 0;
      for (const [i, met] of meeting.entries()) {
        const here = words[i];
        if (here !== undefined && met.has(here)) continue;
        rank = words.some((word) => met.has(word)) ? rank + 1 : notMet;
        if (rank >= notMet) break;
      }
      if (rank < (ranks.get(group) ?? notMet)) ranks.set(group, rank);
    }
    return [...ranks].sort(([, a], [, b]) => a - b).map(([group]) => group);
  }

  #meeting(typed: string, isBeginning: boolean): Set<number> {
    return this.#numbersOf((word) => (isBeginning ? word.startsWith(typed) : word === typed));
  }

  #nearlyMeeting(typed: string, isBeginning: boolean): Set<number> {
    const met = this.#meeting(typed, isBeginning);
    if (met.size > 0 || typed.length < shortest) return met;
    return this.#numbersOf((word) =>
      isBeginning ? beginsNearly(word, typed) : editDistance(typed, word, 1) <= 1,
    );
  }

  #numbersOf(fits: (word: string) => boolean): Set<number> {
    const numbers = new Set<number>();
    for (const [word, number] of this.#numbers) if (fits(word)) numbers.add(number);
    return numbers;
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }
}

/** More than any number of words typed. */
const notMet = 1_000_000;
/** Letters from which a typing mistake is forgiven; shorter beginnings fit nearly everything. */
const shortest = 3;

function beginsNearly(word: string, typed: string): boolean {
  for (const length of [typed.length - 1, typed.length, typed.length + 1]) {
    if (length <= word.length && editDistance(typed, word.slice(0, length), 1) <= 1) return true;
  }
  return false;
}
