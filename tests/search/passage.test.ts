import { describe, expect, test } from 'vitest';
import { bestPassage, nearness, type Sighting } from '../../src/search/passage.js';
import type { QueryWord } from '../../src/search/query.js';

const word = (name: string, weight: number, content = true): QueryWord => ({
  word: name,
  meant: name,
  stem: name,
  content,
  variants: [],
  isGarbled: false,
  weight,
});
const query = [word('who', 1, false), word('blue', 2), word('bus', 3)];
const at = (position: number, which: number, weight = 1): Sighting => ({
  word: which,
  weight,
  position,
});

describe('the best passage', () => {
  test('holds what stands within its length, each word once', () => {
    const seen = [at(0, 1), at(3, 1), at(40, 2), at(45, 0), at(60, 1)];
    expect(bestPassage(seen, query, 10)).toBe(4);
    expect(bestPassage(seen, query, 25)).toBe(6);
    expect(bestPassage([], query, 10)).toBe(0);
  });

  test('goes by the firmest of what may stand for a word', () => {
    expect(bestPassage([at(0, 2, 0.4), at(1, 2, 1)], query, 10)).toBe(3);
    expect(bestPassage([at(0, 2, 0.4), at(30, 1, 0.5)], query, 10)).toBeCloseTo(1.2);
  });
});

describe('nearness', () => {
  test('is 1 where the content words stand side by side, less the further they are apart', () => {
    expect(nearness([at(4, 1), at(5, 2)], query)).toBe(1);
    expect(nearness([at(4, 1), at(13, 2)], query)).toBeCloseTo(0.2);
  });

  test('tells nothing of a single word, nor of words that hold a sentence together', () => {
    expect(nearness([at(4, 1), at(9, 1)], query)).toBe(0);
    expect(nearness([at(4, 0), at(5, 1)], query)).toBe(0);
  });
});
