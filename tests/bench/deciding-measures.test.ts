import { describe, expect, test } from 'vitest';
import { auroc, rightAtPrecision } from '../../scripts/shared/deciding-measures.mjs';

const right = (score: number) => ({ score, answerable: true, right: true });
const wrong = (score: number) => ({ score, answerable: true, right: false });
const without = (score: number) => ({ score, answerable: false, right: false });

describe('telling questions with an answer from those without', () => {
  test('scores that part the two kinds give 1, the other way round 0', () => {
    expect(auroc([right(0.9), wrong(0.8), without(0.2), without(0.1)])).toBe(1);
    expect(auroc([right(0.1), without(0.2), without(0.3)])).toBe(0);
  });

  test('a score that is always the same tells nothing', () => {
    expect(auroc([right(3), right(3), without(3)])).toBe(0.5);
  });

  test('one pair of three in the wrong order leaves two thirds', () => {
    expect(auroc([right(0.5), without(0.1), without(0.2), without(0.7)])).toBeCloseTo(2 / 3);
  });

  test('it is the share of pairs in the right order, ties counting half', () => {
    const scores = [4, 1, 3, 3, 2, 5, 1, 2, 3, 0];
    const decided = scores.map((score, i) => (i % 3 === 0 ? without(score) : right(score)));
    let sum = 0;
    let pairs = 0;
    for (const yes of decided.filter(({ answerable }) => answerable)) {
      for (const no of decided.filter(({ answerable }) => !answerable)) {
        pairs++;
        sum += yes.score > no.score ? 1 : yes.score === no.score ? 0.5 : 0;
      }
    }
    expect(auroc(decided)).toBeCloseTo(sum / pairs);
  });

  test('nothing found is below everything that was found', () => {
    expect(auroc([right(-8), without(Number.NEGATIVE_INFINITY)])).toBe(1);
  });
});

describe('answered right while most of what is shown is right', () => {
  test('a false answer above the right ones hides them, where precision asks for all', () => {
    expect(rightAtPrecision([without(0.9), right(0.8), right(0.7)], 1)).toBe(0);
    expect(rightAtPrecision([right(0.9), without(0.8), right(0.7)], 1)).toBe(0.5);
  });

  test('a later cut is taken where precision recovers', () => {
    const decided = [right(9), wrong(8), right(7), right(6), right(5)];
    expect(rightAtPrecision(decided, 0.8)).toBe(4 / 5);
    expect(rightAtPrecision(decided, 0.9)).toBe(1 / 5);
  });

  test('equal scores are shown together', () => {
    expect(rightAtPrecision([right(1), without(1)], 0.9)).toBe(0);
    expect(rightAtPrecision([right(1), without(1)], 0.5)).toBe(1);
  });

  test('what was not found is never shown', () => {
    expect(rightAtPrecision([wrong(Number.NEGATIVE_INFINITY)], 0)).toBe(0);
  });
});
