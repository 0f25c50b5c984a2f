/** wink-bm25-text-search with Porter2 stems, stop words dropped or not, fields' weights and BM25's numbers. */
import bm25 from 'wink-bm25-text-search';
import { usedFields } from '../engine.mjs';
import { contentWords, stem, wordsOf } from '../words.mjs';

/** @type {import('../engine.mjs').Engine} */
export const engine = {
  name: 'wink-bm25',
  package: 'wink-bm25-text-search',
  settings: { title: 1, question: 2, k1: 1.2, b: 0.75, k: 1, stopWords: false },
  settingsFor: {
    banking10: { question: 1, k: 2, stopWords: true },
    clinc10: { question: 1, k1: 0.8 },
    faq: { k1: 2, b: 0.4 },
  },
  choices: {
    title: [1, 2, 3],
    question: [1, 2],
    k1: [0.8, 1.2, 2],
    b: [0.4, 0.6, 0.75, 0.9],
    k: [1, 2],
    stopWords: [true, false],
  },
  build(records, { title, question, k1, b, k, stopWords }) {
    const engine = bm25();
    const weights = { title, question, text: 1 };
    engine.defineConfig({
      fldWeights: Object.fromEntries(usedFields(records).map((field) => [field, weights[field]])),
      bm25Params: { k1, b, k },
    });
    const words = stopWords ? contentWords : wordsOf;
    engine.definePrepTasks([words, (all) => all.map((word) => stem(word))]);
    for (const record of records) engine.addDoc(record, record.id);
    engine.consolidate();
    return (asked, limit) => engine.search(asked, limit).map(([id, score]) => ({ id, score }));
  },
};
