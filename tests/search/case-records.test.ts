import { expect, test } from 'vitest';
import { statementRecords } from '../../src/search/case-records.js';
import { fixtureApp } from '../support/fixture-app.js';

const { engine } = await fixtureApp();
const { casebook } = engine;

test('the wordings of a question about somebody speak for what is told beside them', () => {
  const [question] = casebook.questions;
  const [person] = casebook.people;
  if (question === undefined || person === undefined) throw new Error('the fixture has none');
  const asked = {
    ...question,
    ask: ['who looked into it'],
    answer: [person.id, 'fact/cost-of-grease'],
  };
  const records = statementRecords({ ...casebook, questions: [asked] });
  const groups = records
    .filter((record) => Object.values(record).includes('who looked into it'))
    .map(({ group }) => group);
  expect(groups).toEqual(['fact/cost-of-grease']);
});
