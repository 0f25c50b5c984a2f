import { describe, expect, test } from 'vitest';
import { ask as asking } from '../../src/answer/ask.js';
import { offerQuestions } from '../../src/answer/offer-questions.js';
import { inOneGo } from '../../src/steps.js';
import { fixtureApp } from '../support/fixture-app.js';

const { engine } = await fixtureApp();
const offer = (typed: string) => inOneGo(offerQuestions(engine, typed, 25));
const offered = (typed: string) => offer(typed).map(({ id }) => id);
const ask = (question: string) => inOneGo(asking(engine, question));

describe('while somebody types a question', () => {
  test('what it would be answered with stands first, however it is worded', () => {
    const typed = 'why did they have to close down that bridge';
    expect(engine.search.complete(typed, { limit: 25 })).toEqual([]);
    const opened = ask(offered(typed)[0] ?? '');
    expect(opened.status).toBe('answered');
    expect(opened.id).toBe(ask(typed).id);
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
    expect(ask(offered(typed)[0] ?? '').id).toBe(ask(typed).id);
    const mentioned = '<@123456789012345678> why was the bridge closed';
    expect(ask(offered(mentioned)[0] ?? '').id).toBe(ask(mentioned).id);
  });

  test('a word alone is answered by nothing, but begins much', () => {
    const begun = engine.search.complete('bridge', { types: ['question', 'silence'], limit: 25 });
    expect(offer('bridge')).toEqual(begun);
    const next = engine.search.complete('bridge w', { types: ['question', 'silence'], limit: 25 });
    expect(offer('bridge w')).toEqual(next);
  });

  test('small talk and what is asked of something else offer no answer', () => {
    expect(offered('tell me a joke please')).toEqual([]);
    expect(offered('who won the football on saturday evening')).toEqual([]);
  });

  test('no more are offered than there is room for', () => {
    expect(inOneGo(offerQuestions(engine, 'why was the bridge', 1))).toHaveLength(1);
  });
});
