/** Which words stand beside which in the records. */
import { fieldCount } from './segment.js';
import type { Place, Store } from './store.js';

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
   * Of the two neighbours that a word has at a place of some words, how many a record holds beside it as
   * they stand there; a record of the group, where one is named, or any.
   */
  beside(stem: string, at: number, words: readonly Stemmed[], group?: string): 0 | 1 | 2 {
    const before = words[at - 1];
    const after = words[at + 1];
    const isAfter = before !== undefined && this.#stand(before.stem, stem, group);
    const isBefore = after !== undefined && this.#stand(stem, after.stem, group);
    return isAfter && isBefore ? 2 : isAfter || isBefore ? 1 : 0;
  }

  /** Does a record hold one stem right before another? Of what is too much to look through it may. */
  #stand(stem: string, next: string, group: string | undefined): boolean {
    const { lexicon } = this.#store;
    const one = lexicon.term(stem);
    const other = lexicon.term(next);
    if (one === undefined || other === undefined) return false;
    const rarer = lexicon.documentsOf(one) < lexicon.documentsOf(other) ? one : other;
    let left = mostWords;
    for (const place of group === undefined ? this.#holders(rarer) : this.#members(group)) {
      if (this.#standIn(place, one, other)) return true;
      left -= place.segment.end(place.at) - place.segment.begin(place.at);
      // Two words that so much holds may well stand so; of a group it must be shown.
      if (left <= 0) return group === undefined;
    }
    return false;
  }

  *#holders(term: number): Generator<Place> {
    const { roster } = this.#store;
    for (const { segment, base, from, to } of this.#store.postings(term)) {
      for (let posting = from; posting < to; posting++) {
        const at = segment.records[posting] as number;
        if (roster.isAlive(base + at)) yield { segment, at };
      }
    }
  }

  *#members(name: string): Generator<Place> {
    const group = this.#store.roster.group(name);
    if (group === undefined) return;
    for (const number of this.#store.roster.members(group)) yield this.#store.place(number);
  }

  /** A concept stands after the word that it is a concept of, and between no two words. */
  #standIn({ segment, at }: Place, one: number, other: number): boolean {
    const { lexicon } = this.#store;
    const { tokens } = segment;
    for (let field = 0; field < fieldCount; field++) {
      let before: number | undefined;
      for (let i = segment.fieldBegin(at, field); i < segment.fieldEnd(at, field); i++) {
        const surface = tokens[i] as number;
        if (lexicon.isConcept(surface)) continue;
        const term = lexicon.termOf[surface] as number;
        if (before === one && term === other) return true;
        before = term;
      }
    }
    return false;
  }
}

/** Words of records that are looked through for two; more take milliseconds. 20000 to 200000. */
const mostWords = 100_000;
