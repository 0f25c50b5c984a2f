/** Where in a record the words of a question stand together. */

/**
 * The words of a question seen in a record, in its order: one place in three arrays for each, since a
 * question looks at dozens of records, and an object for each sighting would cost more than the looking.
 */
export class Sightings {
  count = 0;
  /** Which word of the question. */
  readonly words: number[] = [];
  /** How far what stands there may stand for it, 0 to 1. */
  readonly weights: number[] = [];
  /** Position in the record, in words. */
  readonly positions: number[] = [];
  /** Space to count the words of the question in; what it holds means nothing between two uses. */
  #counts = new Uint32Array(16);
  #firmest = new Float64Array(16);

  add(word: number, weight: number, position: number): void {
    const { count } = this;
    this.words[count] = word;
    this.weights[count] = weight;
    this.positions[count] = position;
    this.count = count + 1;
  }

  clear(): void {
    this.count = 0;
  }

  /** A count for each of so many words, all 0. */
  counts(length: number): Uint32Array {
    if (this.#counts.length < length) this.#counts = new Uint32Array(length * roomToGrow);
    return this.#counts.fill(0, 0, length);
  }

  /** How firm each of so many words is, all 0. */
  firmest(length: number): Float64Array {
    if (this.#firmest.length < length) this.#firmest = new Float64Array(length * roomToGrow);
    return this.#firmest.fill(0, 0, length);
  }
}

/**
 * Weight of the question's words in that passage of `length` words that holds most of them; `weights` has
 * that of each word.
 */
export function bestPassage(sightings: Sightings, weights: Float64Array, length: number): number {
  const { count, words, weights: firmness, positions } = sightings;
  const counts = sightings.counts(weights.length);
  /** How firmly the passage holds each word; a word that is there twice counts once. */
  const firmest = sightings.firmest(weights.length);
  let held = 0;
  let best = 0;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    const position = positions[i] as number;
    const worth = (weights[word] as number) * (firmness[i] as number);
    counts[word] = (counts[word] as number) + 1;
    if (worth > (firmest[word] as number)) {
      held += worth - (firmest[word] as number);
      firmest[word] = worth;
    }
    for (; position - (positions[left] as number) >= length; left++) {
      const gone = words[left] as number;
      counts[gone] = (counts[gone] as number) - 1;
      if (counts[gone] !== 0) continue;
      held -= firmest[gone] as number;
      firmest[gone] = 0;
    }
    if (held > best) best = held;
  }
  return best;
}

/**
 * Content words met over the length of the smallest window that holds them all, 0 to 1; `contents` is 1 for
 * each word that is one.
 */
export function nearness(sightings: Sightings, contents: Uint8Array): number {
  const { count, words, positions } = sightings;
  const counts = sightings.counts(contents.length);
  let distinct = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    if (contents[word] === 0 || counts[word] === 1) continue;
    counts[word] = 1;
    distinct++;
  }
  if (distinct < 2) return 0;
  counts.fill(0, 0, contents.length);
  let held = 0;
  let left = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    if (contents[word] === 0) continue;
    counts[word] = (counts[word] as number) + 1;
    if (counts[word] === 1) held++;
    for (; held === distinct; left++) {
      const gone = words[left] as number;
      if (contents[gone] === 0) continue;
      smallest = Math.min(smallest, (positions[i] as number) - (positions[left] as number) + 1);
      counts[gone] = (counts[gone] as number) - 1;
      if (counts[gone] === 0) held--;
    }
  }
  return Math.min(1, distinct / smallest);
}

const roomToGrow = 1.5;
