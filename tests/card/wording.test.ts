import { describe, expect, test } from 'vitest';
import { asReported } from '../../src/card/wording.js';

describe('when what is shown was reported', () => {
  const days = [1, 3, 5, 7, 9, 11].map((day) => `2022-02-${String(day).padStart(2, '0')}`);

  test.each<[number, string]>([
    [0, ''],
    [1, 'As reported on 1 Feb 2022'],
    [2, 'As reported on 1 Feb 2022 and 3 Feb 2022'],
    [3, 'As reported on 1 Feb 2022, 3 Feb 2022 and 5 Feb 2022'],
  ])('names every one of %i days', (count, words) => {
    expect(asReported(days.slice(0, count))).toBe(words);
  });

  test('says of many how many they are', () => {
    expect(asReported(days)).toBe('As reported on 6 days from 1 Feb 2022 to 11 Feb 2022');
  });
});
