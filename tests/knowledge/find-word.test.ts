import { describe, expect, test } from 'vitest';
import { findWord } from '../../src/knowledge/find-word.js';

describe('a word of a list', () => {
  test('is found as it is written in the text, whole', () => {
    expect(findWord('He Denied it.', ['denied'])).toBe('Denied');
    expect(findWord('It is undenied.', ['denied'])).toBeUndefined();
  });

  test('that ends in an asterisk is the beginning of a word', () => {
    expect(findWord('They were drowning.', ['drown*'])).toBe('drowning');
    expect(findWord('They were drowning.', ['drown'])).toBeUndefined();
  });

  test.each([
    ['talk of self-harming', 'self-harm*', 'self-harming'],
    ['you f***ing coward', 'f***ing', 'f***ing'],
    ['you f***ing coward', 'f*ing', undefined],
    ['24/7 (nearly)', '24/7', '24/7'],
  ])('may hold signs: %s', (text, word, found) => {
    expect(findWord(text, [word])).toBe(found);
  });
});
