import { expect, test } from 'vitest';
import { shortenLabel } from '../../src/card/shorten.js';

test('a label that fits is left alone', () => {
  expect(shortenLabel('How many?', 80)).toBe('How many?');
});

test('a longer one ends between words, with a mark, and skips none', () => {
  expect(shortenLabel('do not antidisestablishment run it now', 20)).toBe('do not…');
});

test('one long word is cut by whole characters', () => {
  const label = shortenLabel('👮'.repeat(60), 80);
  expect(label.length).toBeLessThanOrEqual(80);
  expect(label).not.toMatch(/\p{Surrogate}/u);
  expect(label.endsWith('…')).toBe(true);
});
