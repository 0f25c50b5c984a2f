import { describe, expect, test } from 'vitest';
import { createIndex } from '../../src/search/index.js';
import { rankSoMany } from '../../src/search/ranker.js';
import { settings } from '../../src/search/settings.js';

/** How many records were looked at closely, time after time, to rank so many groups. */
function looks(texts: readonly string[], question: string, limit: number): number[] {
  const index = createIndex(texts.map((text, i) => ({ id: `${i}`, text })));
  const asked: number[] = [];
  const rank = (question: string, most: number = settings.candidates) => {
    asked.push(most);
    return index.rankInSteps(question, most);
  };
  rankSoMany(rank, question, limit, texts.length);
  return asked;
}

describe('more answers than usual', () => {
  test('take a look at more records where there are more that fit', () => {
    const alike = Array.from({ length: 200 }, () => 'a blue shirt');
    expect(looks(alike, 'blue shirt', 60)).toEqual([settings.candidates, settings.candidates * 4]);
  });

  test('take none where all others are faint', () => {
    const faint = Array.from({ length: 200 }, (_, i) => `a shirt of size ${i}`);
    expect(looks(['blue blue shirt', ...faint], 'blue blue shirt', 60)).toEqual([
      settings.candidates,
    ]);
  });
});
