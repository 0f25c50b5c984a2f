import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/text/sentences.js';

const texts = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  test('end after the closing quotation mark', () => {
    expect(texts('She said: “It is bad. It is worse.” The council denies it.')).toEqual([
      'She said: “It is bad.',
      'It is worse.”',
      'The council denies it.',
    ]);
  });

  test('are not cut after a title, an initial or an abbreviation', () => {
    expect(texts('Mr. Holt met Dr. J. R. Calder at No. 5. They spoke.')).toEqual([
      'Mr. Holt met Dr. J. R. Calder at No. 5.',
      'They spoke.',
    ]);
  });

  test('are not cut at a decimal point', () => {
    expect(texts('It cost £1.2 million. Too much.')).toEqual([
      'It cost £1.2 million.',
      'Too much.',
    ]);
  });

  test('go on after an ellipsis or a spoken question in lower case', () => {
    expect(texts('We need major … significant changes. “Why?” asked one.')).toEqual([
      'We need major … significant changes.',
      '“Why?” asked one.',
    ]);
    expect(texts('It was ... late.')).toEqual(['It was ... late.']);
  });

  test('together leave nothing out but white space', () => {
    const text = '  One. “Two?” Three!\n\nFour … five. ';
    expect(texts(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const { start, end, text: own } of sentences(text))
      expect(text.slice(start, end)).toBe(own);
  });

  test('are none in an empty text', () => {
    expect(sentences(' \n ')).toEqual([]);
  });
});
