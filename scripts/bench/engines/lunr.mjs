/**
 * lunr with its own pipeline (stems, stop words). Each word of the question is looked up as it is and,
 * weaker, as one that is off by a letter; `wildcard` adds words that begin like it. Both are done for
 * every word or, by `approximate`, for those alone that no record holds. With `stopWords`, those of the
 * question are dropped here: lunr drops those of the records only, and would look for words near them.
 */
import lunr from 'lunr';
import { usedFields } from '../engine.mjs';
import { contentWords, wordsOf } from '../words.mjs';

/** @type {import('../engine.mjs').Engine} */
export const engine = {
  name: 'lunr',
  package: 'lunr',
  settings: {
    title: 2,
    b: 0.5,
    k1: 0.8,
    stopWords: true,
    approximate: 'all',
    fuzzy: 1,
    fuzzyBoost: 0.2,
    wildcard: false,
  },
  settingsFor: {
    banking10: { b: 0.9, k1: 1.2, approximate: 'unknown', fuzzyBoost: 0.5 },
    clinc10: { b: 0.75, stopWords: false, fuzzyBoost: 0.5 },
    faq: { stopWords: false, approximate: 'unknown' },
    newwiki: { title: 1 },
    scifact: { title: 1, stopWords: false, approximate: 'unknown' },
  },
  choices: {
    approximate: ['all', 'unknown'],
    stopWords: [true, false],
    title: [1, 2, 4],
    b: [0.5, 0.75, 0.9],
    k1: [0.8, 1.2, 2],
    fuzzy: [0, 1, 2],
    fuzzyBoost: [0.05, 0.1, 0.2, 0.5],
    wildcard: [false, true],
  },
  build(records, settings) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.b(settings.b);
      builder.k1(settings.k1);
      if (!settings.stopWords) builder.pipeline.remove(lunr.stopWordFilter);
      for (const field of usedFields(records)) {
        builder.field(field, { boost: field === 'title' ? settings.title : 1 });
      }
      for (const record of records) builder.add(record);
    });
    const words = settings.stopWords ? contentWords : wordsOf;
    const isKnown = (word) =>
      index.pipeline.runString(word).some((term) => term in index.invertedIndex);
    return (question, limit) =>
      index
        .query((query) => {
          for (const word of words(question)) {
            query.term(word, { boost: 1, usePipeline: true });
            // A short word that is off by a letter is another word.
            if (word.length <= 3 || (settings.approximate === 'unknown' && isKnown(word))) continue;
            if (settings.fuzzy > 0) {
              query.term(word, {
                boost: settings.fuzzyBoost,
                editDistance: settings.fuzzy,
                usePipeline: true,
              });
            }
            if (settings.wildcard) {
              query.term(word, {
                boost: settings.fuzzyBoost,
                wildcard: lunr.Query.wildcard.TRAILING,
                usePipeline: false,
              });
            }
          }
        })
        .slice(0, limit)
        .map(({ ref, score }) => ({ id: ref, score }));
  },
};
