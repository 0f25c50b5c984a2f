import { describe, expect, test } from 'vitest';
import { topicOf } from '../../../src/answer/claims/topic.js';
import { inOneGo } from '../../../src/steps.js';
import { fixtureApp } from '../../support/fixture-app.js';

const { engine } = await fixtureApp();
const { casebook } = engine;
const topic = inOneGo(topicOf(casebook));

describe('the language of a case', () => {
  test('is what the case says more often than people at large do', () => {
    expect(topic.isLikelier('bridge')).toBe(true);
    expect(topic.isLikelier('kitchen')).toBe(false);
    expect(topic.of('the cables of the bridge').sum).toBeGreaterThan(0);
    expect(topic.of('my kitchen and my garden').sum).toBeLessThan(0);
  });

  test('holds no function words and no figures', () => {
    expect(['the', 'of', '400', '2018'].filter(topic.isLikelier)).toEqual([]);
    expect(topic.of('of the 400 in 2018')).toEqual({ sum: 0, mean: 0 });
  });

  test('stays the language of the case, however much is taught of other bridges', () => {
    const elsewhere = Array.from({ length: 200 }, (_, i) => `how long is the bridge ${i}`);
    const taught = inOneGo(
      topicOf({ ...casebook, vocabulary: { ...casebook.vocabulary, elsewhere } }),
    );
    expect(taught.of('the bridge')).toEqual(topic.of('the bridge'));
  });
});
