/**
 * FlexSearch: one index over all fields, with its own English stems and stop words and one of its
 * encoders, which fold letters that sound alike; `suggest` lets a record lack some of the words.
 */
import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';

/** @type {import('../engine.mjs').Engine} */
export const engine = {
  name: 'FlexSearch',
  package: 'flexsearch',
  settings: {
    tokenize: 'strict',
    charset: 'LatinBalance',
    english: true,
    context: false,
    resolution: 3,
  },
  choices: {
    tokenize: ['strict', 'tolerant', 'forward', 'full'],
    charset: [
      'Default',
      'Normalize',
      'LatinBalance',
      'LatinAdvanced',
      'LatinExtra',
      'LatinSoundex',
    ],
    english: [true, false],
    context: [false, true],
    resolution: [3, 9, 20],
  },
  note: 'It gives no score; its place in the levels of its result stands for one.',
  build(records, settings) {
    const charset = Charset[settings.charset];
    const index = new Index({
      tokenize: settings.tokenize,
      encoder: settings.english ? new Encoder(charset, english) : new Encoder(charset),
      context: settings.context,
      resolution: settings.resolution,
    });
    for (const { id, title, question, text } of records) {
      index.add(id, [title, question, text].filter(Boolean).join('\n'));
    }
    return (question, limit) => {
      const levels = index.search(question, { limit, suggest: true, resolve: false }).result;
      return levels
        .flatMap((ids, level) => ids.map((id) => ({ id, score: -level })))
        .slice(0, limit);
    };
  },
};
