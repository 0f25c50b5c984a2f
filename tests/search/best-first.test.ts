import { describe, expect, test } from 'vitest';
import { BestFirst } from '../../src/search/best-first.js';

const sorted = (numbers: readonly number[], scores: readonly number[]) => {
  const own = Uint32Array.from(numbers);
  new BestFirst().sort(own, Float32Array.from(scores));
  return [...own];
};

describe('putting records in order', () => {
  test('the best comes first, and of the same score the lower number', () => {
    expect(sorted([0, 1, 2, 3, 4], [0.5, 2, 0.5, 17.25, 2])).toEqual([3, 1, 4, 0, 2]);
  });

  test('only those that were named are put in order, whatever order they came in', () => {
    expect(sorted([4, 0, 2], [1, 9, 3, 9, 2])).toEqual([2, 4, 0]);
    expect(sorted([], [1])).toEqual([]);
  });

  test('scores are told apart to their last bit, and however large they are', () => {
    const least = 2 ** -149;
    const scores = [0, least, 1, 1 + 2 ** -23, 3e38, Number.POSITIVE_INFINITY];
    expect(sorted([0, 1, 2, 3, 4, 5], scores)).toEqual([5, 4, 3, 2, 1, 0]);
  });

  test('it is the order that comparing two at a time gives, use after use', () => {
    const order = new BestFirst();
    for (const length of [300, 7, 1200]) {
      const scores = Float32Array.from({ length }, (_, i) => ((i * 7919) % 101) / 3);
      const numbers = Uint32Array.from(scores.keys());
      const expected = numbers.toSorted(
        (a, b) => (scores[b] as number) - (scores[a] as number) || a - b,
      );
      order.sort(numbers, scores);
      expect(numbers).toEqual(expected);
    }
  });
});
