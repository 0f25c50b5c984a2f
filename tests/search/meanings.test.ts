import { describe, expect, test } from 'vitest';
import { createIndex } from '../../src/search/index.js';
import { Meanings } from '../../src/search/meanings.js';
import { stemOf, wordsOf } from '../../src/search/terms.js';

const meanings = new Meanings({
  same: [
    ['dismissed', 'sacked', 'given the boot'],
    ['IOPC', 'Independent Office for Police Conduct', 'the watchdog'],
  ],
  different: [
    ['promoted', 'demoted'],
    ['acquitted', 'dismissed', 'convicted'],
  ],
});
const stems = (text: string) => wordsOf(text).map(stemOf);

describe('what means the same', () => {
  test('is found in a text, phrases too, whatever the form of their words', () => {
    expect(meanings.find(stems('they were giving the boot to two'))).toEqual([]);
    expect(meanings.find(stems('two were given the boot'))).toEqual([
      { concept: '=dismissed', from: 2, to: 5 },
    ]);
    expect(meanings.find(stems('who sacks people at the I.O.P.C.'))).toEqual([
      { concept: '=dismissed', from: 1, to: 2 },
      { concept: '=iopc', from: 5, to: 6 },
    ]);
  });

  test('is no part of a longer phrase that is not there whole', () => {
    expect(meanings.find(stems('an independent office'))).toEqual([]);
  });
});

describe('lists of what means the same', () => {
  const found = (same: string[][], question: string) => {
    const index = createIndex(
      ['boot', 'shoe', 'dismissed', 'dog', 'cat'].map((text) => ({ id: text, text })),
      { same },
    );
    return index
      .search(question)
      .map(({ id }) => id)
      .toSorted();
  };

  test('are one where they begin with the same word', () => {
    const same = [
      ['boot', 'dismissed'],
      ['boot', 'shoe'],
    ];
    expect(found(same, 'dismissed')).toEqual(['boot', 'dismissed', 'shoe']);
  });

  test('stay apart where they begin with what is no word', () => {
    const lists = [
      ['🐕', 'dog'],
      ['🐈', 'cat'],
    ];
    expect(found(lists, 'dog')).toEqual(['dog']);
  });

  test('are told by their first word', () => {
    const index = createIndex([{ id: 'a', text: 'tabby' }], { same: [['🐈', 'cat', 'tabby']] });
    expect(index.search('cat')[0]?.why).toMatchObject([{ matched: 'cat' }]);
  });
});

describe('what must never stand for one another', () => {
  test('is known in all its forms', () => {
    expect(meanings.areDifferent(stemOf('promoting'), stemOf('demoted'))).toBe(true);
    expect(meanings.areDifferent(stemOf('acquitted'), stemOf('convicted'))).toBe(true);
  });

  test('is not a word and itself, nor words of different lists', () => {
    expect(meanings.areDifferent('promot', 'promot')).toBe(false);
    expect(meanings.areDifferent(stemOf('promoted'), stemOf('convicted'))).toBe(false);
  });
});
