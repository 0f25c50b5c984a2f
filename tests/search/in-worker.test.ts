import { describe, expect, test } from 'vitest';
// Threads run what was built; TypeScript is for the compiler.
import { createIndex, createIndexInWorker } from '../../dist/search/index.js';

const records = Array.from({ length: 5000 }, (_, i) => ({
  id: `r${i}`,
  title: `Rule ${i}`,
  text: `Players of team ${i % 7} move ${i} squares when the ${i % 3 ? 'red' : 'green'} lamp is lit.`,
}));
const vocabulary = { same: [['lamp', 'light bulb']], different: [['red', 'green']] };

describe('an index built in a worker', () => {
  test('answers as one built here, and can be changed', async () => {
    const index = await createIndexInWorker(records, vocabulary);
    const here = createIndex(records, vocabulary);
    for (const each of [index, here]) {
      each.remove(['r7']);
      each.put([{ id: 'r8', text: 'The game is over.' }]);
    }
    for (const question of ['light bulb of team 3', 'rule 4711', 'gaem over', 'squares 7']) {
      expect(index.search(question)).toEqual(here.search(question));
    }
  });

  test('is the same where its records come in several parts, the last of an id counting', async () => {
    const many = Array.from({ length: 25_000 }, (_, i) => ({ id: `r${i}`, text: `rule ${i}` }));
    const again = [...many, { id: 'r5', text: 'the captain decides' }];
    const index = await createIndexInWorker(again);
    const here = createIndex(again);
    for (const question of ['rule 5', 'who decides', 'rule 24999', 'captian']) {
      expect(index.search(question)).toEqual(here.search(question));
    }
    expect(index.search('captain')[0]?.id).toBe('r5');
  });

  test('is given up where nobody wants it any more, and its thread ends', async () => {
    const many = Array.from({ length: 60_000 }, (_, i) => ({ id: `r${i}`, text: `rule ${i}` }));
    const threads = () =>
      process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
    const before = threads();
    const late = new AbortController();
    const building = createIndexInWorker(many, { signal: late.signal });
    setTimeout(() => late.abort(new Error('no longer wanted')), 30);
    await expect(building).rejects.toThrow('no longer wanted');
    expect(threads()).toBeLessThanOrEqual(before);
    await expect(createIndexInWorker([], { signal: late.signal })).rejects.toThrow('no longer');
    const { signal } = new AbortController();
    expect((await createIndexInWorker(records, { signal })).search('rule 4711')).not.toEqual([]);
  });

  test('of no records finds nothing', async () => {
    expect((await createIndexInWorker([])).search('anything')).toEqual([]);
  });

  test('that cannot be built says why', async () => {
    const broken = [{ id: 'a', text: 'a', toJSON: () => '' }];
    await expect(createIndexInWorker(broken)).rejects.toThrow(/could not be cloned/);
    const unfit = [...records, { id: 'b', text: 5 }] as unknown as typeof records;
    await expect(createIndexInWorker(unfit)).rejects.toThrow('Record 5001 ("b") has a text that');
    const set = new Set(records) as unknown as typeof records;
    await expect(createIndexInWorker(set)).rejects.toThrow('What was given as records');
    const options = { same: 5 } as unknown as typeof vocabulary;
    await expect(createIndexInWorker(records, options)).rejects.toThrow(TypeError);
  });
});
