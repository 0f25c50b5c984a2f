/** Which words stand beside which in the records. */
import type { Store } from './store.js';

/** A word of a question; it need not be one of the records. */
interface Stemmed {
  readonly stem: string;
}

export class Neighbours {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Of the two neighbours that a word has at a place of a question, how many a record holds beside it as
   * they stand there; a record of the group, where one is named, or any.
   */
  beside(stem: string, at: number, question: readonly Stemmed[], group?: string): 0 | 1 | 2 {
    const before = question[at - 1];
    const after = question[at + 1];
    const isAfter = before !== undefined && this.#stand(before.stem, stem, group);
    const isBefore = after !== undefined && this.#stand(stem, after.stem, group);
    return isAfter && isBefore ? 2 : isAfter || isBefore ? 1 : 0;
  }

  /** Does a record hold one stem right before another? Of two that thousands hold it is taken for granted. */
  #stand(stem: string, next: string, groupName: string | undefined): boolean {
    const { lexicon, roster } = this.#store;
    const one = lexicon.term(stem);
    const other = lexicon.term(next);
    if (one === undefined || other === undefined) return false;
    const group = groupName === undefined ? undefined : roster.group(groupName);
    if (group !== undefined) {
      for (const number of roster.members(group))
        if (this.#standIn(number, one, other)) return true;
      return false;
    }
    const rarer = lexicon.documentsOf(one) < lexicon.documentsOf(other) ? one : other;
    if (lexicon.documentsOf(rarer) > mostLookedAt) return true;
    let found = false;
    this.#store.eachHolder(rarer, (number) => {
      found ||= this.#standIn(number, one, other);
    });
    return found;
  }

  /** A concept stands after the word that it is a concept of, and between no two words. */
  #standIn(number: number, one: number, other: number): boolean {
    const { lexicon } = this.#store;
    const { segment, at } = this.#store.place(number);
    const { tokens } = segment;
    let before: number | undefined;
    for (let i = segment.begin(at); i < segment.end(at); i++) {
      const surface = tokens[i] as number;
      if (lexicon.isConcept(surface)) continue;
      const term = lexicon.termOf[surface] as number;
      if (before === one && term === other) return true;
      before = term;
    }
    return false;
  }
}

/** Records that are looked at for two words; more take milliseconds. 1000 to 10000. */
const mostLookedAt = 5_000;
