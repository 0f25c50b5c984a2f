import { describe, expect, test } from 'vitest';
import { daysOf, inAnyYear, spanOf } from '../../src/text/days.js';

describe('the days of a date', () => {
  test.each([
    ['2022-02-01', '2022-02-01', '2022-02-01'],
    ['2022-2-1', '2022-02-01', '2022-02-01'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['1 February 2022', '2022-02-01', '2022-02-01'],
    ['1st feb 2022', '2022-02-01', '2022-02-01'],
    ['Feb. 2022', '2022-02-01', '2022-02-28'],
    ['February 1, 2022', '2022-02-01', '2022-02-01'],
    ['  September 2021 ', '2021-09-01', '2021-09-30'],
    ['1.2.2022', '2022-02-01', '2022-02-01'],
    ['03/03/2001', '2001-03-03', '2001-03-03'],
    ['31/1/22', '2022-01-31', '2022-01-31'],
  ])('%j are %s to %s', (typed, first, last) => {
    expect(daysOf(typed)).toEqual({ first, last });
  });

  test.each([
    '',
    'yesterday',
    '2022-13',
    '2022-02-30',
    '31 April 2022',
    'ma 2022',
    '1.13.2022',
    '1/2.2022',
    '22',
  ])('are none for %j', (typed) => {
    expect(daysOf(typed)).toBeUndefined();
  });
});

describe('the days of a span', () => {
  test.each([
    ['2016 to 2018', '2016-01-01', '2018-12-31'],
    ['between March 2018 and 2 May 2019', '2018-03-01', '2019-05-02'],
    ['2016–2018', '2016-01-01', '2018-12-31'],
    ['2016 - 2018', '2016-01-01', '2018-12-31'],
    ['in 2018', '2018-01-01', '2018-12-31'],
    ['2018-03', '2018-03-01', '2018-03-31'],
  ])('%j are %s to %s', (typed, first, last) => {
    expect(spanOf(typed)).toEqual({ first, last });
  });

  test.each(['', '2018 to 2016', '2016 to then', 'the promotion in 2018', '2016 to 2017 to 2018'])(
    'are none for %j',
    (typed) => {
      expect(spanOf(typed)).toBeUndefined();
    },
  );
});

describe('a month or a day of any year', () => {
  const dates = ['2018', '2018-04', '2019-04-12', '2020-02-29', '2021-05-01'];
  test.each([
    ['April', ['2018-04', '2019-04-12']],
    ['in apr', ['2018-04', '2019-04-12']],
    ['12 April', ['2018-04', '2019-04-12']],
    ['April 13th', ['2018-04']],
    ['29 feb', ['2020-02-29']],
    ['May', ['2021-05-01']],
    ['december', []],
  ])('%j holds what falls in it', (typed, held) => {
    expect(dates.filter((date) => inAnyYear(typed)?.(date))).toEqual(held);
  });

  test.each([
    ['2019-03', '2019-06', true],
    ['2018-11-20', '2019-04-01', true],
    ['2018-11', '2019-03', false],
    ['2019-05', '2020-03', false],
    ['2019-05', '2020-04', true],
    ['2019-04', '2021', true],
    ['2019-05', '2021', false],
    ['2017', '2019', false],
  ])('April is held by the time from %s to %s: %s', (date, until, held) => {
    expect(inAnyYear('April')?.(date, until)).toBe(held);
  });

  test.each(['', '2018', 'April 2018', '30 February', 'the promotion', '12', 'between'])(
    'is none for %j',
    (typed) => {
      expect(inAnyYear(typed)).toBeUndefined();
    },
  );
});

describe('a span with one end', () => {
  test.each([
    ['since 2019', '2019-01-01', '9999-12-31'],
    ['after 28 February 2019', '2019-03-01', '9999-12-31'],
    ['Before March 2018', '0000-01-01', '2018-02-28'],
    ['until 2018', '0000-01-01', '2018-12-31'],
    ['by 1 May 2019', '0000-01-01', '2019-05-01'],
  ])('%j is from %s to %s', (text, first, last) => {
    expect(spanOf(text)).toEqual({ first, last });
  });

  test.each(['after', 'since the inquiry', 'before 2018 or so', 'by'])('is none in %j', (text) => {
    expect(spanOf(text)).toBeUndefined();
  });
});
