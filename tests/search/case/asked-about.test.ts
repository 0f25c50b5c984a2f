import { describe, expect, test } from 'vitest';
import { createCasebook } from '../../../src/knowledge/casebook.js';
import { diskFolder } from '../../../src/knowledge/folder.js';
import { loadKnowledge } from '../../../src/knowledge/load.js';
import { createAskedAbout } from '../../../src/search/case/asked-about.js';
import type { Unsupported } from '../../../src/search/case/evidence.js';
import { fixtureFolder } from '../../support/fixture.js';

const { knowledge } = loadKnowledge(diskFolder(fixtureFolder));
if (knowledge === undefined) throw new Error('The fixture is broken.');
const askedAbout = createAskedAbout(createCasebook(knowledge, '', new Map()));

/** Whether a word that a record does not hold is missed, as such a share of the question. */
function isMissed(
  question: string,
  word: string,
  { share = 0.5, kind = 'known' }: Partial<Pick<Unsupported, 'share' | 'kind'>> = {},
): boolean {
  return askedAbout(question)({ unsupported: [{ word, kind, share, silent: 0 }] }).includes(word);
}

test.each([
  ['how many thieves were suspended', 'thieves'],
  ['so how many young workers were suspended', 'young'],
  ['did the mayor apologise', 'mayor'],
  ['why was a bus closed', 'bus'],
  ['is the caretaker a thief', 'thief'],
  ['how many were suspended for theft', 'theft'],
  ['what did the council say about parking', 'parking'],
])('what is asked about is missed where it is not told of: %s', (question, word) => {
  expect(isMissed(question, word)).toBe(true);
});

test('what is counted is missed however common it is, anything else only where much hangs on it', () => {
  expect(isMissed('how many thieves were suspended', 'thieves', { share: 0.1 })).toBe(true);
  expect(isMissed('did that dodgy council apologise', 'dodgy', { share: 0.2 })).toBe(false);
  expect(isMissed('how many were suspended for all that', 'all', { share: 0.2 })).toBe(false);
});

test('a stranger is missed however little hangs on them: nothing here is near their name', () => {
  const rowlandson = { share: 0.1, kind: 'garbled' } as const;
  expect(isMissed('did rowlandson say that he is sorry', 'rowlandson', rowlandson)).toBe(true);
  expect(isMissed('did the council say why, rowlandson asks', 'rowlandson', rowlandson)).toBe(
    false,
  );
});

test('whom the case knows is missed in any question', () => {
  expect(isMissed('did the caretaker apologise', 'caretaker', { share: 0.1 })).toBe(true);
});

test('a slip of the case’s words is not: it is read elsewhere', () => {
  expect(isMissed('how many wrokers were suspended', 'wrokers')).toBe(false);
  expect(isMissed('did the caretacker apologise', 'caretacker')).toBe(false);
});

test('a form of a word that the case uses is no slip', () => {
  expect(isMissed('how many cable were suspended', 'cable')).toBe(true);
});

test('a number is a premise, which the answer sets right', () => {
  expect(isMissed('were nine suspended', '9', { kind: 'number' })).toBe(false);
});

test('what stands elsewhere in the question is an aside', () => {
  expect(isMissed('how many were suspended, asking as a thief', 'thief')).toBe(false);
});

describe('a whole name in small letters, behind what was done', () => {
  const missedOf = (question: string, words: readonly string[]) =>
    askedAbout(question)({
      unsupported: words.map((word) => ({ word, kind: 'known', share: 0.4, silent: 0 })),
    });

  test('is a stranger’s where nothing of it is told', () => {
    expect(missedOf('who hurt jo reed', ['jo', 'reed'])).toContain('reed');
    expect(missedOf('who hurt jo reed in leeds', ['jo', 'reed', 'leeds'])).not.toContain('leeds');
  });

  test.each([
    ['who hurt dodgy workers', ['dodgy'], 'a half of it is told of'],
    ['who hurt the poor lad', ['poor', 'lad'], 'an article is before it'],
    ['who hurt lads', ['lads'], 'it is one word'],
    ['who was poor lad', ['poor', 'lad'], 'nothing was done'],
  ])('is none in %j: %s', (question, words) => {
    expect(missedOf(question, words)).toEqual([]);
  });
});

test('what stands behind the whole name of an organisation makes it that of something else', () => {
  const missed = (question: string) => isMissed(question, 'museum', { share: 0.4 });
  expect(missed('how many people were hurt at the Alder Bridges Authority museum')).toBe(true);
  expect(missed('how many people were hurt at the Bridges museum')).toBe(false);
});
