import { describe, expect, test } from 'vitest';
import { shippedApp } from '../../support/shipped.js';

const app = await shippedApp();
const ask = (question: string) => app.run({ command: 'ask', args: { question } });
const opposedIn = (question: string, id: string) =>
  app.engine.search.ask(question).find((ranked) => ranked.id === id)?.evidence.opposed;

describe('what somebody is asked to have done', () => {
  test.each([
    'Was Bas Javid dismissed for gross misconduct?',
    'did Bas Javid resign before the disciplinary process',
  ])('is not told by their account of others: %s', (question) => {
    expect(ask(question).id ?? 'nothing').not.toMatch(/^outcome\//);
  });

  test('leaves them what they say of others', () => {
    for (const question of [
      'how many did javid say were dismissed',
      'does javid say one or two were dismissed',
    ]) {
      expect(ask(question), question).toMatchObject({
        status: 'disputed',
        id: 'outcome/dismissed',
      });
    }
  });

  test.each([
    ['did Bas Javid rape someone', 'question/what-javid-said', ['rape']],
    ['did Bas Javid take steroids', 'question/what-javid-said', ['steroids']],
    ['was Wayne Couzens jailed', 'question/wayne-couzens', ['jailed']],
  ])('is not told by who they are, nor by what they said: %s', (question, id, words) => {
    expect(opposedIn(question, id)).toEqual(words);
  });

  test('is not asked where their words are', () => {
    expect(opposedIn('what did Bas Javid say', 'question/what-javid-said')).toEqual([]);
    expect(opposedIn('who is Wayne Couzens pls', 'question/wayne-couzens')).toEqual([]);
  });
});

test('what somebody said is not what they said about something of which they said nothing', () => {
  const id = 'question/what-javid-said';
  expect(opposedIn('what did Bas Javid say about steroids', id)).toEqual(['steroids']);
  expect(opposedIn('what did Bas Javid say about the messages', id)).toEqual([]);
});

test('that something was done is not why', () => {
  const id = 'question/how-many-dismissed';
  expect(opposedIn('why were only so few officers sacked', id)).toEqual(['why']);
});

test('a year that a record does not know is another', () => {
  const id = 'question/how-many-dismissed';
  expect(opposedIn('how many officers were sacked before 2016', id)).toEqual(['2016']);
  expect(opposedIn('how many officers were sacked', id)).toEqual([]);
});
