import { expect, test } from 'vitest';
import { createCasebook } from '../../../src/knowledge/casebook.js';
import { diskFolder } from '../../../src/knowledge/folder.js';
import { loadKnowledge } from '../../../src/knowledge/load.js';
import { createReasonAsked } from '../../../src/search/case/reason-asked.js';
import { fixtureFolder } from '../../support/fixture.js';

const { knowledge } = loadKnowledge(diskFolder(fixtureFolder));
if (knowledge === undefined) throw new Error('The fixture is broken.');
const reasonAsked = createReasonAsked(createCasebook(knowledge, '', new Map()));

test.each([
  ['why were they suspended', 'why'],
  ['ok but why were two suspended', 'why'],
  ['how come they were suspended', 'how'],
])('that something was done does not say why: %s', (question, word) => {
  expect(reasonAsked(question)('question/how-many-suspended')).toEqual([word]);
});

test('a record that is asked why answers it, in whichever words', () => {
  expect(reasonAsked('how come the bridge is shut')('question/why-closed')).toEqual([]);
});

test.each([
  'how many were suspended',
  'who said why they were suspended',
  'were two suspended and if so why',
])('a question that asks something else first does not ask why: %s', (question) => {
  expect(reasonAsked(question)('question/how-many-suspended')).toEqual([]);
});
