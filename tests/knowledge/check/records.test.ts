import { describe, expect, test } from 'vitest';
import { check } from '../../../src/knowledge/check.js';
import { checked, fixtureWith, lineOf, loaded } from '../../support/fixture.js';

describe('nothing lies about unused', () => {
  test('a quote that no record uses is a warning', () => {
    const files = fixtureWith(
      'outcomes.yaml',
      'quotes: [c8-two-suspended, c8-third-left]',
      'quotes: [c8-two-suspended]',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'warning',
        code: 'unused-quote',
        id: 'c8-third-left',
        file: 'sources/chronicle-2019-05-14.yaml',
      },
    ]);
  });

  test('a quote of somebody’s speech is used: /who shows it', () => {
    const files = fixtureWith(
      'facts.yaml',
      'quotes: [v5-sorry, v6-letters]',
      'quotes: [v6-letters]',
    );
    const unused = checked(files).filter(({ code }) => code === 'unused-quote');
    expect(unused).toEqual([]);
  });

  test('a fact that no question, person or list leads to is a warning', () => {
    const files = fixtureWith(
      'questions.yaml',
      'answer: [fact/cables-not-greased, fact/cost-of-grease]',
      'answer: [fact/cables-not-greased]',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'warning',
        code: 'unreachable',
        id: 'fact/cost-of-grease',
        line: lineOf(files, 'facts.yaml', 'id: fact/cost-of-grease'),
      },
    ]);
  });

  test('a question is not answered with a silence beside something told', () => {
    const files = fixtureWith(
      'questions.yaml',
      'answer: [outcome/hurt]',
      'answer: [outcome/hurt, silence/opening-day]',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'mixed-answer',
        line: lineOf(files, 'questions.yaml', 'outcome/hurt, silence'),
        id: 'question/how-many-hurt',
        fix: expect.stringContaining('nearest:'),
      },
    ]);
    const alone = fixtureWith(
      'questions.yaml',
      'answer: [outcome/hurt]',
      'answer: [silence/opening-day]',
    );
    expect(checked(alone)).toEqual([]);
  });

  test('a question that shows the sentence of its main record shows a quote of it', () => {
    const files = fixtureWith(
      'questions.yaml',
      'answer: [fact/cables-not-greased, fact/cost-of-grease]',
      'answer: [fact/cables-not-greased, fact/cost-of-grease]\n  quotes: [v3-sound-steel]',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'foreign-sentence',
        line: lineOf(files, 'questions.yaml', 'quotes: [v3-sound-steel]'),
        id: 'question/findings',
      },
    ]);
    const own = String(files.get('questions.yaml')).replace(
      'answer: [fact/cables-not-greased,',
      'statement: Ines Calder said what grease would have cost.\n  $&',
    );
    expect(checked(new Map(files).set('questions.yaml', own))).toEqual([]);
  });

  test('a question narrows its answer only to quotes of its records', () => {
    const files = fixtureWith(
      'questions.yaml',
      'quotes: [v5-sorry, c7-denies]',
      'quotes: [v5-sorry, c2-forty]',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'foreign-quote',
        id: 'question/council-response',
        line: lineOf(files, 'questions.yaml', 'quotes: [v5'),
      },
    ]);
  });
});

