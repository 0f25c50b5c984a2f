/**
 * BM25F over the inverted index (Robertson and Zaragoza 2009, "The Probabilistic Relevance
 * Framework", section 3.6): the records that hold the question's words, best first.
 */
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

  constructor(store: Store) {
    this.#store = store;
  }

  /** The best records by their content words, then reordered with the soft ones. */
  retrieve(query: readonly QueryWord[], limit: number): Candidate[] {
    if (this.#scores.length < this.#store.numbers) {
      this.#scores = new Float32Array(this.#store.numbers * 1.5);
      this.#frequencies = new Float32Array(this.#store.numbers * 1.5);
    }
    // A question of function words only ("who are you") has nothing else to go by.
    const hasContent = query.some(({ content }) => content);
    for (const word of query) if (word.content || !hasContent) this.#add(word, undefined);
    // Soft words move nothing far: only what the content words put in front is worth their long lists.
    const front = this.#best(limit * 3);
    const numbers = front.map(({ number }) => number).sort((a, b) => a - b);
    for (const word of query) if (!word.content && hasContent) this.#add(word, numbers);
    const best = front
      .map(({ number }) => ({ number, score: this.#scores[number] as number }))
      .sort(byScore)
      .slice(0, limit);
    for (const number of this.#touched) this.#scores[number] = 0;
    this.#touched = [];
    return best;
  }

  /** Adds one word's part to the scores, of all records or of some (rising numbers). */
  #add(word: QueryWord, only: readonly number[] | undefined): void {
    const met: number[] = [];
    const frequencies = this.#frequencies;
    for (const { term, weight } of word.variants) {
      for (const [s, segment] of this.#store.segments.entries()) {
        const base = this.#store.base(s);
        const from = segment.starts[term];
        const to = segment.starts[term + 1];
        if (from === undefined || to === undefined || from === to) continue;
        const take = (posting: number) => {
          const at = segment.records[posting] as number;
          const number = base + at;
          if ((frequencies[number] as number) === 0) met.push(number);
          frequencies[number] =
            (frequencies[number] as number) +
            weight * this.#frequency(segment, at, segment.counts[posting] as number);
        };
        if (only) eachShared(segment.records, from, to, only, base, take);
        else for (let posting = from; posting < to; posting++) take(posting);
      }
    }
    for (const number of met) {
      const frequency = frequencies[number] as number;
      frequencies[number] = 0;
      if ((this.#scores[number] as number) === 0) this.#touched.push(number);
      this.#scores[number] =
        (this.#scores[number] as number) +
        (word.weight * (settings.k1 + 1) * frequency) / (settings.k1 + frequency);
    }
  }

  /** Occurrences over all fields, each by its weight and its length. */
  #frequency(segment: Segment, at: number, packed: number): number {
    let sum = 0;
    for (let field = 0; field < fieldCount; field++) {
      const count = occurrences(packed, field);
      if (count === 0) continue;
      const b = settings.lengthNormalisation[field] as number;
      const length = segment.fieldLength(at, field) / this.#store.meanLength(field);
      sum += ((settings.fieldWeights[field] as number) * count) / (1 - b + b * length);
    }
    return sum;
  }

  #best(limit: number): Candidate[] {
    const best: Candidate[] = [];
    let least = 0;
    for (const number of this.#touched) {
      const score = this.#scores[number] as number;
      if (score <= least || this.#store.record(number) === undefined) continue;
      best.push({ number, score });
      // Cut back now and then instead of keeping a heap: fewer moves, and simpler.
      if (best.length >= limit * 4) {
        best.sort(byScore).length = limit;
        least = (best.at(-1) as Candidate).score;
      }
    }
    return best.sort(byScore).slice(0, limit);
  }
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.number - b.number;
}

/** Visits the postings of the given records; both lists rise, so each search starts at the last. */
function eachShared(
  records: Uint32Array,
  from: number,
  to: number,
  numbers: readonly number[],
  base: number,
  visit: (posting: number) => void,
): void {
  let low = from;
  for (const number of numbers) {
    const wanted = number - base;
    if (wanted < 0) continue;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((records[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    if (low >= to) return;
    if (records[low] === wanted) visit(low);
  }
}
