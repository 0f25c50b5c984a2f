import { describe, expect, test } from 'vitest';
import type { Supported, Unsupported } from '../../../src/search/case/evidence.js';
import { createUnmetBesideNames } from '../../../src/search/case/names-alone.js';
import { EnglishWords } from '../../../src/search/english.js';
import type { QueryWord } from '../../../src/search/query.js';
import { openFixture } from '../../support/fixture-app.js';

const unmetBesideNames = createUnmetBesideNames(openFixture(), new EnglishWords());

const held = (...words: string[]): Supported[] => words.map((word) => ({ word, share: 0.3 }));
const missing = (word: string, parts: Partial<Unsupported> = {}): Unsupported => ({
  word,
  kind: 'known',
  share: 0.5,
  silent: 0.5,
  ...parts,
});

/** What stands against a record that holds some words of a question and lacks others. */
function unmet(
  supported: Supported[],
  unsupported: Unsupported[],
  meant: Record<string, string> = {},
) {
  const read = [...supported, ...unsupported].map(
    ({ word }): QueryWord => ({
      word,
      meant: meant[word] ?? word,
      stem: word,
      content: true,
      variants: [],
      isGarbled: false,
      weight: 1,
    }),
  );
  return unmetBesideNames(read, { supported, unsupported });
}

describe('a record that holds nothing of a question but whom it names', () => {
  test('lacks what else was asked', () => {
    expect(unmet(held('calder'), [missing('swim')])).toEqual(['swim']);
    expect(unmet(held('ines', 'calder'), [missing('swim')])).toEqual(['swim']);
  });

  test('lacks it also where the name was mistyped', () => {
    expect(unmet(held('caldar'), [missing('swim')], { caldar: 'calder' })).toEqual(['swim']);
  });

  test('lacks nothing where their words are asked for', () => {
    expect(unmet(held('calder'), [missing('say'), missing('swim')])).toEqual([]);
  });

  test('lacks nothing that hardly counts, or that may be mistyped', () => {
    expect(unmet(held('calder'), [missing('swim', { share: 0.1 })])).toEqual([]);
    expect(unmet(held('calder'), [missing('zzyx')])).toEqual([]);
    expect(unmet(held('calder'), [missing('zzyx', { kind: 'garbled' })])).toEqual([]);
  });
});

test('a record that holds anything else of a question is no such record, nor one that holds nothing', () => {
  expect(unmet(held('calder', 'bridge'), [missing('swim')])).toEqual([]);
  expect(unmet([], [missing('swim')])).toEqual([]);
});
