import { expect, test } from 'vitest';
import { withCapital } from '../../src/text/capital.js';

test('a text begins with a capital, and else stays as it is', () => {
  expect(withCapital('in The Post, ¶3')).toBe('In The Post, ¶3');
  expect(withCapital('éclair')).toBe('Éclair');
  expect(withCapital('𐐨x')).toBe('𐐀x');
  expect(withCapital('3 pins')).toBe('3 pins');
  expect(withCapital('')).toBe('');
});
