import { describe, expect, test } from 'vitest';
import { dayStamp, eventDate } from '../../src/card/dates.js';
import { longDate } from '../../src/text/date-words.js';

describe('a date is shown as exactly as it is known', () => {
  test('a span has both ends', () => {
    expect(eventDate({ date: '2016', until: '2018', precision: 'year' })).toBe('2016 to 2018');
  });

  test('what is only known to be over by a day says so', () => {
    expect(eventDate({ date: '2022-02-02', precision: 'by' })).toBe('by 2 February 2022');
  });
});

describe('a day as Discord shows it', () => {
  function secondsOf(stamp: string): number {
    return Number(/^<t:(\d+):D>$/.exec(stamp)?.[1]);
  }

  test.each([
    'Pacific/Honolulu',
    'America/New_York',
    'UTC',
    'Europe/London',
    'Asia/Tokyo',
    'Pacific/Auckland',
  ])('is the day itself in %s, in summer and winter', (timeZone) => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone });
    for (const day of ['2022-02-02', '2022-08-02', '2021-12-31', '2024-02-29']) {
      expect(format.format(new Date(secondsOf(dayStamp(day)) * 1000))).toBe(day);
    }
  });

  test.each(['2018-03', '2017', '1959-03-03'])('is words where it is no such day: %s', (iso) => {
    expect(dayStamp(iso)).toBe(longDate(iso));
  });
});
