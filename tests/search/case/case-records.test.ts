import { expect, test } from 'vitest';
import { statementRecords } from '../../../src/search/case/case-records.js';
import { fixtureApp } from '../../support/fixture-app.js';

const { engine } = await fixtureApp();
const { casebook } = engine;

const [question] = casebook.questions;
const [person] = casebook.people;
if (question === undefined || person === undefined) throw new Error('the fixture has none');

/** Records that a wording speaks for, of a question with these answers. */
const spokenFor = (answer: string[]) =>
  statementRecords({
    ...casebook,
    questions: [{ ...question, ask: ['who looked into it'], answer }],
  })
    .filter((record) => Object.values(record).includes('who looked into it'))
    .map(({ group }) => group);

test('the wordings of a question about somebody speak for what is told beside them', () => {
  expect(spokenFor([person.id, 'fact/cost-of-grease'])).toEqual(['fact/cost-of-grease']);
});

test('they speak for somebody of whom nothing else is told', () => {
  expect(spokenFor([person.id])).toEqual([person.id]);
});
