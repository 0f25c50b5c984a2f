import { describe, expect, test } from 'vitest';
import { createIndex } from '../../src/search/index.js';

const index = createIndex(
  [
    'How many officers were dismissed?',
    'How many officers resigned?',
    'How long did the meeting last?',
    'Who led the investigation?',
    'What did the investigation find?',
  ].map((question, i) => ({ id: `q${i}`, question, text: 'hidden words' })),
);

describe('while somebody types', () => {
  test('nothing typed suggests nothing', () => {
    expect(index.suggest('')).toEqual([]);
    expect(index.suggest(' ?')).toEqual([]);
  });

  test('the first letter suggests already, what begins with it first', () => {
    expect(index.suggest('h')).toEqual(['q0', 'q1', 'q2']);
    expect(index.suggest('i')).toEqual(['q3', 'q4']);
  });

  test('the order does not jump about as the question grows', () => {
    for (const typed of ['ho', 'how', 'how m', 'how man', 'how many ', 'how many off']) {
      expect(index.suggest(typed).slice(0, 2)).toEqual(['q0', 'q1']);
    }
    expect(index.suggest('how many officers r')).toEqual(['q1']);
  });

  test('words count wherever they stand', () => {
    expect(index.suggest('dismissed officers')).toEqual(['q0']);
  });

  test('a typing mistake is forgiven from the third letter on, where nothing else fits', () => {
    expect(index.suggest('invst')).toEqual(['q3', 'q4']);
    expect(index.suggest('how mnay off')).toEqual(['q0', 'q1']);
    expect(index.suggest('hwo mnya ofc')).toEqual([]);
    expect(index.suggest('zz')).toEqual([]);
  });

  test('an unfinished word is what was typed so far, and no short word of a chat', () => {
    const desk = createIndex(
      ['Return label', 'Novel club', 'When are you open', 'Payment declined'].map((title, i) => ({
        id: `t${i}`,
        title,
        text: '',
      })),
    );
    expect(desk.suggest('r')).toEqual(['t0']);
    for (const typed of ['n', 'no', 'nov', 'nove']) expect(desk.suggest(typed)).toEqual(['t1']);
    for (const typed of ['payment de', 'payment dec', 'payment decl']) {
      expect(desk.suggest(typed)).toEqual(['t3']);
    }
    expect(desk.suggest('when r u')).toEqual(['t2']);
  });

  test('a number is found by its word and by its figure', () => {
    const desk = createIndex([{ id: 'two', title: 'Two-factor login', text: '' }]);
    for (const typed of ['t', 'tw', 'two', 'two-f', '2', '2 factor']) {
      expect(desk.suggest(typed)).toEqual(['two']);
    }
  });

  test('only titles and wordings are suggested, never the texts that answer', () => {
    expect(index.suggest('hidden')).toEqual([]);
  });

  test('what was added or removed since is known', () => {
    const changing = createIndex([{ id: 'a', question: 'Who paid?', text: '' }]);
    changing.put([{ id: 'b', question: 'Who won?', text: '' }]);
    expect(changing.suggest('who')).toEqual(['a', 'b']);
    changing.remove(['a']);
    expect(changing.suggest('who')).toEqual(['b']);
  });
});
