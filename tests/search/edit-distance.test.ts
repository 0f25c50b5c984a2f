import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.js';

describe('editDistance', () => {
  test.each([
    ['naseem', 'naseem', 0],
    ['nasem', 'naseem', 1],
    ['comissioner', 'commissioner', 1],
    ['recieve', 'receive', 1], // two neighbours swapped are one mistake
    ['sargent', 'sergeant', 2],
  ])('%s and %s differ by %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  test('stops counting above what is asked for', () => {
    expect(editDistance('promoted', 'dismissed', 2)).toBe(3);
  });
});
