/** The ways a question is asked: as it stands, mistyped, and as a telegram. */
import { mistype } from '../shared/mistakes.mjs';
import { randomFrom, seedOf } from '../shared/random.mjs';
import { telegraphic } from '../shared/telegraphic.mjs';

/**
 * Each gives the same text in every run, whatever was asked before.
 *
 * @type {Record<string, (question: string) => string>}
 */
export const wordings = {
  clean: (question) => question,
  'one typo': (question) => mistype(question, randomFrom(seedOf(question)), 1),
  'two typos': (question) => mistype(question, randomFrom(seedOf(question)), 2),
  telegraphic,
};
