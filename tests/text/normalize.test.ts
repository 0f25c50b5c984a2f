import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize, normalizeWithMap } from '../../src/text/normalize.js';

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

describe('the way back to the original', () => {
  test('leads from a composed letter to both characters it was typed with', () => {
    const { text, original } = normalizeWithMap('a  cafe\u0301 b');
    expect(text).toBe('a café b');
    expect(original(2, 6)).toEqual({ start: 3, end: 8 });
  });

  test('refuses a span that is not within the text', () => {
    expect(() => normalizeWithMap('abc').original(1, 9)).toThrow('not within 3 characters');
    expect(() => normalizeWithMap('abc').original(2, 2)).toThrow(RangeError);
  });

  test('gives the same text with a map as without', () => {
    fc.assert(
      fc.property(anyText, (text) => normalizeWithMap(text).text === normalize(text)),
      {
        numRuns: 2000,
      },
    );
  });

  test('leads every span to an original that normalises to that span', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (original, a, b) => {
        const map = normalizeWithMap(original);
        // Cut at clusters: half a letter has no original of its own.
        const cuts = [...new Intl.Segmenter().segment(map.text)].map(({ index }) => index);
        cuts.push(map.text.length);
        const [from = 0, to = 0] = [cuts[a % cuts.length], cuts[b % cuts.length]].sort(
          (x = 0, y = 0) => x - y,
        );
        fc.pre(from < to);
        const span = map.original(from, to);
        expect(normalize(original.slice(span.start, span.end))).toBe(
          normalize(map.text.slice(from, to)),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
