import { expect, test } from 'vitest';
import { counted } from '../../src/text/counted.js';

test('one of something is told in the singular', () => {
  expect([0, 1, 2].map((count) => counted(count, 'quote'))).toEqual([
    '0 quotes',
    '1 quote',
    '2 quotes',
  ]);
  expect([1, 3].map((count) => counted(count, 'person', 'people'))).toEqual([
    '1 person',
    '3 people',
  ]);
});
