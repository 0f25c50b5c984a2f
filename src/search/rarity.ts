/**
 * How telling a word is. The wordings of one answer repeat its words, which makes these no commoner:
 * what counts is how many answers hold a word, not how many records.
 */
import type { Store } from './store.js';

/** Robertson and Spärck Jones's inverse document frequency, kept above zero as Lucene does. */
export function rarity(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** Rarities of the terms of a store, each counted when it is first asked for. */
export class Rarities {
  readonly #store: Store;
  /** By term: groups + 1 that hold it, 0 where that is not counted yet, and its rarity. */
  #groups = new Uint32Array(0);
  #rarities = new Float32Array(0);
  /** By group: term + 1 for which it was last counted. */
  #counted = new Uint32Array(0);

  constructor(store: Store) {
    this.#store = store;
  }

  /** To be called whenever the store has changed. */
  takeIn(): void {
    this.#groups = new Uint32Array(0);
    this.#counted = new Uint32Array(0);
  }

  /** Rarity of a term, in nats. */
  of(term: number): number {
    if ((this.#groups[term] ?? 0) === 0) this.groupsWith(term);
    return this.#rarities[term] as number;
  }

  /** Groups that hold a term. */
  groupsWith(term: number): number {
    if (this.#groups.length === 0) {
      this.#groups = new Uint32Array(this.#store.lexicon.termCount);
      this.#rarities = new Float32Array(this.#groups.length);
    }
    const known = this.#groups[term] ?? 0;
    if (known > 0) return known - 1;
    const groups = this.#count(term);
    this.#groups[term] = groups + 1;
    this.#rarities[term] = rarity(groups, this.#store.roster.groups);
    return groups;
  }

  #count(term: number): number {
    const { lexicon, roster, size } = this.#store;
    if (roster.groups === size) return lexicon.documentsOf(term);
    if (this.#counted.length === 0) this.#counted = new Uint32Array(roster.names);
    let groups = 0;
    this.#store.eachHolder(term, (number) => {
      const group = roster.groupOf(number);
      if (this.#counted[group] === term + 1) return;
      this.#counted[group] = term + 1;
      groups++;
    });
    return groups;
  }
}
