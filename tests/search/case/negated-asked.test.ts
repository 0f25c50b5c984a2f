import { expect, test } from 'vitest';
import { createCasebook } from '../../../src/knowledge/casebook.js';
import { diskFolder } from '../../../src/knowledge/folder.js';
import { loadKnowledge } from '../../../src/knowledge/load.js';
import { createNegatedAsked } from '../../../src/search/case/negated-asked.js';
import { fixtureFolder } from '../../support/fixture.js';

const { knowledge } = loadKnowledge(diskFolder(fixtureFolder));
if (knowledge === undefined) throw new Error('The fixture is broken.');
const { questions, ...others } = knowledge;
const suspended = 'question/how-many-suspended';

function negated(question: string, wordings?: string[]): readonly string[] {
  const asked = questions.map((each) =>
    each.id === suspended ? { ...each, ask: wordings ?? each.ask } : each,
  );
  const casebook = createCasebook({ ...others, questions: asked }, '', new Map());
  return createNegatedAsked(casebook)(question)(suspended);
}

test.each([
  ['how many workers were not suspended', 'not'],
  ["how many weren't suspended", 'werent'],
  ['ok so who wasnt suspended', 'wasnt'],
  ['which of the workers were never suspended', 'never'],
  ['what did the council not say', 'not'],
])('who was is no answer to who was not: %s', (question, word) => {
  expect(negated(question)).toEqual([word]);
});

test.each([
  'how many were suspended',
  'were the workers not suspended',
  "why weren't they suspended",
  'who said it was not only the cables',
  'what happens if the council does not answer',
  'what kicked it off, wasn’t it the fair',
  'how many were suspended, I do not know',
])('a negation of anything else is none of what is asked for: %s', (question) => {
  expect(negated(question)).toEqual([]);
});

test('a record whose wordings ask so is asked for so', () => {
  const wordings = ['how many were not sent home', 'how many were suspended'];
  expect(negated("how many weren't suspended", wordings)).toEqual([]);
});
