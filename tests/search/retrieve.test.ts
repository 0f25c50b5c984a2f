import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/shared/random.mjs';
import { Meanings } from '../../src/search/meanings.js';
import type { QueryWord } from '../../src/search/query.js';
import { Retriever } from '../../src/search/retrieve.js';
import { Store } from '../../src/search/store.js';
import { Tokeniser } from '../../src/search/tokeniser.js';

const words = Array.from({ length: 60 }, (_, i) => `word${i}`);

/** Records in which word 0 is the commonest and the last the rarest. */
function crowd(count: number) {
  const random = randomFrom(5);
  const store = new Store();
  const text = () =>
    Array.from({ length: 12 }, () => words[Math.floor(words.length * random() ** 3)]).join(' ');
  const records = Array.from({ length: count }, (_, i) => ({ id: `r${i}`, text: text() }));
  store.put(records, new Tokeniser(store.lexicon, new Meanings({})));
  return store;
}

function asking(store: Store, ...asked: string[]): QueryWord[] {
  return asked.map((word) => {
    const term = store.lexicon.term(word) as number;
    const weight = Math.log(store.size / store.lexicon.documentsOf(term));
    return {
      word,
      meant: word,
      stem: word,
      content: true,
      isGarbled: false,
      variants: [{ term, weight: 1, how: 'exact' }],
      weight,
    };
  });
}

describe('retrieving', () => {
  test('few gives the first of what retrieving all gives, and leaves nothing behind', () => {
    const store = crowd(3000);
    const retriever = new Retriever(store);
    for (const asked of [
      ['word40', 'word9', 'word2', 'word0'],
      ['word55', 'word1', 'word0'],
      ['word3', 'word2', 'word1'],
    ]) {
      const query = asking(store, ...asked);
      const all = retriever.retrieve(query, store.size);
      expect(all.numbers.length).toBeGreaterThan(500);
      const few = retriever.retrieve(query, 5);
      expect(few.numbers.slice(0, 5)).toEqual(all.numbers.slice(0, 5));
      expect(few.scores.slice(0, 5)).toEqual(all.scores.slice(0, 5));
      expect(retriever.retrieve(query, store.size)).toEqual(all);
    }
  });

  test('passes over records that are gone', () => {
    const store = crowd(300);
    const query = asking(store, 'word30', 'word0');
    const [best = -1] = new Retriever(store).retrieve(query, 5).numbers;
    store.remove([store.roster.id(best)]);
    const { numbers } = new Retriever(store).retrieve(query, store.size);
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers).not.toContain(best);
  });
});
