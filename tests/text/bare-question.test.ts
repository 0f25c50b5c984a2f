import { describe, expect, test } from 'vitest';
import { bareQuestion } from '../../src/text/bare-question.js';

describe('a question is the same', () => {
  test.each([
    ['hey, who resigned?', 'who resigned?'],
    ['hi bot who resigned', 'who resigned'],
    ['ok so who resigned', 'who resigned'],
    ['quick question: who resigned', 'who resigned'],
    ['Dumb question but who resigned', 'but who resigned'],
    ['Can you tell me who resigned, please?', 'who resigned'],
    ['could someone please remind me again who resigned', 'who resigned'],
    ['tell me about the bridge', 'about the bridge'],
    ['does anyone know who resigned', 'who resigned'],
    ['do we know if anyone resigned', 'anyone resigned'],
    ['any idea why she left', 'why she left'],
    ['I was wondering whether anyone resigned', 'anyone resigned'],
    ['i’d like to know who’s gone', 'who’s gone'],
    ['who resigned??? lol thanks', 'who resigned'],
    ['hey can you tell me who resigned pls haha', 'who resigned'],
  ])('%s', (asked, bare) => {
    expect(bareQuestion(asked)).toBe(bare);
  });
});

describe('what asks for something is kept', () => {
  test.each([
    'does she know who resigned',
    'did anyone know about the bridge',
    'to whom did the mayor express her thanks?',
    'tell me a joke',
    'one of them resigned',
    'so',
    'thanks',
    'hey lol',
    'who resigned',
  ])('%s', (asked) => {
    expect(bareQuestion(asked)).toBe(asked);
  });
});
