import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanInput, questionLength, withoutAddressesAndMentions } from '../../src/text/clean.js';

describe('what a member typed', () => {
  test('keeps its words, in one line', () => {
    expect(cleanInput('  who was\n\n sacked?\t')).toEqual({ ok: true, text: 'who was sacked?' });
  });

  test.each([
    ['a lone surrogate', 'who\ud800 was it'],
    ['the other half of a pair', 'who\udc00 was it'],
    ['control characters', 'who\u0000\u001b\u0007 was it'],
    ['zero-width characters', 'w\u200bh\u200do \u2060was\ufeff it'],
    ['a right-to-left override', 'who \u202ewas\u202c it'],
    ['bidirectional isolates', '\u2066who\u2069 was it'],
    ['a soft hyphen', 'who w\u00adas it'],
    ['tag characters', 'who\u{e0041} was it'],
    ['a non-character', 'who\uffff was it'],
  ])('loses %s and nothing else', (_name, typed) => {
    expect(cleanInput(typed)).toEqual({ ok: true, text: 'who was it' });
  });

  test('keeps a letter with its accents but not a heap of them', () => {
    expect(cleanInput('cafe\u0301')).toEqual({ ok: true, text: 'café' });
    expect(cleanInput(`wh${'\u0300'.repeat(200)}o`)).toEqual({
      ok: true,
      text: `wh${'\u0300'.repeat(3)}o`,
    });
  });

  test.each(['', '   ', '\u200b\u202e', '\ud800', '\u3164'])('is said to be empty: %j', (typed) => {
    expect(cleanInput(typed)).toEqual({ ok: false, reason: 'empty' });
  });

  test('is said to have no words where only signs are left', () => {
    expect(cleanInput('??? 🙂')).toEqual({ ok: false, reason: 'no-words', text: '??? 🙂' });
  });

  test('is said to be too long, with its length and the limit', () => {
    expect(cleanInput('a'.repeat(6000))).toEqual({
      ok: false,
      reason: 'too-long',
      length: 6000,
      limit: questionLength,
    });
    expect(cleanInput('a'.repeat(questionLength)).ok).toBe(true);
  });

  test('is measured in characters, after cleaning', () => {
    expect(cleanInput(`${'🙂'.repeat(8)}ab`, 10).ok).toBe(true);
    expect(cleanInput(`${' '.repeat(5000)}short`).ok).toBe(true);
  });

  test('is safe whatever it was', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const cleaned = cleanInput(typed);
        if (!cleaned.ok) return;
        expect(cleaned.text).not.toMatch(/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u);
        expect(cleaned.text).toBe(cleaned.text.trim());
        expect(cleanInput(cleaned.text)).toEqual(cleaned);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a question without links', () => {
  test.each([
    ['<@123456789012345678> how many were sacked', 'how many were sacked'],
    ['how many were sacked <@&12> <#34> <a:wave:56>', 'how many were sacked'],
    ['how many were sacked https://example.org/a?b=c', 'how many were sacked'],
    ['how many were sacked <https://example.org/>', 'how many were sacked'],
    ['is 3 < 5 and 5 > 3', 'is 3 < 5 and 5 > 3'],
  ])('of %j is %j', (typed, words) => {
    expect(withoutAddressesAndMentions(typed).replace(/ +/g, ' ').trim()).toBe(words);
  });
});
