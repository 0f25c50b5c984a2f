/** Which words stand beside which in the records. */
import type { Segment } from './segment.js';
import type { Store } from './store.js';

export class Neighbours {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Does a record hold one stem right before another? Of a group, where one is named, or of all. */
  stand(stem: string, next: string, group?: number): boolean {
    const { lexicon, roster } = this.#store;
    const one = lexicon.term(stem);
    const other = lexicon.term(next);
    if (one === undefined || other === undefined) return false;
    const rarer = lexicon.documentsOf(one) < lexicon.documentsOf(other) ? one : other;
    let found = false;
    this.#store.eachHolder(rarer, (number) => {
      if (found || (group !== undefined && roster.groupOf(number) !== group)) return;
      const { segment, at } = this.#store.place(number);
      found = this.#standIn(segment, at, one, other);
    });
    return found;
  }

  /** A concept stands after the word that it is a concept of, and between no two words. */
  #standIn(segment: Segment, at: number, one: number, other: number): boolean {
    const { lexicon } = this.#store;
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
