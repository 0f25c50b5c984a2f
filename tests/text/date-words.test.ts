import { describe, expect, test } from 'vitest';
import { longDate, shortDate } from '../../src/text/date-words.js';

describe('a date is put into words as exactly as it is known', () => {
  test.each([
    ['2022-02-02', '2 February 2022', '2 Feb 2022'],
    ['2018-03', 'March 2018', 'Mar 2018'],
    ['2017', '2017', '2017'],
  ])('%s', (iso, long, short) => {
    expect(longDate(iso)).toBe(long);
    expect(shortDate(iso)).toBe(short);
  });
});
