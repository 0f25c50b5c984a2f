import { expect, test } from 'vitest';
import { Ballot } from '../../src/search/ballot.js';
import { Meanings } from '../../src/search/meanings.js';
import type { QueryWord } from '../../src/search/query.js';
import { Store } from '../../src/search/store.js';
import { Tallies } from '../../src/search/tallies.js';
import { Tokeniser } from '../../src/search/tokeniser.js';

// A number of two bytes ends at 65,535.
test('of more groups than two bytes number, each has a voice of its own', () => {
  const store = new Store();
  const records = Array.from({ length: 66_000 }, (_, i) => ({ id: `${i}`, text: 'blue' }));
  store.put(records, new Tokeniser(store.lexicon, new Meanings({})));
  const term = store.lexicon.term('blue') as number;
  const variants: QueryWord['variants'] = [{ term, weight: 1, how: 'exact' }];
  const asked = { word: 'blue', meant: 'blue', stem: 'blue', content: true, isGarbled: false };
  const groups = records.map((_, group) => group);
  const voices = new Ballot(store, new Tallies(store)).count(
    [{ ...asked, variants, weight: 1 }],
    groups,
  );
  expect(voices.filter(({ held }) => held[0] !== 1)).toEqual([]);
});
