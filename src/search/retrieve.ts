/**
 * BM25F over the inverted index (Robertson and Zaragoza 2009, "The Probabilistic Relevance
 * Framework", section 3.6): the records that hold the question's words, best first.
 *
 * The rarest word comes first, and once the words to come cannot lift a record that holds none of the
 * others among the best, only those records are looked up in their long lists that still can be (Turtle
 * and Flood 1995, "Query evaluation: strategies and optimizations", MaxScore). The result is the same.
 */
import { BestFirst } from './best-first.js';
import { findAmong, type Postings } from './postings.js';
import type { QueryWord } from './query.js';
import { ScoreFloor } from './score-floor.js';
import {
  fieldCount,
  questionField,
  textField,
  textMask,
  textShift,
  wordingMask,
  wordingShift,
} from './segment.js';
import { settings } from './settings.js';
import type { Store } from './store.js';
import { frequencyOf, type LengthScales, lengthScales } from './term-frequency.js';

/** Records, best first: of each its number in the store and its score. */
export interface Retrieved {
  readonly numbers: Uint32Array;
  readonly scores: Float32Array;
}

/** Scratch space of one index, so that a search allocates little that grows with the corpus. */
export class Retriever {
  readonly #store: Store;
  /** By record, 0 between two searches: its score, and how often it holds the word at hand. */
  #scores = new Float32Array(0);
  #frequencies = new Float32Array(0);
  /** The records that have a score, and those that hold the word at hand, as far as they are counted. */
  #touched = new Uint32Array(0);
  #touchedCount = 0;
  #met = new Uint32Array(0);
  #metCount = 0;
  /** Postings of a term whose records are among some. */
  #found = new Uint32Array(0);
  #highest = 0;
  readonly #floor = new ScoreFloor();
  readonly #bestFirst = new BestFirst();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * The best records by their content words, some times as many as `limit`, then reordered with the
   * soft ones.
   */
  retrieve(query: readonly QueryWord[], limit: number): Retrieved {
    this.#makeRoom();
    const lengths = lengthScales(this.#store.meanLengths());
    // A question of which only function words are known ("who are you") has nothing else to go by.
    const hasContent = query.some(({ content, variants }) => content && variants.length > 0);
    const front = this.#best(
      query.filter(({ content }) => content || !hasContent),
      lengths,
      limit * settings.front,
    );
    // Soft words move nothing far: only what the content words put in front is worth their long lists.
    const numbers = front.toSorted();
    for (const word of query) if (!word.content && hasContent) this.#add(word, lengths, numbers);
    return this.#retrieved(front);
  }

  /** Some records (rising numbers) by all words of the question, best first, without those that hold none. */
  among(query: readonly QueryWord[], numbers: Uint32Array): Retrieved {
    this.#makeRoom();
    const lengths = lengthScales(this.#store.meanLengths());
    for (const word of query) this.#add(word, lengths, numbers);
    return this.#retrieved(this.#taken().slice());
  }

  /** Some records with their scores, which are given back. */
  #retrieved(numbers: Uint32Array): Retrieved {
    this.#bestFirst.sort(numbers, this.#scores);
    const scores = new Float32Array(numbers.length);
    for (let i = 0; i < scores.length; i++)
      scores[i] = this.#scores[numbers[i] as number] as number;
    this.#clear();
    return { numbers, scores };
  }

