import { describe, expect, test } from 'vitest';
import { splitParagraphs } from '../../src/text/paragraphs.js';

const numbered = (text: string) => splitParagraphs(text).map(({ number, text }) => [number, text]);

describe('paragraphs', () => {
  test('are blocks between blank lines, counted from 1', () => {
    expect(numbered('One.\n\nTwo,\nstill two.\n\n\n\nThree.')).toEqual([
      [1, 'One.'],
      [2, 'Two,\nstill two.'],
      [3, 'Three.'],
    ]);
  });

  test('are the same with Windows and old Mac line ends', () => {
    expect(numbered('One.\r\n\r\nTwo.\r\n')).toEqual(numbered('One.\n\nTwo.\n'));
    expect(numbered('One.\r\rTwo.\r')).toEqual(numbered('One.\n\nTwo.\n'));
  });

  test('are also divided by a line that looks blank', () => {
    expect(numbered('One.\n \t\u00a0\nTwo.')).toHaveLength(2);
  });

  test('do not begin with a byte order mark', () => {
    expect(numbered('\uFEFFOne.')).toEqual([[1, 'One.']]);
    expect(numbered('\uFEFF\n\nOne.')).toEqual([[1, 'One.']]);
  });

  test('are none in an empty text', () => {
    expect(numbered('')).toEqual([]);
    expect(numbered('\n \n')).toEqual([]);
  });

  test('know where they begin', () => {
    const text = '\uFEFF\r\nOne.\r\n\r\nTwo.';
    for (const paragraph of splitParagraphs(text)) {
      expect(text.slice(paragraph.start)).toMatch(new RegExp(`^${paragraph.text}`));
    }
  });
});
