import { describe, expect, test } from 'vitest';
import { bestPassage, nearness, Sightings } from '../../src/search/passage.js';

/** Of "who", "blue" and "bus". */
const weights = Float64Array.of(1, 2, 3);
const contents = Uint8Array.of(0, 1, 1);
type Seen = [position: number, word: number, weight?: number];
const seen = (...all: readonly Seen[]): Sightings => {
  const sightings = new Sightings();
  for (const [position, which, weight = 1] of all) sightings.add(which, weight, position);
  return sightings;
};

describe('the best passage', () => {
  test('holds what stands within its length, each word once', () => {
    const sightings = seen([0, 1], [3, 1], [40, 2], [45, 0], [60, 1]);
    expect(bestPassage(sightings, weights, 10)).toBe(4);
    expect(bestPassage(sightings, weights, 25)).toBe(6);
    expect(bestPassage(seen(), weights, 10)).toBe(0);
  });

  test('goes by the firmest of what may stand for a word', () => {
    expect(bestPassage(seen([0, 2, 0.4], [1, 2, 1]), weights, 10)).toBe(3);
    expect(bestPassage(seen([0, 2, 0.4], [30, 1, 0.5]), weights, 10)).toBeCloseTo(1.2);
  });
});

describe('nearness', () => {
  test('is 1 where the content words stand side by side, less the further they are apart', () => {
    expect(nearness(seen([4, 1], [5, 2]), contents)).toBe(1);
    expect(nearness(seen([4, 1], [13, 2]), contents)).toBeCloseTo(0.2);
  });

  test('tells nothing of a single word, nor of words that hold a sentence together', () => {
    expect(nearness(seen([4, 1], [9, 1]), contents)).toBe(0);
    expect(nearness(seen([4, 0], [5, 1]), contents)).toBe(0);
  });
});
