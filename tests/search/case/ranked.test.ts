import { describe, expect, test } from 'vitest';
import { leadToTheSame, rivals } from '../../../src/search/case/ranked.js';
import { fixtureApp } from '../../support/fixture-app.js';

const { engine } = await fixtureApp();
const ask = (question: string) => engine.search.ask(question);

describe('records that may answer', () => {
  test('are the best and its rivals, best first, each once', () => {
    for (const question of ['how many people were hurt', 'the bridge', 'what did calder say']) {
      const ranked = ask(question);
      expect(ranked.length).toBeGreaterThan(0);
      expect(ranked.length).toBeLessThanOrEqual(rivals);
      expect(new Set(ranked.map(({ id }) => id)).size).toBe(ranked.length);
      const scores = ranked.map(({ score }) => score);
      expect(scores.every((score, i) => i === 0 || score <= (scores[i - 1] ?? 0))).toBe(true);
    }
    expect(ask('how many people were hurt')[0]?.id).toBe('question/how-many-hurt');
  });

  test('are likely by all that lead to the same, and all that may be meant is shared out', () => {
    for (const { evidence } of ask('how many people were hurt')) {
      const { ownChance, toldChance, silentChance, elsewhereChance } = evidence;
      expect(toldChance + silentChance + elsewhereChance).toBeGreaterThan(0.9);
      expect(toldChance + silentChance + elsewhereChance).toBeLessThanOrEqual(1.0001);
      expect(ownChance).toBeLessThanOrEqual(Math.max(toldChance, silentChance) + 1e-9);
    }
  });

  test('are asked word for word in the words of their title, in their order', () => {
    for (const { id, title } of engine.casebook.questions) {
      const asked = ask(title).find((ranked) => ranked.id === id);
      expect(asked?.evidence.isWordForWord, title).toBe(true);
      const turned = ask(title.split(' ').toReversed().join(' ')).find((each) => each.id === id);
      expect(turned?.evidence.isWordForWord, title).toBe(false);
    }
  });
});

test('two records lead to the same where the main answer of one is an answer of the other', () => {
  expect(leadToTheSame(['a', 'b'], ['b', 'c'])).toBe(true);
  expect(leadToTheSame(['a'], ['a', 'b'])).toBe(true);
  expect(leadToTheSame(['a', 'b'], ['c', 'b'])).toBe(false);
  expect(leadToTheSame([], [])).toBe(false);
  expect(leadToTheSame([], ['a'])).toBe(false);
});
