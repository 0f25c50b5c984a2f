/**
 * Counts voices: how many of a group's records hold each word of a question, and how firmly. It looks
 * them up in the inverted index, so that a group of fifty wordings costs no fifty close looks.
 */
import type { QueryWord } from './query.js';
import type { Store } from './store.js';

export interface Voices {
  /** Records that hold each word of the question; one that holds a relative of it counts in part. */
  readonly held: readonly number[];
  /** How firmly the firmest of them holds each word, 0 to 1. */
  readonly firmest: readonly number[];
}

/** Scratch space of one index, so that counting allocates nothing that grows with the corpus. */
export class Ballot {
  readonly #store: Store;
  /** How firmly each record holds the word at hand. */
  #weights = new Float32Array(0);

  constructor(store: Store) {
    this.#store = store;
  }

  /** The voices of some groups, by group. */
  count(query: readonly QueryWord[], groups: readonly string[]): Map<string, Voices> {
    const store = this.#store;
    if (this.#weights.length < store.numbers) this.#weights = new Float32Array(store.numbers * 1.5);
    const { roster } = store;
    const places = new Map<number, number>();
    const members: number[] = [];
    for (const [place, name] of groups.entries()) {
      const group = roster.group(name);
      if (group === undefined) continue;
      places.set(group, place);
      members.push(...roster.members(group));
    }
    const numbers = Uint32Array.from(members).sort();
    const voices = groups.map(() => ({
      held: new Array<number>(query.length).fill(0),
      firmest: new Array<number>(query.length).fill(0),
    }));
    for (const [i, { variants }] of query.entries()) {
      const seen: number[] = [];
      for (const { term, weight } of variants) {
        store.eachHolderAmong(term, numbers, (number) => {
          const before = this.#weights[number] as number;
          if (before >= weight) return;
          const place = places.get(roster.groupOf(number));
          if (place === undefined) return;
          if (before === 0) seen.push(number);
          this.#weights[number] = weight;
          const { held, firmest } = voices[place] as (typeof voices)[number];
          held[i] = (held[i] as number) + weight - before;
          firmest[i] = Math.max(firmest[i] as number, weight);
        });
      }
      for (const number of seen) this.#weights[number] = 0;
    }
    return new Map(groups.map((group, place) => [group, voices[place] as Voices]));
  }
}