describe('records that replace others', () => {
  test('do not go in circles', () => {
    const files = fixtureWith(
      'facts.yaml',
      '  quotes: [v5-sorry, v6-letters]\n',
      '  quotes: [v5-sorry, v6-letters]\n  supersededBy: fact/letters-unanswered\n',
    );
    const circle = checked(files).filter(({ code }) => code === 'superseded-circle');
    expect(circle).toMatchObject([
      {
        severity: 'error',
        id: 'fact/letters-unanswered',
        line: lineOf(files, 'facts.yaml', 'supersededBy: fact/council'),
      },
      { severity: 'error', id: 'fact/council-apologised' },
    ]);
  });

  test.each(['question/council-response', 'silence/who-signed', 'event/letters'])(
    'tell something, as a question, a silence or a date does not: %s',
    (id) => {
      const files = fixtureWith(
        'facts.yaml',
        'supersededBy: fact/council-apologised',
        `supersededBy: ${id}`,
      );
      expect(checked(files)).toMatchObject([
        {
          severity: 'error',
          code: 'superseded-kind',
          id: 'fact/letters-unanswered',
          line: lineOf(files, 'facts.yaml', `supersededBy: ${id}`),
          what: `fact/letters-unanswered is superseded by ${id}, which is neither a fact nor an outcome`,
        },
      ]);
    },
  );

  test('may be outcomes where they replace facts', () => {
    const files = fixtureWith(
      'facts.yaml',
      'supersededBy: fact/council-apologised',
      'supersededBy: outcome/recommendations',
    );
    expect(checked(files)).toEqual([]);
  });

  test('are what questions lead to, not the replaced ones', () => {
    const files = fixtureWith(
      'questions.yaml',
      'answer: [fact/council-apologised, fact/council-denies]',
      'answer: [fact/council-apologised, fact/council-denies, fact/letters-unanswered]',
    );
    expect(checked(files)).toMatchObject([
      { severity: 'warning', code: 'superseded', fix: 'write fact/council-apologised' },
    ]);
  });

  test('are what silences lead to, not the replaced ones', () => {
    const files = fixtureWith(
      'silences.yaml',
      'nearest: [fact/cables-not-greased]',
      'nearest: [fact/letters-unanswered]',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'warning',
        code: 'superseded',
        file: 'silences.yaml',
        what: expect.stringContaining('silence/who-signed leads to fact/letters-unanswered'),
        fix: 'write fact/council-apologised',
      },
    ]);
  });

  test.each(['fact/council-apologized', 'person/ines-calder', 'fact/letters-unanswered'])(
    'are not advised where they cannot succeed: %s',
    (id) => {
      const files = fixtureWith(
        'silences.yaml',
        'nearest: [fact/cables-not-greased]',
        'nearest: [fact/letters-unanswered]',
      );
      const facts = String(files.get('facts.yaml'));
      files.set(
        'facts.yaml',
        facts.replace('supersededBy: fact/council-apologised', `supersededBy: ${id}`),
      );
      expect(checked(files)).toMatchObject([{ severity: 'error', file: 'facts.yaml' }]);
    },
  );
});

describe('a claim', () => {
  test("is one source's account", () => {
    const files = fixtureWith(
      'outcomes.yaml',
      'quotes: [v1-three-suspended]',
      'quotes: [v1-three-suspended, c8-third-left]',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'mixed-claim',
        id: 'outcome/suspended',
        what: expect.stringContaining('valley-post-2019-05-16 and chronicle-2019-05-14'),
      },
    ]);
  });

  test('has the speaker of its quotes', () => {
    const files = fixtureWith(
      'outcomes.yaml',
      'quotes: [c8-two-suspended, c8-third-left]',
      'quotes: [c8-two-suspended, c8-third-left, c4-nobody-answered]',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'claim-speaker',
        line: lineOf(files, 'outcomes.yaml', 'speaker: person/town-council'),
      },
    ]);
  });
});

describe('wordings', () => {
  test('of two records are an error, whatever their case and punctuation', () => {
    const files = fixtureWith(
      'silences.yaml',
      '- who is the caretaker',
      "- 'How many PEOPLE were hurt?!'",
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'shared-wording',
        file: 'silences.yaml',
        line: lineOf(files, 'silences.yaml', 'How many'),
        what: expect.stringMatching(/question\/how-many-hurt \(questions\.yaml:\d+\)/),
      },
    ]);
  });

  test.each([
    ['- who is the caretaker', '- how many people were hurt in 2 hours', 'in two hours'],
    ['- who is the caretaker', '- How many people were suspended?', undefined],
    ["title: The caretaker's name", 'title: How many went to hospital', undefined],
    ["title: The caretaker's name", 'title: Why was the bridge closed?', undefined],
  ])('of two records are no titles either, nor other numerals: %s, %s', (from, to, more) => {
    const files = fixtureWith('silences.yaml', from, to);
    if (more !== undefined) {
      const questions = String(files.get('questions.yaml'));
      files.set(
        'questions.yaml',
        questions.replace('- how many people were hurt\n', `- how many people were hurt ${more}\n`),
      );
    }
    expect(checked(files)).toContainEqual(
      expect.objectContaining({
        severity: more === undefined ? 'warning' : 'error',
        code: 'shared-wording',
      }),
    );
  });

  test('may be a title of the same record', () => {
    const files = fixtureWith(
      'questions.yaml',
      'title: How many people were hurt?',
      'title: How many went to hospital?',
    );
    expect(checked(files)).toEqual([]);
  });

  test('twice in one record are a warning', () => {
    const files = fixtureWith(
      'silences.yaml',
      '- who is the caretaker',
      '- what is the caretaker’s name?',
    );
    expect(checked(files)).toMatchObject([
      { severity: 'warning', code: 'repeated-wording', id: 'silence/caretaker-name' },
    ]);
  });
});

