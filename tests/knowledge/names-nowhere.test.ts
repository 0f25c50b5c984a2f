import { describe, expect, test } from 'vitest';
import { memoryFolder } from '../../src/knowledge/folder.js';
import { hasErrors } from '../../src/knowledge/problem.js';
import { readTexts } from '../../src/knowledge/texts.js';
import { verify } from '../../src/knowledge/verify.js';
import { fixtureFiles, fixtureWith, lineOf, loaded, verified } from '../support/fixture.js';

const facts = 'facts.yaml';
const people = 'people.yaml';
const naming = (name: string) =>
  fixtureWith(facts, 'A caretaker at the mill is alleged', `A caretaker, ${name}, is alleged`);
const whatIsSaid = (files: ReturnType<typeof fixtureFiles>) =>
  verified(files).problems.map(({ what }) => what);

describe('a name that stands in none of the full texts', () => {
  test('is a warning in a sentence', () => {
    const files = naming('Zoë Crane');
    const { problems } = verified(files);
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        code: 'name-nowhere',
        id: 'fact/sign-removed',
        file: facts,
        line: lineOf(files, facts, 'Zoë Crane'),
        what: 'fact/sign-removed names “Zoë Crane”, which stands in none of the full texts',
      },
    ]);
    expect(hasErrors(problems)).toBe(false);
  });

  test('is one as what somebody is called, and as another name of the unnamed', () => {
    expect(whatIsSaid(fixtureWith(people, 'name: Ines Calder', 'name: Ines Caldwell'))).toContain(
      'person/ines-calder is called “Caldwell”, which stands in none of the full texts',
    );
    expect(
      whatIsSaid(
        fixtureWith(people, 'aliases: [the caretaker]', 'aliases: [the caretaker, Mr Crane]'),
      ),
    ).toEqual(['person/caretaker is called “Crane”, which stands in none of the full texts']);
  });

  test('is one in a role', () => {
    expect(
      whatIsSaid(
        fixtureWith(people, 'text: Leader of the town council', 'text: Leader of Cranford'),
      ),
    ).toEqual(['person/tom-achterberg names “Cranford”, which stands in none of the full texts']);
  });

  test('is none where a source has it, or it is a month, a day, an abbreviation or how somebody is addressed', () => {
    for (const name of ['Ms Calder’s friend', 'since February', 'on a Monday', 'of the RSPB']) {
      expect(whatIsSaid(naming(name))).toEqual([]);
    }
    expect(whatIsSaid(fixtureFiles())).toEqual([]);
  });

  test('is not supposed where a full text is missing', () => {
    const { knowledge, place } = loaded(naming('Zoë Crane'));
    const { texts } = readTexts(memoryFolder('texts', new Map()), knowledge.sources);
    expect(verify(knowledge, texts, place).problems).toEqual([]);
  });
});
