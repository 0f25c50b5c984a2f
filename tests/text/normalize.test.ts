import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from '../../src/text/normalize.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('e', '\u0301', '\u0323', ' ', '\r\n', '\u00a0', 'ᄀ', 'ᅡ', 'ᆨ', 'é', '“'),
  }),
);

describe('the declared normalisation', () => {
  test('folds every run of white space into one space and trims', () => {
    expect(normalize('  one\u00a0 two\r\n\tthree\u2003')).toBe('one two three');
  });

  test('composes letters, so that é is one letter however it was typed', () => {
    expect(normalize('cafe\u0301')).toBe('café');
  });

  test('keeps quotation marks, dashes and case as they are', () => {
    expect(normalize('“It’s” – "it\'s"')).toBe('“It’s” – "it\'s"');
  });

  test('does not take a zero-width character for white space', () => {
    expect(normalize('a\u200bb')).toBe('a\u200bb');
  });

  test('is done once: normalising again changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => normalize(normalize(text)) === normalize(text)));
  });
});
