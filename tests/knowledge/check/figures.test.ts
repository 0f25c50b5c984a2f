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
});

describe('the year of an event', () => {
  test('that none of its quotes says is a warning', () => {
    const files = fixtureWith('timeline.yaml', "date: '2016'", "date: '1916'");
    expect(checked(files)).toMatchObject([
      { severity: 'warning', code: 'unquoted-date', id: 'event/money-spent' },
    ]);
  });

  test('may be explained by a note', () => {
    const files = fixtureWith(
      'timeline.yaml',
      "date: '2016'\n  precision: year",
      "date: '1916'\n  precision: year\n  dateNote: A century before.",
    );
    expect(checked(files)).toEqual([]);
  });

  test('may be that of the publication, which a source need not say', () => {
    const files = fixtureWith('timeline.yaml', 'date: 2019-06', 'date: 2019-07');
    expect(checked(files)).toEqual([]);
  });
});
