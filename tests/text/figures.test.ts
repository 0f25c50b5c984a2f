import { describe, expect, test } from 'vitest';
import { figuresIn, isWhole } from '../../src/text/figures.js';

function read(text: string): (string | number)[][] {
  return figuresIn(text).map(({ text: written, value, kind, unit }) =>
    unit === undefined ? [written, value, kind] : [written, value, kind, unit],
  );
}

describe('figures in a text', () => {
  test.each<[string, (string | number)[][]]>([
    [
      '14 officers, three of them',
      [
        ['14', 14, 'count'],
        ['three', 3, 'count'],
      ],
    ],
    [
      'twenty-one or forty five',
      [
        ['twenty-one', 21, 'count'],
        ['forty five', 45, 'count'],
      ],
    ],
    [
      '1,200 messages and 2k more',
      [
        ['1,200', 1200, 'count'],
        ['2k', 2000, 'count'],
      ],
    ],
    ['a hundred people', [['a hundred', 100, 'count']]],
    ['one hundred and twenty officers', [['one hundred and twenty', 120, 'count']]],
    ['a hundred and one messages', [['a hundred and one', 101, 'count']]],
    ['two hundred five', [['two hundred five', 205, 'count']]],
    ['two thousand, five hundred and six', [['two thousand, five hundred and six', 2506, 'count']]],
    ['twelve hundred', [['twelve hundred', 1200, 'count']]],
    ['one hundred thousand', [['one hundred thousand', 100_000, 'count']]],
    ['three million', [['three million', 3_000_000, 'count']]],
    [
      'two dozen, 3 dozen',
      [
        ['two dozen', 24, 'count'],
        ['3 dozen', 36, 'count'],
      ],
    ],
    ['twentyfive', [['twentyfive', 25, 'count']]],
    [
      'tens of thousands, hundreds of millions',
      [
        ['tens of thousands', 20_000, 'count'],
        ['hundreds of millions', 1e8, 'count'],
      ],
    ],
    ['zero', [['zero', 0, 'count']]],
    ['a hundred and ten per cent', [['a hundred and ten per cent', 110, 'percent']]],
    ['a hundred and more', [['a hundred', 100, 'count']]],
    [
      'a hundred and first',
      [
        ['a hundred', 100, 'count'],
        ['first', 1, 'ordinal'],
      ],
    ],
    [
      '20% or ten per cent',
      [
        ['20%', 20, 'percent'],
        ['ten per cent', 10, 'percent'],
      ],
    ],
    ['£2 million', [['£2 million', 2_000_000, 'money', '£']]],
    ['£2 bn', [['£2 bn', 2e9, 'money', '£']]],
    ['$1.5 trillion', [['$1.5 trillion', 1.5e12, 'money', '$']]],
    ['US$5m', [['US$5m', 5_000_000, 'money', '$']]],
    ['US$ 5m', [['US$ 5m', 5_000_000, 'money', '$']]],
    ['AU$5m', [['AU$5m', 5_000_000, 'money', 'AU$']]],
    ['€5m', [['€5m', 5_000_000, 'money', '€']]],
    ['EUR 5m', [['EUR 5m', 5_000_000, 'money', '€']]],
    ['£5,000', [['£5,000', 5_000, 'money', '£']]],
    ['5,000 GBP', [['5,000 GBP', 5_000, 'money', '£']]],
    ['5m dollars', [['5m dollars', 5_000_000, 'money', '$']]],
    ['five million pounds', [['five million pounds', 5_000_000, 'money', '£']]],
    ['a five-pound note', []],
    ['12 000 people', [['12 000', 12_000, 'count']]],
    ['two thirds of the officers', [['two thirds', 2 / 3, 'share']]],
    ['one in ten officers', [['one in ten', 0.1, 'share']]],
    [
      'officer number two, and page 3',
      [
        ['two', 2, 'ordinal'],
        ['3', 3, 'ordinal'],
      ],
    ],
    [
      'the 3rd and the fourth',
      [
        ['3rd', 3, 'ordinal'],
        ['fourth', 4, 'ordinal'],
      ],
    ],
    ['a five-year term', [['five-year', 5, 'duration', 'year']]],
    ['90 mins', [['90 mins', 90, 'duration', 'minute']]],
    ['an hour and a half', [['an hour and a half', 90, 'duration', 'minute']]],
    ['half an hour', [['half an hour', 30, 'duration', 'minute']]],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  test('some are vague, and give the least that they can be', () => {
    expect(
      figuresIn('a couple of them, several, thousands').map(({ value, vague }) => [value, vague]),
    ).toEqual([
      [2, true],
      [3, true],
      [1000, true],
    ]);
  });

  test.each([
    ['a few hundred', 300],
    ['several thousand', 3000],
    ['a couple of million', 2e6],
  ])('“%s” is one vague figure', (text, value) => {
    expect(figuresIn(`${text} people`)).toMatchObject([{ text, value, vague: true }]);
  });

  test.each([
    ['10-15 officers', '10-15', 10, 15],
    ['between ten and fifteen officers', 'between ten and fifteen', 10, 15],
    ['10 to 15 officers', '10 to 15', 10, 15],
    ['half a million people', 'half a million', 500_000, undefined],
  ])('“%s” is one figure, and vague', (text, written, value, until) => {
    const figures = figuresIn(text);
    expect(figures).toMatchObject([{ text: written, value, vague: true }]);
    expect(figures[0]?.until).toBe(until);
  });

  test('some come on top of others', () => {
    expect(figuresIn('another three, two others, four').map(({ further }) => further)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test.each([
    'someone',
    'tenant',
    'no one got sacked',
    'Every one of them',
    'v1.2.3',
    'COVID-19',
    'g11',
    '1/3 of them',
    '3,5 %',
    'at 9:30',
    'at 10.30pm',
    'at 9 am',
    '02/13/2018',
    '2010-05-21',
    'they won 14-12',
    'two and a half million',
    'CASH$5m',
    '',
  ])('none in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('stand where they say they do', () => {
    const text = 'so, another three of the 14 were sacked';
    for (const { text: written, start, end } of figuresIn(text))
      expect(text.slice(start, end)).toBe(written);
  });
});

describe('a figure is a whole that others are a part of', () => {
  const last = (text: string) => {
    const figure = figuresIn(text).at(-1);
    if (figure === undefined) throw new Error(`There is no figure in "${text}".`);
    return isWhole(text, figure);
  };

  test.each([
    'two of the 14 left',
    'a couple of the 14',
    'some of the 14 officers',
    'nine officers out of 14',
    'two officers of the 14',
    'Of 14 officers',
    'they wrote: “Of 14 officers',
    'in the end, of the 14',
    'how many of those 14',
    'half of all 14',
    'no one of the 14',
  ])('%s', (text) => {
    expect(last(text)).toBe(true);
  });

  test.each([
    'a total of five officers',
    'a group of 14',
    'the dismissal of three officers',
    'two investigations of 14 officers',
    'because of the three',
    'five officers',
  ])('and is not: %s', (text) => {
    expect(last(text)).toBe(false);
  });
});
