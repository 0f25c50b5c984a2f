import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../src/answer/answer.js';
import { toMessages } from '../../src/card/discord.js';
import { toText } from '../../src/card/terminal.js';
import { fixtureWith } from '../support/fixture.js';
import { appOf, fixtureApp } from '../support/fixture-app.js';

const app = await fixtureApp();

/** The Chronicle is of the 14th, the Valley Post of the 16th of May 2019. */
const between = '2019-05-15';

function ask(question: string, asOf = between) {
  return app.run({ command: 'ask', args: { question, as_of: asOf } });
}

function quotesOf(answer: ReturnType<typeof ask>) {
  return citationsOf(answer).map(({ quote }) => quote.id);
}

describe('an answer as of a day', () => {
  test('holds nothing that was published later', () => {
    for (const { id } of app.casebook.records) {
      const answer = ask(id);
      const sources = answer.sections.flatMap(({ entries }) =>
        entries.flatMap(({ citations }) => citations.map(({ quote }) => quote.source.published)),
      );
      expect(
        sources.filter((published) => published > between),
        id,
      ).toEqual([]);
    }
  });

  test('says nothing in our own words that rests on what was published later', async () => {
    // Beside the facts of one source, one of both, which begins with the earlier.
    const both = fixtureWith(
      'facts.yaml',
      '  quotes: [c7-denies]',
      '  quotes: [c7-denies, v5-sorry]',
    );
    const app = await appOf(both);
    const isLater = (quoteId: string) =>
      (app.casebook.quote(quoteId)?.source.published ?? '') > between;
    const later = new Set([
      ...app.casebook.facts
        .filter(({ quotes }) => quotes.some(isLater))
        .flatMap(({ title, statement }) => [title, statement]),
      ...app.casebook.events
        .filter(({ quotes }) => quotes.some(isLater))
        .flatMap(({ title, statement }) => [title, statement]),
      ...app.casebook.outcomes.flatMap(({ statement, claims }) => {
        const told = claims.filter(({ quotes }) => quotes.some(isLater));
        return told.length === 0 ? [] : [statement, ...told.map((claim) => claim.statement)];
      }),
      ...app.casebook.people.flatMap(({ roles }) =>
        roles.filter(({ quotes }) => quotes.some(isLater)).map(({ text }) => text),
      ),
      'The council denies that it ignored any warning; two days later its leader apologised.',
    ]);
    expect(later).toContain('What the council denies');
    for (const { id } of app.casebook.records) {
      const answer = app.run({ command: 'ask', args: { question: id, as_of: between } });
      const said = [
        answer.title,
        answer.statement,
        ...answer.suggestions.map(({ title }) => title),
        ...answer.sections.flatMap(({ entries }) => entries.map(({ lead }) => lead ?? '')),
      ];
      expect(
        said.filter((text) => later.has(text)),
        id,
      ).toEqual([]);
    }
  });

  test('is no dispute while one side of it had not been published', () => {
    const then = ask('how many people were suspended');
    expect(then).toMatchObject({ status: 'answered', id: 'outcome/suspended' });
    expect(quotesOf(then)).toEqual(['c8-two-suspended', 'c8-third-left']);
    expect(then.statement).toBe(
      'Two members of the works department were suspended, and a third left before the inquiry was over.',
    );
    expect(ask('how many people were suspended', '2019-05').status).toBe('disputed');
  });

  test('is a record that had not been superseded yet', () => {
    const then = ask('fact/letters-unanswered');
    expect(then.id).toBe('fact/letters-unanswered');
    expect(then.replaces).toBeUndefined();
    expect(ask('fact/letters-unanswered', '2019')).toMatchObject({
      id: 'fact/council-apologised',
      replaces: { id: 'fact/letters-unanswered' },
    });
  });

  test('is what a later record has superseded since, however it is asked for', async () => {
    const app = await appOf(
      fixtureWith(
        'questions.yaml',
        '- id: question/findings',
        [
          '- id: question/letters',
          '  title: Why did the council apologise for the letters?',
          '  ask: [what became of the letters to the council]',
          '  answer: [fact/council-apologised]',
          '- id: question/findings',
        ].join('\n'),
      ),
    );
    const then = (question: string, as_of = between) =>
      app.run({ command: 'ask', args: { question, as_of } });
    for (const asked of ['what became of the letters to the council', 'question/letters']) {
      expect(then(asked), asked).toMatchObject({
        status: 'answered',
        id: 'fact/letters-unanswered',
        title: 'What the authority says of its letters',
      });
      expect(then(asked, '2019'), asked).toMatchObject({ id: 'fact/council-apologised' });
    }
    expect(then('fact/council-apologised')).toMatchObject({
      status: 'unclear',
      title: 'This had not been published by then',
      suggestions: [{ id: 'fact/letters-unanswered', call: { args: { as_of: between } } }],
    });
  });

  test('leaves out a sentence of ours that rests on a later source, and keeps the quotes', () => {
    const then = ask('question/council-response');
    expect(then.statement).toBe('The council denies that it ignored any warning.');
    expect(quotesOf(then)).toEqual(['c7-denies']);
  });

  test('is refused where all of it was published later', () => {
    expect(ask('outcome/recommendations')).toMatchObject({
      status: 'not_found',
      title: 'Nothing on this had been published by then',
    });
    expect(ask('what did the authority recommend').status).toBe('not_found');
  });

  test('says on which day, on the card, in JSON and in its buttons', () => {
    const then = ask('how many were hurt', 'mid 2019');
    expect(then.status).toBe('invalid');
    const sound = ask('outcome/hurt', '15 May 2019');
    expect(app.json(sound).asOf).toBe(between);
    expect(toText(app.card(sound))).toContain('As the sources stood on 15 May 2019');
    expect(sound.call.args).toEqual({ question: 'outcome/hurt', as_of: between });
    const refused = ask('who won the cup final');
    expect(refused.suggestions.length).toBeGreaterThan(0);
    for (const { call } of refused.suggestions) expect(call?.args.as_of).toBe(between);
    expect(JSON.stringify(toMessages(app.card(refused)))).toContain('as_of=2019-05-15');
  });

  test('before the first source is that there was nothing', () => {
    expect(ask('how many were hurt', '2018')).toMatchObject({
      title: 'Nothing had been published yet',
      statement: 'The first source of this case is of 14 May 2019.',
      asOf: '2018-12-31',
      call: { command: 'ask', args: { as_of: '2018-12-31' } },
      suggestions: [],
    });
  });

  test('knows by name whoever speaks in what had been published', () => {
    expect(toText(app.card(ask('fact/letters-unanswered')))).toContain('Ines Calder, The Alder');
  });

  test('comes from one engine for all days between two sources', () => {
    expect(app.engine.asOf('2019-05-14')).toBe(app.engine.asOf(between));
    expect(app.engine.asOf('2019-05-16')).toBe(app.engine);
  });
});

describe('the outcomes as of a day', () => {
  test('are those that had been published', () => {
    const then = app.run({ command: 'outcomes', args: { as_of: between } });
    expect(then.sections.map(({ heading }) => heading)).toEqual([
      'How many were suspended',
      'How many were hurt',
    ]);
    expect(then.status).toBe('answered');
  });

  test('can be asked for one by one', () => {
    const args = { outcome: 'how many were suspended', as_of: between };
    expect(app.run({ command: 'outcomes', args }).status).toBe('answered');
  });
});

describe('a record that replaces another', () => {
  test('says so where the other was asked for', () => {
    const answer = app.run({ command: 'ask', args: { question: 'fact/letters-unanswered' } });
    expect(answer.id).toBe('fact/council-apologised');
    expect(toText(app.card(answer))).toContain(
      'This replaces “What the authority says of its letters”',
    );
  });
});
