/**
 * Fuse.js with token search, tuned: each word is matched by itself and rare words weigh more. It looks
 * anywhere in a field by itself; what is left to choose is how far a word may be off, how much short
 * fields count for, the fields' weights, and whether small words are searched for at all.
 */
import Fuse from 'fuse.js';
import { usedFields } from '../engine.mjs';
import { contentWords } from '../words.mjs';

/** @type {import('../engine.mjs').Engine} */
export const engine = {
  name: 'Fuse.js token search, tuned',
  package: 'fuse.js',
  settings: {
    threshold: 0.2,
    ignoreFieldNorm: false,
    minMatchCharLength: 1,
    title: 1,
    stopWords: false,
  },
  choices: {
    threshold: [0.1, 0.2, 0.3, 0.4],
    ignoreFieldNorm: [true, false],
    minMatchCharLength: [1, 2, 3],
    title: [1, 2],
    stopWords: [false, true],
  },
  slow: true,
  build(records, { threshold, ignoreFieldNorm, minMatchCharLength, title, stopWords }) {
    const fuse = new Fuse(records, {
      keys: usedFields(records).map((name) => ({ name, weight: name === 'title' ? title : 1 })),
      includeScore: true,
      useTokenSearch: true,
      ignoreLocation: true,
      threshold,
      ignoreFieldNorm,
      minMatchCharLength,
    });
    return (question, limit) =>
      fuse
        .search(stopWords ? contentWords(question).join(' ') : question, { limit })
        .map(({ item, score }) => ({ id: item.id, score: 1 - score }));
  },
};
