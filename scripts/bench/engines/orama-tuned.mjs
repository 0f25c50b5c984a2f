/**
 * Orama with its own stemmer, stop words, words that are off by some letters, fields' weights and
 * BM25's numbers. `threshold` 1 returns what holds any of the words.
 */
import { buildOrama } from '../orama.mjs';
import { stem, stopWords } from '../words.mjs';

/** @type {import('../engine.mjs').Engine} */
export const engine = {
  name: 'Orama, tuned',
  package: '@orama/orama',
  settings: {
    stemming: true,
    stopWords: true,
    tolerance: 0,
    exact: false,
    threshold: 1,
    title: 1,
    k: 0.8,
    b: 0.4,
    d: 0.5,
  },
  settingsFor: {
    faq: { k: 2 },
    newwiki: { stemming: false },
  },
  choices: {
    stemming: [true, false],
    stopWords: [true, false],
    tolerance: [0, 1, 2],
    exact: [false, true],
    threshold: [1, 0.5],
    title: [1, 1.5, 2],
    k: [0.8, 1.2, 2],
    b: [0.4, 0.75, 0.9],
    d: [0, 0.5],
  },
  build(records, settings) {
    const tokenizer = {
      language: 'english',
      ...(settings.stemming ? { stemming: true, stemmer: stem } : {}),
      ...(settings.stopWords ? { stopWords: [...stopWords] } : {}),
    };
    return buildOrama(records, tokenizer, {
      threshold: settings.threshold,
      tolerance: settings.tolerance,
      exact: settings.exact,
      boost: { title: settings.title },
      relevance: { k: settings.k, b: settings.b, d: settings.d },
    });
  },
};
