import { describe, expect, test } from 'vitest';
import { createIndex, loadIndex, type SearchIndex } from '../../src/search/index.js';

const wordings = ['open the hive', 'how is a hive opened', 'may I open it', 'hives in winter'];
const records = ['bees', 'wasps'].flatMap((group) =>
  wordings.map((question, i) => ({ id: `${group}-${i}`, group, question, text: '' })),
);

/** How many records of each group hold the term of a word. */
function tallyOf(index: SearchIndex, word: string) {
  const term = index.rank(word).query[0]?.variants[0]?.term;
  if (term === undefined) throw new Error(`nothing holds ${word}`);
  const { groups, holders } = index.tally(term);
  const heldBy = (name: string) => holders[groups.indexOf(index.groupNumber(name) ?? -1)];
  const held = ['bees', 'wasps', 'ants'].map((name) => [name, heldBy(name)]);
  return Object.fromEntries(held.filter(([, holds]) => holds !== undefined));
}

describe('the tally of a term', () => {
  test('says how many records of each group hold it, and follows what changes', () => {
    const index = createIndex(records);
    expect(tallyOf(index, 'hive')).toEqual({ bees: 3, wasps: 3 });
    index.remove(['wasps-0']);
    index.put([{ id: 'wasps-2', group: 'wasps', question: 'may I open the hive', text: '' }]);
    index.put([{ id: 'ants', text: 'no hive at all' }]);
    expect(tallyOf(index, 'hive')).toEqual({ bees: 3, wasps: 3, ants: 1 });
  });

  test('is saved with the index, and counted anew when that changes', () => {
    const loaded = loadIndex(createIndex(records).save());
    expect(tallyOf(loaded, 'winter')).toEqual({ bees: 1, wasps: 1 });
    loaded.remove(['bees-3']);
    expect(tallyOf(loaded, 'winter')).toEqual({ wasps: 1 });
  });
});
