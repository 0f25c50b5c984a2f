import { describe, expect, test } from 'vitest';
import { checked, fixtureWith, lineOf } from '../../support/fixture.js';

describe('the date of an event', () => {
  test.each(["'2019-06-09'", "'2019-03-04'", "'2018-03-03'"])(
    'is the one that its quote writes, and not %s',
    (date) => {
      const files = fixtureWith('timeline.yaml', 'date: 2019-03-03', `date: ${date}`);
      expect(checked(files)).toMatchObject([
        {
          severity: 'warning',
          code: 'unquoted-date',
          id: 'event/spring-fair',
          line: lineOf(files, 'timeline.yaml', date),
          what: expect.stringContaining('"3 March 2019"'),
        },
      ]);
    },
  );

  test('is that of each of its quotes which writes a day', () => {
    const quotes = 'precision: day\n  quotes: [c2-forty';
    const said = (day: string) => {
      const files = fixtureWith('timeline.yaml', quotes, `${quotes}, c2-hospital`);
      const chronicle = 'sources/chronicle-2019-05-14.yaml';
      const source = String(files.get(chronicle)).replace(
        'Three of them were',
        `On ${day} three were`,
      );
      return checked(new Map(files).set(chronicle, source)).filter(
        ({ code }) => code === 'unquoted-date',
      );
    };
    expect(said('4 March 2019')).toMatchObject([{ what: expect.stringContaining('c2-hospital') }]);
    expect(said('3 March')).toEqual([]);
    // One may tell of a year before, too.
    expect(said('the bridge of 2016')).toEqual([]);
  });

  test('lies between the two that are written, where it lasted', () => {
    const files = fixtureWith('timeline.yaml', "until: '2018'", "until: '2019'");
    expect(checked(files)).toEqual([]);
    const other = fixtureWith(
      'timeline.yaml',
      "date: '2017'\n  until: '2018'",
      "date: '2014'\n  until: '2015'",
    );
    expect(checked(other)).toMatchObject([{ code: 'unquoted-date', id: 'event/letters' }]);
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

/** The bridge is closed: dated 13 May 2019, a Monday, by a quote that says "on Monday" of 14 May. */
const note = 'The article of Tuesday 14 May 2019 says "on Monday".';
const closed = (date: string, dateNote: string | undefined) =>
  checked(
    fixtureWith(
      'timeline.yaml',
      `date: 2019-05-13\n  precision: day\n  dateNote: ${note}`,
      `date: ${date}\n  precision: day${dateNote === undefined ? '' : `\n  dateNote: ${dateNote}`}`,
    ),
  );
const isWarned = (what: string) => [
  expect.objectContaining({
    severity: 'warning',
    code: 'unquoted-date',
    id: 'event/closed',
    what: `event/closed has the date ${what}`,
  }),
];

describe('a note beside the date of an event', () => {
  test.each([
    ['2019-05-12', note, '2019-05-12, a Sunday, and its dateNote says Tuesday, Monday'],
    ['2019-05-03', 'The article says 13 May.', '2019-05-03, and its dateNote writes "13 May"'],
    ['2019-05-06', 'On Monday 13 May.', '2019-05-06, and its dateNote writes "13 May"'],
  ])('does not excuse %s where it says: %s', (date, dateNote, what) => {
    expect(closed(date, dateNote)).toEqual(isWarned(what));
  });

  test.each([
    ['2019-05-12', 'The day before the article’s Monday.'],
    ['2019-05-12', 'The council’s own record gives 12 May.'],
    ['2019-05-13', 'The Monday before the article of 14 May.'],
    ['2019-05-11', 'Two days before 13 May.'],
    ['2019-05-09', 'The record of the council has it.'],
    ['2019-05-12', 'So The Sunday Times.'],
  ])('explains %s where it says: %s', (date, dateNote) => {
    expect(closed(date, dateNote)).toEqual([]);
  });

  test('does not excuse another date of its quote, unless it says how the one follows', () => {
    const swayed = (dateNote: string) =>
      checked(
        fixtureWith(
          'timeline.yaml',
          'date: 2019-03-03\n  precision: day',
          `date: 2019-03-04\n  precision: day\n  dateNote: ${dateNote}`,
        ),
      );
    expect(swayed('The article gives the year too.')).toMatchObject([
      { code: 'unquoted-date', what: expect.stringContaining('writes "3 March 2019"') },
    ]);
    expect(swayed('The day after the fair began.')).toEqual([]);
    expect(swayed('The fair went on to 4 March.')).toEqual([]);
  });
});

describe('the day of the week of an event', () => {
  test('is the one that its quotes name, where no note says another', () => {
    expect(closed('2019-05-12', undefined)).toEqual(
      isWarned('2019-05-12, a Sunday, and its quotes say Monday'),
    );
    expect(closed('2019-05-13', undefined)).toEqual([]);
  });
});

describe('an event that is dated after everything that tells of it', () => {
  test('is a warning, unless something says that it was still to come', () => {
    expect(closed('2019-05-20', undefined)).toEqual(
      isWarned('2019-05-20, and its quotes were published before that, by 2019-05-14'),
    );
    expect(closed('2019-05-20', 'It was still to come.')).toEqual([]);
  });
});
