import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/knowledge/problem.js';
import { fixtureFiles, fixtureWith, lineOf, verified } from '../support/fixture.js';

const chronicle = 'sources/chronicle-2019-05-14.yaml';
const engineer = 'state of the cables,”\n    speaker: person/ines-calder';
const misgiven = () =>
  fixtureWith(chronicle, engineer, engineer.replace('ines-calder', 'tom-achterberg'));

describe('a speech given to somebody else', () => {
  test('is a warning where the source names another beside it, and not them', () => {
    const files = misgiven();
    const { problems } = verified(files);
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        code: 'unnamed-speaker',
        id: 'c3-wrote',
        file: chronicle,
        line: lineOf(files, chronicle, 'id: c3-wrote') + 3,
        what: 'quote c3-wrote names person/tom-achterberg as its speaker; chronicle-2019-05-14 ¶3 and the paragraphs beside it do not name them, and beside the words it names Ines Calder',
      },
    ]);
    expect(hasErrors(problems)).toBe(false);
  });

  test('is none where the source calls the speaker by an alias', () => {
    const files = misgiven();
    const people = String(files.get('people.yaml')).replace(
      'the council leader',
      'its chief engineer',
    );
    expect(verified(new Map(files).set('people.yaml', people)).problems).toEqual([]);
  });

  test('is not supposed where nobody is named beside it, for a speech may go on from further above', () => {
    const words = 'for answers.\n    speaker: person/ines-calder';
    const files = fixtureWith(chronicle, words, words.replace('ines-calder', 'tom-achterberg'));
    expect(verified(files).problems).toEqual([]);
  });

  test('is none where it is theirs', () => {
    expect(verified(fixtureFiles()).problems).toEqual([]);
  });
});
