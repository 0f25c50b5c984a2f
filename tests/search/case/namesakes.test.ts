import { describe, expect, test } from 'vitest';
import { createCasebook } from '../../../src/knowledge/casebook.js';
import { diskFolder } from '../../../src/knowledge/folder.js';
import { loadKnowledge } from '../../../src/knowledge/load.js';
import { createCaseSearch } from '../../../src/search/case/case-search.js';
import { fixtureFolder } from '../../support/fixture.js';

const { knowledge } = loadKnowledge(diskFolder(fixtureFolder));
if (knowledge === undefined) throw new Error('The fixture is broken.');
const { people, ...others } = knowledge;

/** The word that names another, where this is the name of the council's leader. */
function namesake(name: string, question: string): string | undefined {
  const renamed = people.map((person) =>
    person.id === 'person/tom-achterberg' ? { ...person, name } : person,
  );
  const search = createCaseSearch(createCasebook({ ...others, people: renamed }, '', new Map()));
  return search.ask(question)[0]?.evidence.namesake;
}

const says = (name: string) => `what does ${name} of the council say`;

describe('a name that is a word as well', () => {
  test.each([
    ['Jan Achterberg', 'Jan Hardy', 'hardy'],
    ['May Achterberg', 'May Hardy', 'hardy'],
    ['Will Achterberg', 'Will Hardy', 'hardy'],
    ['Tom Jan', 'Zebedee Jan', 'zebedee'],
    ['Tom May', 'Zebedee May', 'zebedee'],
    ['Tom Wen', 'Zebedee Wen', 'zebedee'],
  ])('is another’s with another half: of %s is not %s', (known, asked, word) => {
    expect(namesake(known, says(asked))).toBe(word);
    expect(namesake(known, says(known))).toBeUndefined();
  });

  test('before the surname of somebody else is another’s', () => {
    expect(namesake('Will Achterberg', says('Will Calder'))).toBe('will');
  });

  test.each([
    ['Will Achterberg', 'will Calder say when the bridge opens again'],
    ['Theresa May', 'how many people may have been hurt'],
    ['Jan Achterberg', 'was the bridge closed in Jan'],
    ['Tom Wen', 'wen did Calder close the bridge'],
  ])('is a word where it is not written as a name: of %s not in %j', (known, question) => {
    expect(namesake(known, question)).toBeUndefined();
  });
});

test('a surname with a hyphen is one', () => {
  const known = 'Tom Smith-Jones';
  expect(namesake(known, says('Zebedee Smith-Jones'))).toBe('zebedee');
  expect(namesake(known, says('Zebedee Jones'))).toBe('zebedee');
  for (const own of [known, 'Tom Smith', 'Tom Jones', 'Mr Smith-Jones']) {
    expect(namesake(known, says(own)), own).toBeUndefined();
  }
});

test('a known given name before the mistyped surname of another is another person', () => {
  expect(namesake('Tom Achterberg', says('Ines Achterbrg'))).toBe('ines');
  expect(namesake('Tom Achterberg', says('Tom Achterbrg'))).toBeUndefined();
});

test('whose somebody is, is no part of their name', () => {
  for (const whose of ['Labour’s', "Zebedee's", 'the Reuters’']) {
    expect(namesake('Tom Achterberg', says(`${whose} Achterberg`)), whose).toBeUndefined();
  }
});

describe('a stranger in small letters', () => {
  test.each([
    ['who is sajid calder', 'sajid'],
    ['what did paul achterberg say', 'paul'],
    ['who is ali calder', 'ali'],
  ])('is one as well: %s', (question, word) => {
    expect(namesake('Tom Achterberg', question)).toBe(word);
  });

  test.each([
    'what did inse calder say',
    'what did teh cheif calder say',
    'is councl leader achterberg sorry',
    'did abotu calder say',
  ])('is none who is only mistyped: %s', (question) => {
    expect(namesake('Tom Achterberg', question)).toBeUndefined();
  });
});
