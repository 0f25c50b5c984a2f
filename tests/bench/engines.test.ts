import { describe, expect, test } from 'vitest';
import { buildGrouped, engineIds, loadEngine } from '../../scripts/bench/engine.mjs';

const records = [
  { id: 'a1', group: 'a', title: '', question: 'where is my parcel', text: '' },
  { id: 'a2', group: 'a', title: '', question: 'has the parcel been sent', text: '' },
  { id: 'a3', group: 'a', title: '', question: 'when will my parcel come', text: '' },
  { id: 'b1', group: 'b', title: '', question: 'how do i close the account', text: '' },
  { id: 'c1', group: 'c', title: '', question: 'parcel insurance premium', text: '' },
];

describe.each(engineIds)('%s', (id) => {
  test('finds the record that holds the words, under its group, surest first', async () => {
    const search = buildGrouped(await loadEngine(id), records);
    const found = search('close account', 10);
    expect(found[0]?.key).toBe('b');
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('returns each group once, and the lesser group beside many wordings of another', async () => {
    const search = buildGrouped(await loadEngine(id), records);
    const keys = search('parcel', 2).map(({ key }) => key);
    expect(keys.toSorted()).toEqual(['a', 'c']);
  });

  test('finds nothing where no word is known', async () => {
    const search = buildGrouped(await loadEngine(id), records);
    expect(search('zzzzqqqq', 10)).toEqual([]);
  });
});
