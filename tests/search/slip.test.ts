import { describe, expect, test } from 'vitest';
import { easeOfSlip } from '../../src/search/slip.js';

describe('a slip of the finger', () => {
  test.each([
    ['prson', 'prison', 'a letter left out'],
    ['fater', 'after', 'two letters swapped'],
    ['offficer', 'officer', 'a letter struck twice'],
    ['leeetter', 'leetter', 'a letter struck three times'],
  ])('makes %j of %j by itself: %s', (typed, word) => {
    expect(easeOfSlip(typed, word)).toBe(2);
  });

  test.each([
    ['sfill', 'still'],
    ['sbared', 'shared'],
    ['peison', 'prison'],
    ['policw', 'police'],
  ])('makes %j of %j by the key beside', (typed, word) => {
    expect(easeOfSlip(typed, word)).toBe(1);
  });

  test.each([
    ['sfill', 'fill'],
    ['peison', 'poison'],
    ['sbared', 'scared'],
    ['caf3', 'café'],
  ])('seldom makes %j of %j', (typed, word) => {
    expect(easeOfSlip(typed, word)).toBe(0);
  });
});
