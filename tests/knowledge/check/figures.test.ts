import { describe, expect, test } from 'vitest';
import { checked, fixtureWith, lineOf } from '../../support/fixture.js';

describe('a figure of a claim', () => {
  test('that stands in none of its quotes is a warning', () => {
    const files = fixtureWith(
      'outcomes.yaml',
      'value: three\n      statement: Three council',
      'value: thirteen\n      statement: Three council',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'warning',
        code: 'unquoted-figure',
        id: 'outcome/suspended',
        line: lineOf(files, 'outcomes.yaml', 'value: thirteen'),
      },
    ]);
  });

  test('of nought may be told as nobody', () => {
    const files = fixtureWith(
      'outcomes.yaml',
      'value: three\n      statement: Three council',
      'value: zero\n      statement: Three council',
    );
    expect(checked(files)).toEqual([]);
  });

  test('may be written in digits where the source has words', () => {
    const files = fixtureWith(
      'outcomes.yaml',
      'value: three\n      statement: Three council',
      "value: '3'\n      statement: Three council",
    );
    expect(checked(files)).toEqual([]);
  });

  test('may be either end of a range that the source gives', () => {
    const files = fixtureWith(
      'outcomes.yaml',
      'value: three\n      statement: Three council',
      'value: up to seven\n      statement: Three council',
    );
    const path = 'sources/valley-post-2019-05-16.yaml';
    const text = String(files.get(path));
    files.set(path, text.replace('Three council', 'Between three and seven council'));
    const codes = checked(files).map(({ code }) => code);
    expect(codes).not.toContain('unquoted-figure');
  });
});

describe('a figure that we say', () => {
  test.each([
    ['facts.yaml', 'up to 40 people', 'up to 14 people', '14'],
    ['facts.yaml', 'title: How many people were on', 'title: How the 14 were on', '14'],
    ['facts.yaml', '£400 a year', '£500 a year', '£500'],
    [
      'outcomes.yaml',
      'statement: Three council workers',
      'statement: Seven council workers',
      'Seven',
    ],
    [
      'outcomes.yaml',
      'statement: Three people were taken to hospital with',
      'statement: Nine people were taken to hospital with',
      'Nine',
    ],
    ['questions.yaml', 'two days later its leader', 'its leader, four times,', 'four'],
    ['timeline.yaml', 'all 12 bridges', 'all 20 bridges', '20'],
  ])('in %s is in a quote: %s, not %s', (file, from, to, figure) => {
    const files = fixtureWith(file, from, to);
    expect(checked(files)).toMatchObject([
      {
        severity: 'warning',
        code: 'unquoted-figure',
        line: lineOf(files, file, to),
        what: expect.stringContaining(`"${figure}"`),
      },
    ]);
  });

  test('is of the same kind as in the quote', () => {
    const files = fixtureWith(
      'outcomes.yaml',
      'value: three\n      statement: Three council',
      "value: '3%'\n      statement: Three council",
    );
    expect(checked(files)).toMatchObject([{ code: 'unquoted-figure', id: 'outcome/suspended' }]);
  });

  test('may be the number of what a quote lists without one', () => {
    const two = 'The inquiry made two findings, that the cables had not been';
    const three = 'The inquiry made three findings, that the cables had not been';
    const said = (statement: string) =>
      checked(
        fixtureWith('facts.yaml', 'The inquiry found that the cables had not been', statement),
      );
    expect(said(two)).toEqual([]);
    expect(said(three)).toMatchObject([{ code: 'unquoted-figure' }]);
  });

  test('may be reckoned where it is a time', () => {
    const files = fixtureWith('questions.yaml', 'two days later', '48 hours later');
    expect(checked(files)).toEqual([]);
  });
});

describe('a date that we say', () => {
  test('is not another than that of its quotes', () => {
    const files = fixtureWith(
      'facts.yaml',
      'greased since 2016 and that',
      'greased since 2014 and that',
    );
    expect(checked(files)).toMatchObject([
      { severity: 'warning', code: 'unquoted-date', id: 'fact/cables-not-greased' },
    ]);
  });

  test('is none in a heading either', () => {
    const files = fixtureWith(
      'facts.yaml',
      'Cables not greased since 2016',
      'Not greased since 2014',
    );
    expect(checked(files)).toMatchObject([
      { code: 'unquoted-date', id: 'fact/cables-not-greased' },
    ]);
  });

  test('may be the day of publication, or one that no quote writes otherwise', () => {
    for (const date of ['On 16 May 2019', 'In 2018']) {
      const files = fixtureWith(
        'facts.yaml',
        'Tom Achterberg said that',
        `${date} Tom Achterberg said that`,
      );
      expect(checked(files), date).toEqual([]);
    }
  });
});
