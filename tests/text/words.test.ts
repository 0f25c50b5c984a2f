import { describe, expect, test } from 'vitest';
import { countWords, cutsWord, words } from '../../src/text/words.js';

const texts = (text: string) => words(text).map((word) => word.text);

describe('words', () => {
  test('keep what stands inside them', () => {
    expect(texts('Don’t cut five-year, £1,000, 2.5 or U.S. apart')).toEqual([
      'Don’t',
      'cut',
      'five-year',
      '1,000',
      '2.5',
      'or',
      'U.S',
      'apart',
    ]);
  });

  test('leave out quotation marks, possessive ends and dashes', () => {
    expect(texts('“officers’ ‘banter’ … role/rank – done.”')).toEqual([
      'officers',
      'banter',
      'role',
      'rank',
      'done',
    ]);
  });

  test('are found in every script', () => {
    expect(texts('Łódź, Ωmega, привет')).toEqual(['Łódź', 'Ωmega', 'привет']);
  });

  test('know where they stand', () => {
    const text = 'A “quoted” word';
    for (const word of words(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
  });

  test('are counted', () => {
    expect(countWords('Of 14 officers investigated, two were sacked.')).toBe(7);
    expect(countWords(' … ')).toBe(0);
  });

  test('are counted by characters where no blanks part them', () => {
    expect(countWords('桥在春天的集市上摇晃。')).toBe(10);
    expect(countWords('彼女はBBCで言った。')).toBe(8);
  });

  test('are not to be cut through', () => {
    expect(cutsWord('a report', 4)).toBe(true);
    expect(cutsWord('a report', 2)).toBe(false);
    expect(cutsWord('a report', 8)).toBe(false);
  });
});
