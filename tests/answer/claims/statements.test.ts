import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/answer/claims/candidates.js';
import { sentencesOf } from '../../../src/answer/claims/parts.js';
import { readerOf } from '../../../src/answer/claims/reader.js';
import { statementsFrom } from '../../../src/answer/claims/statements.js';
import { inOneGo } from '../../../src/steps.js';
import { fixtureApp } from '../../support/fixture-app.js';

const { engine } = await fixtureApp();
const { names } = inOneGo(readerOf(engine));

/** The records of each statement of a sentence, where its clauses lie near to these, nearest first. */
function borne(message: string, near: readonly (readonly Near[])[]): (readonly string[])[] {
  const [sentence] = sentencesOf(names, message);
  if (sentence === undefined) throw new Error(`"${message}" has no sentence.`);
  const parts = sentence.divisions[0] ?? [sentence.whole];
  const candidates = parts.flatMap((part, i) =>
    (near[i] ?? []).map(([id, odds, told]): Candidate => ({ id, part, odds, told, features: [] })),
  );
  return statementsFrom([{ sentence, candidates }], true).map(({ ids }) => ids);
}

/** A record with its odds and with the share of the clause that it tells. */
type Near = readonly [id: string, odds: number, told: number];

describe('a clause near to a record that tells all of it, and to silences of the sentence around it', () => {
  const suspended: Near = ['outcome/suspended', 4, 1];
  const silence: Near = ['silence/caretaker-name', 2, 0.5];

  test('bears on what is told', () => {
    const told: Near = ['outcome/hurt', 0.2, 1];
    expect(borne('two were suspended and three were hurt', [[suspended], [told, silence]])).toEqual(
      [['outcome/suspended'], ['outcome/hurt']],
    );
  });

  test('bears on what is told alone, though a silence is about as near', () => {
    const told: Near = ['outcome/hurt', 2.5, 1];
    expect(borne('three were hurt', [[told, silence]])).toEqual([['outcome/hurt']]);
  });

  test('bears on what is told alone where it is a figure and a word', () => {
    const told: Near = ['outcome/hurt', 2.5, 1];
    expect(borne('two were suspended, 3 hurt', [[suspended], [told, silence]])).toEqual([
      ['outcome/suspended'],
      ['outcome/hurt'],
    ]);
  });

  test('bears on the silence where it says more than the record tells', () => {
    const told: Near = ['outcome/hurt', 0.2, 0.6];
    expect(borne('two were suspended and three hurt dogs', [[suspended], [told, silence]])).toEqual(
      [['outcome/suspended'], ['silence/caretaker-name']],
    );
  });

  test.each(['two were suspended and it was proven', 'two were suspended: proven'])(
    'bears on the silence where it leans on the words around it: %s',
    (message) => {
      const told: Near = ['fact/cables-not-greased', 0.2, 1];
      expect(borne(message, [[suspended], [told, silence]]).flat()).toEqual([
        'outcome/suspended',
        'silence/caretaker-name',
      ]);
    },
  );
});

test('a noun of a list bears on what it does with the statement that it stands in', () => {
  const near: Near[][] = [[['fact/council-denies', 4, 1]], [['fact/bridge-closed', 2, 1]]];
  expect(borne('the council denies that there was rust and dirt', near)).toEqual([
    ['fact/council-denies', 'fact/bridge-closed'],
  ]);
});