  /** The records, as many as `limit`, that some words put in front, in no promised order. */
  #best(words: readonly QueryWord[], lengths: LengthScales, limit: number): Uint32Array {
    const rarestFirst = words.toSorted((a, b) => b.weight - a.weight);
    let toCome = rarestFirst.reduce((sum, { weight }) => sum + weight * mostOfWord, 0);
    /** The records that can still be among the best; all where it is undefined. */
    let only: Uint32Array | undefined;
    for (const word of rarestFirst) {
      // What is few already costs less to look up than to narrow down.
      const isWorthIt = this.#highest > toCome && (only === undefined || only.length > limit * few);
      const least = isWorthIt ? this.#reached(limit, only) : 0;
      if (least > toCome) only = this.#above(least - toCome, only);
      this.#add(word, lengths, only);
      toCome -= word.weight * mostOfWord;
    }
    const best = this.#above(this.#reached(limit, only), only);
    if (best.length <= limit) return best;
    this.#bestFirst.sort(best, this.#scores);
    return best.subarray(0, limit);
  }

  /** Adds one word's part to the scores, of all records or of some (rising numbers). */
  #add(word: QueryWord, lengths: LengthScales, only: Uint32Array | undefined): void {
    this.#metCount = 0;
    for (const { term, weight } of word.variants) {
      for (const postings of this.#store.postings(term)) {
        this.#meet(postings, weight, lengths, only);
      }
    }
    const frequencies = this.#frequencies;
    const scores = this.#scores;
    const { roster } = this.#store;
    const areAllAlive = roster.size === roster.numbers;
    const most = word.weight * mostOfWord;
    for (let i = 0; i < this.#metCount; i++) {
      const number = this.#met[i] as number;
      const frequency = frequencies[number] as number;
      frequencies[number] = 0;
      const before = scores[number] as number;
      if (before === 0) {
        if (!areAllAlive && !roster.isAlive(number)) continue;
        this.#touched[this.#touchedCount++] = number;
      }
      const score = before + (most * frequency) / (settings.k1 + frequency);
      scores[number] = score;
      if (score > this.#highest) this.#highest = score;
    }
  }

  /**
   * Counts a term in all its records, or in some (rising numbers). No function is called for what counts
   * in one field alone: this is where a search's time goes, above all in a process that has just begun.
   */
  #meet(postings: Postings, weight: number, lengths: LengthScales, only?: Uint32Array): void {
    const { segment, base, from, to } = postings;
    const { records, counts, ends } = segment;
    const { wordingBase, wordingSlope, textBase, textSlope } = lengths;
    const frequencies = this.#frequencies;
    const met = this.#met;
    const found = this.#found;
    const length = only === undefined ? to - from : findAmong(postings, only, found);
    let count = this.#metCount;
    for (let i = 0; i < length; i++) {
      const at = only === undefined ? from + i : (found[i] as number);
      const record = records[at] as number;
      const packed = counts[at] as number;
      let frequency: number;
      if ((packed & wordingMask) === packed) {
        const end = record * fieldCount + questionField;
        const words = (ends[end] as number) - (ends[end - 1] as number);
        frequency = (packed >>> wordingShift) / (wordingBase + wordingSlope * words);
      } else if ((packed & textMask) === packed) {
        const end = record * fieldCount + textField;
        const words = (ends[end] as number) - (ends[end - 1] as number);
        frequency = (packed >>> textShift) / (textBase + textSlope * words);
      } else {
        frequency = frequencyOf(packed, ends, record, lengths);
      }
      const number = base + record;
      const before = frequencies[number] as number;
      if (before === 0) met[count++] = number;
      frequencies[number] = before + weight * frequency;
    }
    this.#metCount = count;
  }

  /** Those of some records, or of all that have a score, that reach `least`, rising. */
  #above(least: number, only: Uint32Array | undefined): Uint32Array {
    const scores = this.#scores;
    const above = this.#met;
    let count = 0;
    if (only === undefined && this.#isCrowded()) {
      const { numbers } = this.#store;
      for (let number = 0; number < numbers; number++) {
        const score = scores[number] as number;
        if (score >= least && score !== 0) above[count++] = number;
      }
      return above.slice(0, count);
    }
    const numbers = only ?? this.#taken();
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if ((scores[number] as number) >= least) above[count++] = number;
    }
    return only ? above.slice(0, count) : above.slice(0, count).sort();
  }

  /** A score that at least as many as `limit` of some records, or of all, reach; see `ScoreFloor`. */
  #reached(limit: number, only: Uint32Array | undefined): number {
    return this.#floor.of(only ?? this.#taken(), this.#scores, this.#highest, limit);
  }

  #taken(): Uint32Array {
    return this.#touched.subarray(0, this.#touchedCount);
  }

  /** Have so many records a score that going through all costs less than putting these in order? */
  #isCrowded(): boolean {
    return this.#touchedCount * crowd > this.#store.numbers;
  }

  #clear(): void {
    if (this.#isCrowded()) this.#scores.fill(0, 0, this.#store.numbers);
    else {
      const touched = this.#touched;
      for (let i = 0; i < this.#touchedCount; i++) this.#scores[touched[i] as number] = 0;
    }
    this.#touchedCount = 0;
    this.#highest = 0;
  }

  #makeRoom(): void {
    if (this.#scores.length >= this.#store.numbers) return;
    const room = Math.ceil(this.#store.numbers * roomToGrow);
    this.#scores = new Float32Array(room);
    this.#frequencies = new Float32Array(room);
    this.#touched = new Uint32Array(room);
    this.#met = new Uint32Array(room);
    this.#found = new Uint32Array(room);
  }
}

/** What a word's part of the score stays below, by its weight: BM25's limit for ever more of it. */
const mostOfWord = settings.k1 + 1;
const roomToGrow = 1.5;
/** Times the records wanted. */
const few = 4;
/** A record in so many: about what one step of sorting costs beside one of going through. */
const crowd = 16;
