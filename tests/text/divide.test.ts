import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide } from '../../src/text/divide.js';

describe('a long text', () => {
  test('stays whole where it fits', () => {
    expect(divide('One. Two.', 9)).toEqual(['One. Two.']);
  });

  test('is divided between sentences, as few as possible', () => {
    expect(divide('The first. The second. The third.', 24)).toEqual([
      'The first. The second.',
      'The third.',
    ]);
  });

  test('is divided between words only where one sentence alone is too long', () => {
    expect(divide('Short. One very long sentence here.', 14)).toEqual([
      'Short. One',
      'very long',
      'sentence here.',
    ]);
  });

  test('is measured as the caller says', () => {
    expect(divide('A. B.', 5, (part) => part.length * 2)).toEqual(['A.', 'B.']);
  });

  test('loses nothing but the white space between its parts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const parts = divide(text, most);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const part of parts) {
          if (part.length > most) expect(part).not.toMatch(/\S\s+\S/);
        }
      }),
    );
  });
});
