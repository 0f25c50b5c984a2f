/** A saved index is used only by a program that reads and learns as the one that saved it. */
import { describe, expect, test } from 'vitest';
import { readingPrint } from '../../src/search/reading-print.js';
import { settings } from '../../src/search/settings.js';
import { sameWriting } from '../../src/search/terms.js';

const writings = sameWriting as Map<string, string>;
const numbers = settings as unknown as Record<string, unknown>;

describe('the print of how words are read', () => {
  test('is the same each time', () => {
    expect(readingPrint()).toBe(readingPrint());
  });

  test.each(['seven', 'apr', 'ppl', 'dont'])('knows how %s is written', (word) => {
    const before = readingPrint();
    const written = writings.get(word);
    writings.set(word, 'otherwise');
    expect(readingPrint()).not.toBe(before);
    if (written === undefined) writings.delete(word);
    else writings.set(word, written);
  });

  test.each(
    Object.keys(settings).filter((name) =>
      /^(?:lesson|familyPrefix|oneMistake|longest)/.test(name),
    ),
  )('knows the setting %s', (name) => {
    const before = readingPrint();
    const set = numbers[name];
    numbers[name] = 0.123;
    expect(readingPrint()).not.toBe(before);
    numbers[name] = set;
  });
});
