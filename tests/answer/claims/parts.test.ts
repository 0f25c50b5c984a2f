import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/answer/claims/parts.js';
import { fixtureApp } from '../../support/fixture-app.js';

const { engine } = await fixtureApp();
const { names } = engine.reader();

/** How the clauses of a message's sentences are read. */
function read(message: string): string[][] {
  return sentencesOf(names, message).map(({ divisions }) =>
    (divisions[0] ?? []).map((part) => part.read),
  );
}

describe('a clause that goes on about somebody', () => {
  test('is led by the name of the one person named before it', () => {
    expect(
      read('Calder spoke of the cables, said they were badly kept; the bridge swayed'),
    ).toEqual([
      ['Calder spoke of the cables', 'Ines Calder said they were badly kept', 'the bridge swayed'],
    ]);
  });

  test('is left as it is where several were named, or nobody', () => {
    expect(read('Calder wrote to Achterberg, told him of the cables')).toEqual([
      ['Calder wrote to Achterberg', 'told him of the cables'],
    ]);
    expect(read('the bridge swayed, they shut it')).toEqual([
      ['the bridge swayed', 'they shut it'],
    ]);
  });
});

describe('an office', () => {
  test('is known by all of its name, and not by a word that many share', () => {
    expect(names.hasOffice('so the chief engineer knew')).toBe(true);
    expect(names.hasOffice('The Council knew')).toBe(true);
    expect(names.hasOffice('a council somewhere, some engineer')).toBe(false);
  });
});
