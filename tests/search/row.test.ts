import { describe, expect, test } from 'vitest';
import { Row } from '../../src/search/row.js';
import { Shelves } from '../../src/search/shelves.js';
import { Strings } from '../../src/search/strings.js';

describe('a row of numbers', () => {
  test('grows, and never writes to what it was loaded from', () => {
    const loaded = Uint32Array.of(1, 2, 3);
    const row = new Row(loaded);
    row.set(0, 9);
    row.push(4);
    expect([...row.taken()]).toEqual([9, 2, 3, 4]);
    expect([...loaded]).toEqual([1, 2, 3]);
  });

  test('takes numbers that are too great for the bytes it was loaded from', () => {
    const row = new Row(Uint8Array.of(1, 2));
    row.add(1, 1000);
    row.push(70_000);
    expect([...row.taken()]).toEqual([1, 1002, 70_000]);
  });
});

describe('numbered strings', () => {
  test('keep their numbers, whatever they hold', () => {
    const strings = new Strings();
    const texts = ['', 'a', 'ä', '\ud800', '𝒜', 'x'.repeat(10_000)];
    const many = [...texts, ...Array.from({ length: 1000 }, (_, i) => `word${i}`)];
    expect(many.map((text) => strings.add(text))).toEqual([...many.keys()]);
    expect(many.map((text) => strings.add(text))).toEqual([...many.keys()]);
    expect(many.map((_, i) => strings.get(i))).toEqual(many);
    expect(strings.find('word1000')).toBeUndefined();
    expect(strings.find('a word7 b', 2, 7)).toBe(strings.find('word7'));
  });
});

describe('shelves', () => {
  test('give the numbers of a key, newest first', () => {
    const shelves = new Shelves((number) => number % 7);
    for (let number = 0; number < 1000; number++) shelves.push();
    const found: number[] = [];
    shelves.each(3, (number) => {
      if (number % 7 === 3) found.push(number);
    });
    expect(found).toEqual(
      Array.from({ length: 1000 }, (_, i) => 999 - i).filter((number) => number % 7 === 3),
    );
  });
});
