import { describe, expect, test } from 'vitest';
import { oneEach } from '../../src/answer/one-each.js';
import { fixtureApp } from '../support/fixture-app.js';

const { people } = (await fixtureApp()).casebook;

describe('a question of what several people say', () => {
  test.each([
    ['what did Calder and Achterberg say', ['what did Calder say', 'what did Achterberg say']],
    [
      'tell me what calder & the council leader said of it',
      ['tell me what calder said of it', 'tell me what the council leader said of it'],
    ],
    [
      'what do Calder, Achterberg and the council think',
      ['what do Calder think', 'what do Achterberg think', 'what do the council think'],
    ],
    ['who are Calder and Achterberg?', ['who are Calder?', 'who are Achterberg?']],
  ])('asks of each: %s', (question, each) => {
    expect(oneEach(question, people)).toEqual(each);
  });

  test.each([
    ['what they did together', 'when did Calder and Achterberg meet'],
    ['one person by two names', 'what did Calder and the chief engineer say'],
    ['what only one of them says', 'what did Calder and her staff say'],
    ['a choice', 'did Calder or Achterberg say that'],
    ['who else is meant', 'who spoke to Calder and Achterberg?'],
  ])('is one where it asks for %s', (_why, question) => {
    expect(oneEach(question, people)).toBeUndefined();
  });
});
