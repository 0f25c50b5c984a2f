import { expect, test } from 'vitest';
import { knownWords } from '../../../src/answer/claims/known-words.js';
import { topicOf } from '../../../src/answer/claims/topic.js';
import { fixtureApp } from '../../support/fixture-app.js';

test.each([
  ['the words of a case', knownWords],
  ['its language', topicOf],
])(
  '%s are read from a few records in each step: their wordings are parsed with it',
  async (_what, readIn) => {
    const { casebook } = await fixtureApp();
    let read = 0;
    const counted = <R extends { readonly ask: readonly string[] }>(records: readonly R[]) =>
      records.map((record) => ({
        ...record,
        get ask() {
          read++;
          return record.ask;
        },
      }));
    const questions = counted(casebook.questions);
    const steps = readIn({ ...casebook, questions, silences: counted(casebook.silences) });
    let most = 0;
    let before = 0;
    for (const _step of steps) {
      most = Math.max(most, read - before);
      before = read;
    }
    expect(questions.length).toBeGreaterThan(5);
    expect(Math.max(most, read - before)).toBeLessThanOrEqual(5);
  },
);
