import { expect, test } from 'vitest';
import { accountsOnly, asksForDeed, isSpeaking } from '../../../src/search/case/deeds-asked.js';
import { openFixture } from '../../support/fixture-app.js';

const casebook = openFixture();

test.each([
  ['did calder resign', true],
  ['was ines calder dismissed', true],
  ['who dismissed calder', false],
  ['were two dismissed as calder wrote', false],
  ['did calder say that two resigned', false],
  ['does calder put the number at two', false],
])('a deed of somebody is asked for by a verb right before the name: %s', (question, isDeed) => {
  expect(asksForDeed(question.split(' '), 'calder')).toBe(isDeed);
});

test('speaking is what is said, and whose account or number it is', () => {
  for (const word of ['said', 'says', 'tells', 'opinion', 'number', 'report', 'reacted']) {
    expect(isSpeaking(word), word).toBe(true);
  }
  for (const word of ['resigned', 'numb', 'bridge', 'status']) {
    expect(isSpeaking(word), word).toBe(false);
  }
});

test('somebody gives but an account where their claims are shown and the outcome concerns others', () => {
  const outcome = casebook.record('outcome/suspended');
  if (outcome?.type !== 'outcome') throw new Error('The fixture has another outcome.');
  const claims = outcome.claims.map((claim) => ({ ...claim, speaker: 'person/ines-calder' }));
  const tellers = (about: string[]) => [...accountsOnly({ ...outcome, claims, about }, casebook)];
  expect(tellers(['person/town-council'])).toEqual(['ines', 'calder']);
  expect(tellers(['person/ines-calder'])).toEqual([]);
});