describe('names', () => {
  test('of two people are a warning', () => {
    const files = fixtureWith(
      'people.yaml',
      'aliases: [the former colleague]',
      'aliases: [The Caretaker]',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'warning',
        code: 'shared-alias',
        file: 'people.yaml',
        line: lineOf(files, 'people.yaml', '[The Caretaker]'),
        what: expect.stringContaining('person/note-writer and person/caretaker'),
      },
    ]);
  });

  test('twice for one person are a warning', () => {
    const files = fixtureWith(
      'people.yaml',
      'aliases: [the caretaker]',
      'aliases: [the caretaker at the mill]',
    );
    expect(checked(files)).toMatchObject([
      { code: 'shared-alias', what: expect.stringContaining('twice') },
    ]);
  });
});

describe('vocabulary', () => {
  test('does not say that words are the same and different', () => {
    const files = fixtureWith(
      'vocabulary.yaml',
      '[suspended, dismissed]',
      '[suspended, dismissed, Injured, hurt]',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'contradiction',
        file: 'vocabulary.yaml',
        line: lineOf(files, 'vocabulary.yaml', 'Injured, hurt'),
        what: '"hurt" and "Injured" are said to be different here and to mean the same at vocabulary.yaml:5',
      },
    ]);
  });
});

describe('questions about something else', () => {
  const withElsewhere = (...questions: readonly string[]) =>
    fixtureWith(
      'vocabulary.yaml',
      'different:\n',
      `elsewhere:\n${questions.map((question) => `  - ${question}\n`).join('')}different:\n`,
    );

  test('are no wordings of the case', () => {
    const files = withElsewhere('how do I grease a bicycle chain', 'How many PEOPLE were hurt?!');
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'shared-wording',
        file: 'vocabulary.yaml',
        line: lineOf(files, 'vocabulary.yaml', 'PEOPLE'),
        what: expect.stringMatching(/question\/how-many-hurt \(questions\.yaml:\d+\)/),
      },
    ]);
  });

  test('twice are a warning', () => {
    const files = withElsewhere('how do I grease a chain', 'How do I grease a chain?');
    expect(checked(files)).toMatchObject([
      {
        severity: 'warning',
        code: 'repeated-wording',
        line: lineOf(files, 'vocabulary.yaml', 'chain?'),
      },
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['timeline.yaml', 'date: 2019-03-03', 'date: 2019-02-30'],
    ['timeline.yaml', 'date: 2019-06', 'date: 2019-13'],
    ['timeline.yaml', "until: '2018'", "until: '0018'"],
    ['sources/valley-post-2019-05-16.yaml', 'published: 2019-05-16', 'published: 2019-02-29'],
  ])('are in the calendar: %s %s → %s', (file, from, to) => {
    const files = fixtureWith(file, from, to);
    expect(checked(files)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'no-such-date',
        file,
        line: lineOf(files, file, to),
      }),
    );
  });

  test.each([
    ['date: 2019-03-03\n  precision: day', 'date: 2019-03\n  precision: day', 'YYYY-MM-DD'],
    ['date: 2019-03-03\n  precision: day', 'date: 2019-03-03\n  precision: month', 'YYYY-MM'],
    ["date: '2016'\n  precision: year", 'date: 2016-01\n  precision: year', 'YYYY'],
  ])('are as exact as they are said to be: %j → %j', (from, to, form) => {
    const files = fixtureWith('timeline.yaml', from, to);
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'precision',
        line: lineOf(files, 'timeline.yaml', to) + 1,
        fix: expect.stringContaining(`as ${form},`),
      },
    ]);
  });

  test.each(["'2019'", '2019-06-01'])('that say "by" may be as exact as they like: %s', (date) => {
    expect(checked(fixtureWith('timeline.yaml', 'date: 2019-06', `date: ${date}`))).toEqual([]);
  });

  test('of publication that are still to come are a warning to who checks today', () => {
    const files = fixtureWith(
      'sources/valley-post-2019-05-16.yaml',
      'published: 2019-05-16',
      'published: 2019-06-16',
    );
    const late = (today?: string) =>
      check(loaded(files), today).filter(({ code }) => code === 'not-yet-published');
    expect(late('2019-06-15')).toMatchObject([
      {
        severity: 'warning',
        file: 'sources/valley-post-2019-05-16.yaml',
        line: lineOf(files, 'sources/valley-post-2019-05-16.yaml', 'published:'),
        what: expect.stringContaining('published on 2019-06-16, a day that is still to come'),
      },
    ]);
    expect(late('2019-06-16')).toEqual([]);
    expect(late()).toEqual([]);
  });

  test('end after they begin', () => {
    const files = fixtureWith('timeline.yaml', "until: '2018'", "until: '2016'");
    expect(checked(files).filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        severity: 'error',
        code: 'until',
        line: lineOf(files, 'timeline.yaml', 'until:'),
        id: 'event/letters',
      },
    ]);
  });
});
