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

  test('who has typed more words than any wording holds is offered none, mistyped or not', () => {
    const typed = 'how maany officers were dismissed';
    expect(index.suggest(typed)).toEqual(['q0']);
    expect(index.suggest(`${typed} resigned meeting last led find investigation`)).toEqual([]);
  });

  test('the order does not jump about as the question grows', () => {
    for (const typed of ['ho', 'how', 'how m', 'how man', 'how many ', 'how many off']) {
      expect(index.suggest(typed).slice(0, 2)).toEqual(['q0', 'q1']);
    }
    expect(index.suggest('how many officers r')).toEqual(['q1']);
  });

  test('what begins as typed stands first, then what holds the words; within these the records’ order counts', () => {
    const desk = createIndex(
      ['officers were many how', 'how were many', 'many were there'].map((title, i) => ({
        id: `t${i}`,
        title,
        text: '',
      })),
    );
    // However many of the words stand out of place.
    expect(desk.suggest('how many were')).toEqual(['t0', 't1']);
    expect(desk.suggest('many were')).toEqual(['t2', 't0', 't1']);
  });

  test('a group stands where its first wording does, whichever of them is typed', () => {
    const desk = createIndex(
      [
        ['a', 'how many officers'],
        ['b', 'how much money'],
        ['a', 'how much time'],
      ].map(([group, question], i) => ({ id: `w${i}`, group, question, text: '' })),
    );
    for (const typed of ['how', 'how m', 'how mu', 'how much']) {
      expect(desk.suggest(typed), typed).toEqual(['a', 'b']);
    }
    // The first that is still there.
    desk.remove(['w0']);
    expect(desk.suggest('how mu')).toEqual(['b', 'a']);
  });

  test('nothing flickers while an abbreviation, a figure or a contraction is unfinished', () => {
    const titles = ['U.N. report', '1,000 men', 'When they’re free', 'Rooms 1,2 and 30'];
    const desk = createIndex(titles.map((title) => ({ id: title, title, text: '' })));
    for (const title of titles) {
      for (let length = 1; length <= title.length; length++) {
        const typed = title.slice(0, length);
        expect(desk.suggest(typed), typed).toContain(title);
      }
    }
  });

  test('a wording must meet every word, however rare or common each of them is', () => {
    const rooms = Array.from({ length: 40 }, (_, i) => `room ${i} is open`);
    const desk = createIndex(
      [...rooms, 'the vault is shut', 'is the vault open'].map((title, i) => ({
        id: `${i}`,
        title,
        text: 'vault',
      })),
    );
    expect(desk.suggest('vault is')).toEqual(['40', '41']);
    expect(desk.suggest('is open vau')).toEqual(['41']);
    expect(desk.suggest('room vault')).toEqual([]);
    expect(desk.suggest('is op', { limit: 100 })).toHaveLength(41);
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

  test('a word that only a text holds turns no forgiveness off', () => {
    const records = [
      { id: 'door', title: 'How do I get from door to door', text: '' },
      { id: 'hours', title: 'Opening hours', text: 'ask for a form' },
    ];
    expect(createIndex(records).suggest('how form')).toEqual(['door']);
    const claim = { id: 'claim', title: 'Claim form', text: '' };
    expect(createIndex([...records, claim]).suggest('how form')).toEqual([]);
    // Whenever it comes, and goes.
    const changing = createIndex(records);
    expect(changing.suggest('how form')).toEqual(['door']);
    changing.put([claim]);
    expect(changing.suggest('how form')).toEqual([]);
    changing.remove(['claim']);
    expect(changing.suggest('how form')).toEqual(['door']);
  });

  test('what was added or removed since is known', () => {
    const changing = createIndex([{ id: 'a', question: 'Who paid?', text: '' }]);
    changing.put([{ id: 'b', question: 'Who won?', text: '' }]);
    expect(changing.suggest('who')).toEqual(['a', 'b']);
    changing.remove(['a']);
    expect(changing.suggest('who')).toEqual(['b']);
  });
});
