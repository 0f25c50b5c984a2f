import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.js';

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

  test('is what the whole table of Wagner and Fischer says, as far as it counts', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2, 4), (a, b, most) => {
        expect(Math.min(editDistance(a, b, most), most + 1)).toBe(
          Math.min(byTable(a, b), most + 1),
        );
      }),
    );
  });
});

function byTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let j = 1; j <= b.length; j++) table[0]?.push(j);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      table[i]?.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
