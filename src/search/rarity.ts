/**
 * How telling a word is. The wordings of one answer repeat its words, which makes these no commoner: how
 * many answers hold a word tells more than how many records do.
 */
import type { Store } from './store.js';
import type { Tallies } from './tallies.js';

/** Robertson and Spärck Jones's inverse document frequency, kept above zero as Lucene does. */
export function rarity(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** Whose holding a word makes it common: records, or the answers that they are wordings of. */
export const holders = ['records', 'answers'] as const;
export type Holders = (typeof holders)[number];

/** Rarities of the terms of a store, each counted when it is first asked for. */
export class Rarities {
  readonly #store: Store;
  readonly #tallies: Tallies;
  readonly #by: Holders;
  /** By term: how many hold it, plus 1; 0 where that is not counted yet. And its rarity. */
  #holders = new Uint32Array(0);
  #rarities = new Float32Array(0);

  constructor(store: Store, tallies: Tallies, by: Holders) {
    this.#store = store;
    this.#tallies = tallies;
    this.#by = by;
  }

  /** How many there are that may hold a term. */
  get size(): number {
    return this.#by === 'records' ? this.#store.size : this.#store.roster.groups;
  }

  /** To be called whenever the store has changed. */
  takeIn(): void {
    this.#holders = new Uint32Array(0);
  }

  /** Rarity of a term, in nats. */
  of(term: number): number {
    if ((this.#holders[term] ?? 0) === 0) this.holdingOf(term);
    return this.#rarities[term] as number;
  }

  /** How many hold a term. */
  holdingOf(term: number): number {
    if (this.#holders.length === 0) {
      this.#holders = new Uint32Array(this.#store.lexicon.termCount);
      this.#rarities = new Float32Array(this.#holders.length);
    }
    const known = this.#holders[term] ?? 0;
    if (known > 0) return known - 1;
    const holders = this.#count(term);
    this.#holders[term] = holders + 1;
    this.#rarities[term] = rarity(holders, this.size);
    return holders;
  }

  #count(term: number): number {
    const { lexicon, roster, size } = this.#store;
    if (this.#by === 'records' || roster.groups === size) return lexicon.documentsOf(term);
    return this.#tallies.of(term).groups.length;
  }
}
