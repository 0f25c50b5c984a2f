/**
 * Counts voices: how many of a group's records hold each word of a question, and how firmly. It looks
 * them up in the inverted index, so that a group of fifty wordings costs no fifty close looks.
 */
import { findAmong, type Postings } from './postings.js';
import type { QueryWord, Variant } from './query.js';
import type { Store } from './store.js';
import type { Tallies } from './tallies.js';

export interface Voices {
  /** Records that hold each word of the question; one that holds a relative of it counts in part. */
  readonly held: number[];
  /** How firmly the firmest of them holds each word, 0 to 1. */
  readonly firmest: number[];
}

/** Scratch space of one index, so that counting allocates little that grows with the corpus. */
export class Ballot {
  readonly #store: Store;
  readonly #tallies: Tallies;
  /** How firmly each record holds the word at hand. */
  #weights = new Float32Array(0);
  /** By group, 0 between two counts: place + 1 of its voices. */
  #places = new Uint32Array(0);
  /** The records met with the word at hand, as far as they are counted. */
  #met = new Uint32Array(0);
  #metCount = 0;

  constructor(store: Store, tallies: Tallies) {
    this.#store = store;
    this.#tallies = tallies;
  }

  /** The voices of some groups, in their order. */
  count(query: readonly QueryWord[], groups: readonly number[]): Voices[] {
    const { roster } = this.#store;
    this.#makeRoom();
    for (const [place, group] of groups.entries()) this.#places[group] = place + 1;
    const voices = groups.map(() => ({
      held: new Array<number>(query.length).fill(0),
      firmest: new Array<number>(query.length).fill(0),
    }));
    let members: Uint32Array | undefined;
    const among = () => {
      members ??= Uint32Array.from(groups.flatMap((group) => [...roster.members(group)])).sort();
      return members;
    };
    for (const [i, { variants }] of query.entries()) {
      const [only] = variants;
      if (only !== undefined && variants.length === 1 && this.#tallies.areFew) {
        this.#countOne(only, i, voices);
        continue;
      }
      for (const { term, weight } of variants) {
        for (const postings of this.#store.postings(term)) {
          this.#hear(postings, { word: i, weight, voices, among });
        }
      }
      this.#forget();
    }
    for (const group of groups) this.#places[group] = 0;
    return voices;
  }

  /** Nothing else may be meant, so that no record is met twice. */
  #countOne({ term, weight }: Variant, i: number, voices: readonly Voices[]): void {
    const { groups, holders } = this.#tallies.of(term);
    for (let at = 0; at < groups.length; at++) {
      const voice = voices[(this.#places[groups[at] as number] as number) - 1];
      if (voice === undefined) continue;
      voice.held[i] = weight * (holders[at] as number);
      voice.firmest[i] = weight;
    }
  }

  /** Counts the records of some postings. No function is called for each: they are tens of thousands. */
  #hear(postings: Postings, { word, weight, voices, among }: Hearing): void {
    const { segment, base, from, to } = postings;
    const { records } = segment;
    const { roster } = this.#store;
    const { groupRow } = roster;
    const areAllAlive = roster.size === roster.numbers;
    const places = this.#places;
    const weights = this.#weights;
    const met = this.#met;
    const isLong = to - from > longList;
    const found = isLong ? new Uint32Array(among().length) : nothing;
    const length = isLong ? findAmong(postings, among(), found) : to - from;
    let count = this.#metCount;
    for (let i = 0; i < length; i++) {
      const number = base + (records[isLong ? (found[i] as number) : from + i] as number);
      const place = places[groupRow[number] as number] as number;
      if (place === 0 || !(areAllAlive || roster.isAlive(number))) continue;
      const before = weights[number] as number;
      if (before >= weight) continue;
      if (before === 0) met[count++] = number;
      weights[number] = weight;
      const { held, firmest } = voices[place - 1] as Voices;
      held[word] = (held[word] as number) + weight - before;
      if (weight > (firmest[word] as number)) firmest[word] = weight;
    }
    this.#metCount = count;
  }

  #forget(): void {
    const met = this.#met;
    for (let at = 0; at < this.#metCount; at++) this.#weights[met[at] as number] = 0;
    this.#metCount = 0;
  }

  #makeRoom(): void {
    const { numbers, roster } = this.#store;
    if (this.#weights.length < numbers) {
      this.#weights = new Float32Array(numbers * roomToGrow);
      this.#met = new Uint32Array(numbers * roomToGrow);
    }
    if (this.#places.length < roster.names) {
      this.#places = new Uint32Array(roster.names * roomToGrow);
    }
  }
}

interface Hearing {
  /** Which word of the question. */
  readonly word: number;
  readonly weight: number;
  readonly voices: readonly Voices[];
  /** All records of the groups, rising. */
  among(): Uint32Array;
}

const nothing = new Uint32Array(0);
const roomToGrow = 1.5;
/** Postings from which on it costs less to look up the records of the groups than to go through all. */
const longList = 50_000;
