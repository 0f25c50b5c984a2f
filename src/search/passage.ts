/** Where in a record the words of a question stand together. */
import type { QueryWord } from './query.js';

/** One word of the question seen in a record. */
export interface Sighting {
  /** Which word of the question. */
  readonly word: number;
  /** How far what stands there may stand for it, 0 to 1. */
  readonly weight: number;
  /** Position in the record, in words; sightings come in its order. */
  readonly position: number;
}

/** Weight of the question's words in that passage of `length` words that holds most of them. */
export function bestPassage(
  sightings: readonly Sighting[],
  query: readonly QueryWord[],
  length: number,
): number {
  const counts = new Uint16Array(query.length);
  /** How firmly the passage holds each word; a word that is there twice counts once. */
  const firmest = new Float64Array(query.length);
  let held = 0;
  let best = 0;
  let left = 0;
  for (const { word, weight, position } of sightings) {
    const worth = (query[word] as QueryWord).weight * weight;
    counts[word] = (counts[word] as number) + 1;
    if (worth > (firmest[word] as number)) {
      held += worth - (firmest[word] as number);
      firmest[word] = worth;
    }
    for (; position - (sightings[left] as Sighting).position >= length; left++) {
      const { word: gone } = sightings[left] as Sighting;
      counts[gone] = (counts[gone] as number) - 1;
      if (counts[gone] !== 0) continue;
      held -= firmest[gone] as number;
      firmest[gone] = 0;
    }
    best = Math.max(best, held);
  }
  return best;
}

/** Content words met over the length of the smallest window that holds them all, 0 to 1. */
export function nearness(sightings: readonly Sighting[], query: readonly QueryWord[]): number {
  const content = sightings.filter(({ word }) => query[word]?.content);
  const distinct = new Set(content.map(({ word }) => word)).size;
  if (distinct < 2) return 0;
  const counts = new Uint16Array(query.length);
  let held = 0;
  let left = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const { word, position } of content) {
    counts[word] = (counts[word] as number) + 1;
    if (counts[word] === 1) held++;
    while (held === distinct) {
      const { word: gone, position: begin } = content[left] as Sighting;
      smallest = Math.min(smallest, position - begin + 1);
      left++;
      counts[gone] = (counts[gone] as number) - 1;
      if (counts[gone] === 0) held--;
    }
  }
  return Math.min(1, distinct / smallest);
}
