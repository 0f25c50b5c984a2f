import { describe, expect, test } from 'vitest';
import { withoutPronoun } from '../../src/answer/pronouns.js';
import { fixtureApp } from '../support/fixture-app.js';

const { people } = (await fixtureApp()).casebook;

function read(before: string, question: string): string | undefined {
  return withoutPronoun(before, question, people);
}

describe('a pronoun stands for', () => {
  test.each([
    [
      'whom the question before asks for',
      'who is Calder',
      'what did she say',
      'what did Calder say',
    ],
    ['what it asks for', 'what is the trust', 'who runs it', 'who runs the trust'],
    ['the only person it names', 'was Calder warned', 'did she quit', 'did Ines Calder quit'],
    [
      'whom it names, and goes on',
      'what is Calder sorry for',
      'did she quit',
      'did Ines Calder quit',
    ],
    ['those it counts', 'how many cables broke', 'were they old', 'were the cables old'],
    ['those it tells of', 'did any workers lie', 'were they fined', 'were the workers fined'],
  ])('%s', (_what, before, question, alone) => {
    expect(read(before, question)).toBe(alone);
  });

  test('whoever has what stands behind it', () => {
    expect(read('who is Calder', 'who ended her term')).toBe('who ended Calder’s term');
    expect(read('who is Calder', 'who told her to go')).toBe('who told Calder to go');
    expect(read('what is the trust', 'what is its aim')).toBe('what is the trust’s aim');
  });
});

describe('a pronoun stays where it may stand for', () => {
  test.each([
    ['either of two', 'did Calder meet Achterberg', 'what did she say'],
    ['whoever was asked for', 'who warned Calder', 'was she sacked'],
    ['more than one kind of thing', 'did the workers cut the cables', 'were they old'],
    ['somebody who is not named', 'how many were sacked', 'did she resign'],
  ])('%s', (_what, before, question) => {
    expect(read(before, question)).toBeUndefined();
  });
});
