import { expect, test } from 'vitest';
import { createWhoseAsked } from '../../../src/search/case/whose-asked.js';
import { wordsOf } from '../../../src/search/terms.js';
import { openFixture } from '../../support/fixture-app.js';
import { shippedApp } from '../../support/shipped.js';

const whoseAsked = createWhoseAsked(openFixture());
const app = await shippedApp();
const missed = (word: string) => ({ word, kind: 'known', share: 0.4, silent: 0.5 }) as const;

test.each([
  ["what did Calder's wife say", ['wife']],
  ['what did the caretaker’s boss say', ['boss']],
  ["who is achterberg's mum", ['mum']],
  // Possessives that say no more than "of", or whose somebody of no case is.
  ["what was calder's mood", []],
  ["my mate's wife says two were suspended", []],
])('somebody is asked for by whose they are: %s', (question, who) => {
  const unsupported = wordsOf(question).map(missed);
  expect(whoseAsked(question)({ unsupported })).toEqual(who);
});

test('a record that tells of them answers', () => {
  const untoldOf = whoseAsked("what did Calder's wife say");
  expect(untoldOf({ unsupported: [missed('wife')] })).toEqual(['wife']);
  expect(untoldOf({ unsupported: [missed('say')] })).toEqual([]);
});

test('in the shipped case nobody speaks for those of theirs whom the sources do not tell of', () => {
  const ask = (question: string) => app.run({ command: 'ask', args: { question } });
  for (const who of ['the mayor’s wife', 'khan’s daughter', 'naseem’s wife']) {
    expect(['not_found', 'silent'], who).toContain(ask(`what did ${who} say`).status);
  }
  expect(ask('what did the mayor say').status).toBe('answered');
});
