import { expect, test } from 'vitest';
import { placeOf } from '../../src/search/place-of.js';

const ascending = Uint32Array.of(2, 3, 5, 8, 13, 4_000_000_000);

test('every number among ascending ones is found in its place', () => {
  expect([...ascending].map((number) => placeOf(ascending, number))).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a number that is not among them has no place', () => {
  for (const other of [0, 4, 14, 4_294_967_295]) expect(placeOf(ascending, other)).toBeUndefined();
  expect(placeOf(new Uint32Array(0), 2)).toBeUndefined();
});
