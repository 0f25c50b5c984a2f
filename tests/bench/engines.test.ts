import { describe, expect, test } from 'vitest';
import { buildGrouped, engineIds, loadEngine, tunedFor } from '../../scripts/bench/engine.mjs';

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

  test('has for a set only settings that it knows, and others than for any set', async () => {
    const { settings, settingsFor = {} } = await loadEngine(id);
    for (const [set, differing] of Object.entries(settingsFor)) {
      for (const [name, value] of Object.entries(differing)) {
        expect(settings, set).toHaveProperty(name);
        expect(value, `${name} for ${set}`).not.toBe(settings[name]);
      }
    }
  });
});

test('an engine runs with its own settings for a set it was tuned for, and with its usual ones for others', async () => {
  const engine = { ...(await loadEngine('lunr')), settings: { b: 0.5, k1: 1 } };
  const tuned = { ...engine, settingsFor: { one: { b: 0.9 } } };
  expect(tunedFor(tuned, 'one').settings).toEqual({ b: 0.9, k1: 1 });
  for (const set of ['other', undefined]) {
    expect(tunedFor(tuned, set).settings).toEqual(engine.settings);
    expect(tunedFor(engine, set).settings).toEqual(engine.settings);
  }
});

test('Pincite has the same settings for every set', async () => {
  expect(await loadEngine('pincite')).not.toHaveProperty('settingsFor');
});

test.each([
  ['minisearch-tuned', { fuzzyFor: 'unknown' }],
  ['lunr', { approximate: 'unknown' }],
])('%s, told so, looks for words near those alone that no record holds', async (id, unknown) => {
  const engine = await loadEngine(id);
  const animals = ['horse', 'house'].map((text) => ({ id: text, title: '', question: '', text }));
  const found = (settings: object, word: string) =>
    buildGrouped(engine, animals, { ...engine.settings, ...settings })(word, 10)
      .map(({ key }) => key)
      .toSorted();
  const all = Object.fromEntries(Object.keys(unknown).map((name) => [name, 'all']));
  expect(found(all, 'horse')).toEqual(['horse', 'house']);
  expect(found(unknown, 'horse')).toEqual(['horse']);
  // Asked before, a word is no more known than it was.
  for (let i = 0; i < 2; i++) expect(found(unknown, 'hoise')).toEqual(['horse', 'house']);
});
