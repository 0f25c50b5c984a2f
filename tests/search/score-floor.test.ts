import { describe, expect, test } from 'vitest';
import { ScoreFloor } from '../../src/search/score-floor.js';

/** Scores of a thousand records, of some twenty each alike, none of them of the first. */
const scores = Float32Array.from({ length: 1000 }, (_, i) => ((i * 37) % 50) / 7);
const numbers = Uint32Array.from(scores, (_, i) => i);
const highest = Math.max(...scores);
const rankedScores = scores.toSorted().reverse();

describe('the floor of the best scores', () => {
  test('is reached by as many as wanted, and lies hardly below the last of them', () => {
    const floor = new ScoreFloor();
    for (const limit of [1, 2, 50, 137, 900]) {
      const found = floor.of(numbers, scores, highest, limit);
      const last = rankedScores[limit - 1] ?? 0;
      expect(found).toBeLessThanOrEqual(last);
      expect(found).toBeGreaterThan(last * 0.99);
    }
  });

  test('counts only the records asked about', () => {
    const floor = new ScoreFloor();
    const some = numbers.filter((number) => number % 50 < 10);
    const [first] = Array.from(some, (number) => scores[number] ?? 0).sort((a, b) => b - a);
    expect(floor.of(some, scores, highest, 1)).toBeLessThanOrEqual(first ?? 0);
    expect(floor.of(some, scores, highest, 1)).toBeGreaterThan((first ?? 0) * 0.99);
  });

  test('is 0 where there are not as many', () => {
    expect(new ScoreFloor().of(numbers, scores, highest, 1001)).toBe(0);
    expect(new ScoreFloor().of(numbers.subarray(0, 3), scores, highest, 4)).toBe(0);
  });

  test('is 0 where they lie far below the highest, so that none of them is left out', () => {
    const uneven = Float32Array.from([1000, 900, 1, 2, 0]);
    const all = Uint32Array.from([0, 1, 2, 3, 4]);
    expect(new ScoreFloor().of(all, uneven, 1000, 2)).toBeGreaterThan(890);
    expect(new ScoreFloor().of(all, uneven, 1000, 3)).toBe(0);
  });
});
