import { describe, expect, test } from 'vitest';
import { literally } from '../../src/text/literally.js';

describe('a text in a pattern', () => {
  test.each(['self-harm', 'f***ing', 'Rolls-Royce (UK)', 'a.b|c/d\\e', '£5? [sic] {x} ^$ +1'])(
    'stands for itself alone: %s',
    (text) => {
      expect(new RegExp(`^${literally(text)}$`, 'u').test(text)).toBe(true);
    },
  );

  test('is not read as signs', () => {
    expect(new RegExp(`^${literally('a.*b')}$`, 'u').test('aab')).toBe(false);
  });
});
