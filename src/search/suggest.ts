/** What to offer while somebody types: titles and wordings that begin like it, hold it, or nearly. */
import { editDistance } from './spelling.js';
import { wordsOf } from './terms.js';
import type { SearchRecord } from './types.js';

interface Entry {
  readonly group: string;
  readonly words: readonly string[];
}

/**
 * Groups whose wording fits what was typed, best first. Every word typed must be met, the last as a
 * beginning, from the first letter on; from the third letter one typing mistake is forgiven. The
 * order depends on whole places (first word, any word), then on the order of the records, so that
 * it does not jump about while one types.
 */
export class Suggester {
  #entries: Entry[] = [];

  put(records: Iterable<SearchRecord>): void {
    this.#entries = [];
    for (const { id, group, title, question } of records) {
      for (const wording of [title, question]) {
        if (wording) this.#entries.push({ group: group ?? id, words: wordsOf(wording) });
      }
    }
  }

  suggest(typed: string, limit: number): string[] {
    const words = wordsOf(typed);
    if (words.length === 0) return [];
    const ranks = new Map<string, number>();
    for (const { group, words: wording } of this.#entries) {
      const rank = rankOf(words, wording);
      if (rank < (ranks.get(group) ?? Number.POSITIVE_INFINITY)) ranks.set(group, rank);
    }
    return [...ranks]
      .filter(([, rank]) => rank < notMet)
      .sort(([, a], [, b]) => a - b)
      .slice(0, limit)
      .map(([group]) => group);
  }
}

const notMet = 1000;

/** 0 where the wording begins with what was typed; each word met elsewhere or mistyped adds. */
function rankOf(typed: readonly string[], wording: readonly string[]): number {
  let rank = 0;
  for (const [i, word] of typed.entries()) {
    const isLast = i === typed.length - 1;
    const meets = (other: string) => (isLast ? other.startsWith(word) : other === word);
    if (meets(wording[i] ?? '')) continue;
    if (wording.some(meets)) rank += 1;
    else if (word.length >= 3 && wording.some((other) => nearly(word, other, isLast))) rank += 5;
    else return notMet;
  }
  return rank;
}

function nearly(typed: string, word: string, isBeginning: boolean): boolean {
  if (!isBeginning) return editDistance(typed, word, 1) <= 1;
  for (const length of [typed.length - 1, typed.length, typed.length + 1]) {
    if (length <= word.length && editDistance(typed, word.slice(0, length), 1) <= 1) return true;
  }
  return false;
}
