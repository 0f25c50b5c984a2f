import { expect, test } from 'vitest';
import { createCasebook } from '../../../src/knowledge/casebook.js';
import { diskFolder } from '../../../src/knowledge/folder.js';
import { loadKnowledge } from '../../../src/knowledge/load.js';
import { createWayAsked } from '../../../src/search/case/way-asked.js';
import { fixtureFolder } from '../../support/fixture.js';

const { knowledge } = loadKnowledge(diskFolder(fixtureFolder));
if (knowledge === undefined) throw new Error('The fixture is broken.');
const wayAsked = createWayAsked(createCasebook(knowledge, '', new Map()));

test.each([
  ['why were they suspended', 'why'],
  ['ok but why were two suspended', 'why'],
  ['how come they were suspended', 'come'],
  ['how long were they suspended', 'long'],
  ['how often were workers suspended', 'often'],
  ['was it fair to suspend them', 'fair'],
  ['was the council too soft on the workers suspended', 'too'],
  ['was the council right to have them suspended', 'right'],
  ['so how many times were workers suspended', 'times'],
])(
  'that something was done does not say why, how long, how often or how well: %s',
  (question, word) => {
    expect(wayAsked(question)('question/how-many-suspended')).toEqual([word]);
  },
);

test('a record that is asked why answers it, in whichever words', () => {
  expect(wayAsked('how come the bridge is shut')('question/why-closed')).toEqual([]);
});

test.each([
  'how many were suspended',
  'how were they suspended',
  'was the right cable cut',
  'were workers suspended too',
  'who said why they were suspended',
  'were two suspended and if so why',
])('a question that asks something else first does not ask that: %s', (question) => {
  expect(wayAsked(question)('question/how-many-suspended')).toEqual([]);
});
