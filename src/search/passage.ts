/** Where in a record the words of a question stand together. */
import type { QueryWord } from './query.js';

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
}

/** Weight of the question's words in that passage of `length` words that holds most of them. */
export function bestPassage(
  { count, words, weights, positions }: Sightings,
  query: readonly QueryWord[],
  length: number,
): number {
  const counts = new Array<number>(query.length).fill(0);
  /** How firmly the passage holds each word; a word that is there twice counts once. */
  const firmest = new Array<number>(query.length).fill(0);
  let held = 0;
  let best = 0;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    const position = positions[i] as number;
    const worth = (query[word] as QueryWord).weight * (weights[i] as number);
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

/** Content words met over the length of the smallest window that holds them all, 0 to 1. */
export function nearness(
  { count, words, positions }: Sightings,
  query: readonly QueryWord[],
): number {
  const counts = new Array<number>(query.length).fill(0);
  let distinct = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    if (!query[word]?.content || counts[word] === 1) continue;
    counts[word] = 1;
    distinct++;
  }
  if (distinct < 2) return 0;
  counts.fill(0);
  let held = 0;
  let left = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    if (!query[word]?.content) continue;
    counts[word] = (counts[word] as number) + 1;
    if (counts[word] === 1) held++;
    for (; held === distinct; left++) {
      const gone = words[left] as number;
      if (!query[gone]?.content) continue;
      smallest = Math.min(smallest, (positions[i] as number) - (positions[left] as number) + 1);
      counts[gone] = (counts[gone] as number) - 1;
      if (counts[gone] === 0) held--;
    }
  }
  return Math.min(1, distinct / smallest);
}
