import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.js';
import { offerQuestions } from '../../src/answer/offer-questions.js';
import { fixtureApp } from '../support/fixture-app.js';

const { engine } = await fixtureApp();
const offered = (typed: string) => offerQuestions(engine, typed, 25).map(({ id }) => id);

describe('while somebody types a question', () => {
  test('what it would be answered with stands first, however it is worded', () => {
    const typed = 'why did they have to close down that bridge';
    expect(engine.search.complete(typed, { limit: 25 })).toEqual([]);
    const opened = ask(engine, offered(typed)[0] ?? '');
    expect(opened.status).toBe('answered');
    expect(opened.id).toBe(ask(engine, typed).id);
  });

  test('is offered once', () => {
    const ids = offered('why was the bridge closed');
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the beginning of a word is not read as another word', () => {
    const before = offered('why was the bridge ');
    for (const typed of ['why was the bridge c', 'why was the bridge cl']) {
      expect(before).toContain(offered(typed)[0]);
    }
  });

  test('a short last word that is one counts: the first is what Enter would give', () => {
    const typed = 'who is the chief engineer of it';
    expect(ask(engine, offered(typed)[0] ?? '').id).toBe(ask(engine, typed).id);
    const mentioned = '<@123456789012345678> why was the bridge closed';
    expect(ask(engine, offered(mentioned)[0] ?? '').id).toBe(ask(engine, mentioned).id);
  });

  test('a word alone is answered by nothing, but begins much', () => {
    const begun = engine.search.complete('bridge', { types: ['question', 'silence'], limit: 25 });
    expect(offerQuestions(engine, 'bridge', 25)).toEqual(begun);
    const next = engine.search.complete('bridge w', { types: ['question', 'silence'], limit: 25 });
    expect(offerQuestions(engine, 'bridge w', 25)).toEqual(next);
  });

  test('small talk and what is asked of something else offer no answer', () => {
    expect(offered('tell me a joke please')).toEqual([]);
    expect(offered('who won the football on saturday evening')).toEqual([]);
  });

  test('no more are offered than there is room for', () => {
    expect(offerQuestions(engine, 'why was the bridge', 1)).toHaveLength(1);
  });
});
