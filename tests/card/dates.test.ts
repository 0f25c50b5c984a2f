import { describe, expect, test } from 'vitest';
import { eventDate, longDate, shortDate } from '../../src/card/dates.js';

describe('a date is shown as exactly as it is known', () => {
  test.each([
    ['2022-02-02', '2 February 2022', '2 Feb 2022'],
    ['2018-03', 'March 2018', 'Mar 2018'],
    ['2017', '2017', '2017'],
  ])('%s', (iso, long, short) => {
    expect(longDate(iso)).toBe(long);
    expect(shortDate(iso)).toBe(short);
  });

  test('a span has both ends', () => {
    expect(eventDate({ date: '2016', until: '2018', precision: 'year' })).toBe('2016 to 2018');
  });

  test('what is only known to be over by a day says so', () => {
    expect(eventDate({ date: '2022-02-02', precision: 'by' })).toBe('by 2 February 2022');
  });
});
