import { describe, expect, test } from 'vitest';
import { lastDay } from '../../src/text/day.js';

describe('the last day of a date', () => {
  test.each([
    ['2022-02-01', '2022-02-01'],
    ['2022-2-1', '2022-02-01'],
    ['2022-02', '2022-02-28'],
    ['2024-02', '2024-02-29'],
    ['2022', '2022-12-31'],
    ['1 February 2022', '2022-02-01'],
    ['1st feb 2022', '2022-02-01'],
    ['Feb. 2022', '2022-02-28'],
    ['February 1, 2022', '2022-02-01'],
    ['  September 2021 ', '2021-09-30'],
  ])('of %j is %s', (typed, day) => {
    expect(lastDay(typed)).toBe(day);
  });

  test.each([
    '',
    'yesterday',
    '2022-13',
    '2022-02-30',
    '31 April 2022',
    'ma 2022',
    '1.2.2022',
    '22',
  ])('is none for %j', (typed) => {
    expect(lastDay(typed)).toBeUndefined();
  });
});
