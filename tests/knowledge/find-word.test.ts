import { describe, expect, test } from 'vitest';
import { findBeginning, findWord } from '../../src/knowledge/find-word.js';

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

describe('a beginning of a list', () => {
  test.each(['drown', 'drown*'])('is found in whatever word begins so: %s', (word) => {
    expect(findBeginning('They were drowning.', [word])).toBe('drowning');
    expect(findBeginning('They drew.', [word])).toBeUndefined();
  });

  test('may end in asterisks of its own', () => {
    expect(findBeginning('you f***ing coward', ['f***'])).toBeDefined();
  });

  test('is told from a word of the same list', () => {
    const list = ['drown'];
    expect(findWord('They were drowning.', list)).toBeUndefined();
    expect(findBeginning('They were drowning.', list)).toBe('drowning');
    expect(findWord('They were drowning.', list)).toBeUndefined();
  });
});

describe('a word of a script without blanks', () => {
  test('stands among the letters of others', () => {
    expect(findBeginning('我希望你淹死在河里', ['drown', '淹死'])).toBe('淹死');
    expect(findWord('我希望你淹死在河里', ['淹死*'])).toBe('淹死');
    expect(findBeginning('They were drowning.', ['淹死', 'drown'])).toBe('drowning');
    expect(findBeginning('桥摇晃了', ['淹死'])).toBeUndefined();
  });
});
