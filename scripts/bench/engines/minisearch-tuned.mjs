/**
 * MiniSearch with what its documentation offers for better results: words that are off by a share of
 * their length, words that begin like those asked for, fields' weights, stems and stop words. Words that
 * are off, and longer ones, are looked up for every word of the question or, as MiniSearch asks term by
 * term, for those alone that no record holds (`fuzzyFor`, `prefixFor`): the others are no mistakes.
 */
import MiniSearch from 'minisearch';
import { usedFields } from '../engine.mjs';
import { isStopWord, stem } from '../words.mjs';

/** @type {import('../engine.mjs').Engine} */
export const engine = {
  name: 'MiniSearch, tuned',
  package: 'minisearch',
  settings: {
    fuzzyFor: 'unknown',
    prefixFor: 'all',
    fuzzy: 0.3,
    fuzzyWeight: 0.45,
    prefix: 3,
    prefixWeight: 0.375,
    title: 2,
    question: 2,
    stems: true,
    stopWords: true,
    k: 1.2,
    b: 0.7,
    d: 0,
  },
  settingsFor: {
    banking10: { fuzzyWeight: 0.7, prefix: 4, prefixWeight: 0.6 },
    clinc10: { b: 0.9 },
    faq: {
      prefixFor: 'unknown',
      fuzzy: 0.2,
      fuzzyWeight: 0.2,
      prefixWeight: 0.6,
      stopWords: false,
      b: 0.9,
      d: 0.5,
    },
    newwiki: { fuzzy: 0.25, fuzzyWeight: 0.7, prefix: 4, title: 1, k: 2 },
    scifact: { fuzzy: 0.2, prefixWeight: 0.6, title: 1, k: 0.8, b: 0.9 },
  },
  choices: {
    fuzzyFor: ['all', 'unknown'],
    prefixFor: ['all', 'unknown'],
    fuzzy: [0, 0.1, 0.2, 0.25, 0.3],
    fuzzyWeight: [0.1, 0.2, 0.45, 0.7],
    prefix: [0, 3, 4, 5],
    prefixWeight: [0.1, 0.2, 0.375, 0.6],
    title: [1, 1.5, 2, 3],
    question: [1, 2],
    stems: [true, false],
    stopWords: [true, false],
    k: [0.8, 1.2, 2],
    b: [0.3, 0.5, 0.7, 0.9],
    d: [0, 0.5, 1],
  },
  build(records, settings) {
    const known = new Set();
    const termOf = (word) => {
      const term = word.toLowerCase();
      if (settings.stopWords && isStopWord(term)) return null;
      return settings.stems ? stem(term) : term;
    };
    const concerns = (which, term) => which === 'all' || !known.has(term);
    const index = new MiniSearch({
      fields: usedFields(records),
      processTerm(word) {
        const term = termOf(word);
        if (term !== null) known.add(term);
        return term;
      },
      searchOptions: {
        // Its own, or the words of questions would be taken for known.
        processTerm: termOf,
        fuzzy: (term) => concerns(settings.fuzzyFor, term) && settings.fuzzy,
        // Shortest beginning that is looked up; 0 for none.
        prefix: (term) =>
          concerns(settings.prefixFor, term) &&
          settings.prefix > 0 &&
          term.length >= settings.prefix,
        weights: { fuzzy: settings.fuzzyWeight, prefix: settings.prefixWeight },
        boost: { title: settings.title, question: settings.question },
        bm25: { k: settings.k, b: settings.b, d: settings.d },
      },
    });
    index.addAll(records);
    return (question, limit) => index.search(question).slice(0, limit);
  },
};
