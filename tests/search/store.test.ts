import { describe, expect, test, vi } from 'vitest';
import { createIndex } from '../../src/search/index.js';
import { Inverter } from '../../src/search/inverter.js';
import { Meanings } from '../../src/search/meanings.js';
import { fieldCount } from '../../src/search/segment.js';
import { Store } from '../../src/search/store.js';
import { Tokeniser } from '../../src/search/tokeniser.js';

describe('a store of which most has gone', () => {
  const old = Array.from({ length: 4000 }, (_, i) => ({ id: `${i}`, text: `word${i} and word` }));

  /** Records that changes had written anew, gone ones among them. */
  function writtenBy(change: (store: Store, tokeniser: Tokeniser) => void): number {
    const store = new Store();
    const tokeniser = new Tokeniser(store.lexicon, new Meanings({}));
    store.put(old, tokeniser);
    const invert = vi.spyOn(Inverter.prototype, 'invert');
    change(store, tokeniser);
    const written = invert.mock.calls.reduce((sum, [, ends]) => sum + ends.length / fieldCount, 0);
    invert.mockRestore();
    return written;
  }

  test('is not written anew at each further change', () => {
    const gone = old.slice(0, 3200).map(({ id }) => id);
    const written = writtenBy((store, tokeniser) => {
      store.remove(gone);
      for (let i = 0; i < 50; i++) store.put([{ id: 'new', text: `version ${i}` }], tokeniser);
    });
    expect(written).toBeLessThan(3 * old.length);
  });

  test('is written a few times over while its records go one by one', () => {
    const written = writtenBy((store) => {
      for (const { id } of old) store.remove([id]);
    });
    expect(written).toBeLessThan(8 * old.length);
  });

  test('answers as one of what is left', () => {
    const index = createIndex(old);
    for (const { id } of old.slice(1)) index.remove([id]);
    index.put([{ id: 'new', text: 'a word more' }]);
    expect(
      index
        .search('word')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['0', 'new']);
  });
});
