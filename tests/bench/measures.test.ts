import { describe, expect, test } from 'vitest';
import { average, measuresOf, quantile } from '../../scripts/bench/measures.mjs';

describe('how good a ranking is', () => {
  test('the right record first is worth everything', () => {
    expect(measuresOf(['a', 'b'], { a: 1 })).toEqual({
      first: 1,
      amongThree: 1,
      reciprocalRank: 1,
      ndcg: 1,
    });
  });

  test('in fourth place it is not among three, and worth a quarter', () => {
    const measured = measuresOf(['x', 'y', 'z', 'a'], { a: 1 });
    expect(measured).toMatchObject({ first: 0, amongThree: 0, reciprocalRank: 0.25 });
    expect(measured.ndcg).toBeCloseTo(1 / Math.log2(5));
  });

  test('in eleventh place it is worth nothing', () => {
    const found = [...'bcdefghijk', 'a'];
    expect(found[10]).toBe('a');
    expect(measuresOf(found, { a: 1 })).toMatchObject({ reciprocalRank: 0, ndcg: 0 });
  });

  test('nothing found is worth nothing', () => {
    expect(measuresOf([], { a: 1 })).toEqual({
      first: 0,
      amongThree: 0,
      reciprocalRank: 0,
      ndcg: 0,
    });
  });

  test('of two right records in second and third place the gain is measured by the best order', () => {
    const ideal = 1 + 1 / Math.log2(3);
    const gained = 1 / Math.log2(3) + 1 / Math.log2(4);
    expect(measuresOf(['x', 'a', 'b'], { a: 1, b: 1 }).ndcg).toBeCloseTo(gained / ideal);
  });

  test('a higher grade counts for more', () => {
    const better = measuresOf(['a', 'b'], { a: 2, b: 1 }).ndcg;
    expect(better).toBe(1);
    expect(measuresOf(['b', 'a'], { a: 2, b: 1 }).ndcg).toBeLessThan(1);
  });

  test('means are taken of each measure by itself', () => {
    expect(
      average([
        { first: 1, ndcg: 0.5 },
        { first: 0, ndcg: 0.7 },
      ]),
    ).toEqual({ first: 0.5, ndcg: 0.6 });
  });

  test('the 99th percentile of a hundred is the last but one', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile([7], 0.99)).toBe(7);
  });
});
