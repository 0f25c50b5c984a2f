/**
 * BM25F over the inverted index (Robertson and Zaragoza 2009, "The Probabilistic Relevance
 * Framework", section 3.6): the records that hold the question's words, best first.
 *
 * The rarest word comes first, and once the words to come cannot lift a record that holds none of the
 * others among the best, only those records are looked up in their long lists that still can be (Turtle
 * and Flood 1995, "Query evaluation: strategies and optimizations", MaxScore). The result is the same.
 */
import { nthLargest } from './nth-largest.js';
import { eachAmong } from './postings.js';
import type { QueryWord } from './query.js';
import { fieldCount, occurrences, type Segment } from './segment.js';
import { settings } from './settings.js';
import type { Store } from './store.js';

export interface Candidate {
  /** Number of the record in the store. */
  readonly number: number;
  readonly score: number;
}

/** Scratch space of one index, so that a search allocates nothing that grows with the corpus. */
export class Retriever {
  readonly #store: Store;
  #scores = new Float32Array(0);
  #frequencies = new Float32Array(0);
  #touched: number[] = [];
  #highest = 0;
  #sorted = new Float32Array(0);

  constructor(store: Store) {
    this.#store = store;
  }

  /** The best records by their content words, then reordered with the soft ones. */
  retrieve(query: readonly QueryWord[], limit: number): Candidate[] {
    if (this.#scores.length < this.#store.numbers) {
      this.#scores = new Float32Array(Math.ceil(this.#store.numbers * 1.5));
      this.#frequencies = new Float32Array(this.#scores.length);
    }
    // A question of function words only ("who are you") has nothing else to go by.
    const hasContent = query.some(({ content }) => content);
    this.#addAll(
      query.filter(({ content }) => content || !hasContent),
      limit * settings.front,
    );
    // Soft words move nothing far: only what the content words put in front is worth their long lists.
    const front = this.#best(limit * settings.front);
    const numbers = Uint32Array.from(front, ({ number }) => number).sort();
    for (const word of query) if (!word.content && hasContent) this.#add(word, numbers);
    const best = front
      .map(({ number }) => ({ number, score: this.#scores[number] as number }))
      .sort(byScore)
      .slice(0, limit);
    for (const number of this.#touched) this.#scores[number] = 0;
    this.#touched = [];
    this.#highest = 0;
    return best;
  }

  /** Adds the parts of all words, as far as they bear on which records are the best. */
  #addAll(words: readonly QueryWord[], limit: number): void {
    const rarestFirst = words.toSorted((a, b) => b.weight - a.weight);
    let toCome = rarestFirst.reduce((sum, { weight }) => sum + weight * mostOfWord, 0);
    let only: Uint32Array | undefined;
    for (const word of rarestFirst) {
      const least = this.#highest > toCome ? this.#reached(limit) : 0;
      if (least > toCome) only = this.#above(least - toCome, only ?? this.#touched);
      this.#add(word, only);
      toCome -= word.weight * mostOfWord;
    }
  }

  /** Adds one word's part to the scores, of all records or of some (rising numbers). */
  #add(word: QueryWord, only: Uint32Array | undefined): void {
    const met: number[] = [];
    const frequencies = this.#frequencies;
    const means = this.#store.meanLengths();
    for (const { term, weight } of word.variants) {
      for (const postings of this.#store.postings(term)) {
        const { segment, base, from, to } = postings;
        const { records, counts } = segment;
        const meet = (posting: number, number: number) => {
          const before = frequencies[number] as number;
          if (before === 0) met.push(number);
          const part = frequencyOf(segment, number - base, counts[posting] as number, means);
          frequencies[number] = before + weight * part;
        };
        if (only) eachAmong(postings, only, meet);
        else for (let at = from; at < to; at++) meet(at, base + (records[at] as number));
      }
    }
    const scores = this.#scores;
    const { roster } = this.#store;
    for (const number of met) {
      const frequency = frequencies[number] as number;
      frequencies[number] = 0;
      const before = scores[number] as number;
      if (before === 0) {
        if (!roster.isAlive(number)) continue;
        this.#touched.push(number);
      }
      const score = before + (word.weight * mostOfWord * frequency) / (settings.k1 + frequency);
      scores[number] = score;
      if (score > this.#highest) this.#highest = score;
    }
  }

  /** Those of some records that more than `least` can still lift among the best, rising. */
  #above(least: number, numbers: ArrayLike<number>): Uint32Array {
    const above: number[] = [];
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if ((this.#scores[number] as number) >= least) above.push(number);
    }
    return Uint32Array.from(above).sort();
  }

  /** The score that as many as `limit` records reach; 0 where not as many have one. */
  #reached(limit: number): number {
    const { length } = this.#touched;
    if (length < limit) return 0;
    if (this.#sorted.length < length) this.#sorted = new Float32Array(length * 2);
    for (let i = 0; i < length; i++) {
      this.#sorted[i] = this.#scores[this.#touched[i] as number] as number;
    }
    return nthLargest(this.#sorted, length, limit);
  }

  #best(limit: number): Candidate[] {
    const least = this.#reached(limit);
    const best: Candidate[] = [];
    for (const number of this.#touched) {
      const score = this.#scores[number] as number;
      if (score >= least) best.push({ number, score });
    }
    return best.sort(byScore).slice(0, limit);
  }
}

/** What a word's part of the score stays below, by its weight: BM25's limit for ever more of it. */
const mostOfWord = settings.k1 + 1;

/** Occurrences over all fields, each by its weight and its length. */
function frequencyOf(
  segment: Segment,
  at: number,
  packed: number,
  means: readonly number[],
): number {
  const { ends } = segment;
  let sum = 0;
  for (let field = 0; field < fieldCount; field++) {
    const count = occurrences(packed, field);
    if (count === 0) continue;
    const place = at * fieldCount + field;
    const length = (ends[place] as number) - (place === 0 ? 0 : (ends[place - 1] as number));
    const b = settings.lengthNormalisation[field] as number;
    sum +=
      ((settings.fieldWeights[field] as number) * count) /
      (1 - b + (b * length) / (means[field] as number));
  }
  return sum;
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.number - b.number;
}
