import { describe, expect, test } from 'vitest';
import { gistOf } from '../../../src/answer/claims/gist.js';
import { namesOf } from '../../../src/answer/claims/names.js';
import { sentencesOf } from '../../../src/answer/claims/parts.js';
import { readerOf } from '../../../src/answer/claims/reader.js';
import type { Person } from '../../../src/knowledge/schema.js';
import { inOneGo } from '../../../src/steps.js';
import { fixtureApp } from '../../support/fixture-app.js';

const { engine } = await fixtureApp();
const { names } = inOneGo(readerOf(engine));

/** How the clauses of a message's sentences are read. */
function read(message: string): string[][] {
  return [...sentencesOf(names, message)].map(({ divisions }) =>
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

describe('a sentence', () => {
  test('goes on about whoever was told of by their office', () => {
    const [, second] = sentencesOf(names, 'so the chief engineer knew. She told them in May');
    expect(second?.whole.read).toBe('Ines Calder She told them in May');
  });

  test.each(['On Feb. 2 the council told them', 'it was Sgt. Holt of the works dept. 5 of them'])(
    'is not cut behind a word that is shortened: %s',
    (text) => {
      expect([...sentencesOf(names, text)].map((sentence) => sentence.text)).toEqual([text]);
    },
  );

  test('is taken apart where it tells who did what', () => {
    const [only] = sentencesOf(names, 'the one who took the sign is the one they paid');
    expect(only?.divisions.at(-1)?.map(({ text }) => text)).toEqual([
      'the one',
      'took the sign',
      'they paid',
    ]);
  });

  test('without any stop is read in pieces, none of them cut within a word', () => {
    const message = 'the bridge swayed '.repeat(100).trim();
    const texts = [...sentencesOf(names, message)].map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join(' ')).toBe(message);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(600);
  });
});

describe('somebody whom the case does not know', () => {
  test('is known by being introduced, whatever the name', () => {
    expect(names.strangerIn('I met a bloke called Calder at the pub')).toBe('Calder');
    expect(names.strangerIn('the engineer is called Calder')).toBeUndefined();
    expect(names.strangerIn('the one who took the sign is called Zelda')).toBe('Zelda');
  });
});

describe('a place that the case does not know', () => {
  test('is found where the words say that it is a place', () => {
    const text = 'they moved to Zelford or Quarn after the fair, said Calder';
    expect(names.placesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Zelford',
      'Quarn',
    ]);
  });

  test('gives way to the question where, and the whole of a figure stays', () => {
    expect(gistOf('two of the nine live in Zelford', names.placesIn)).toBe(
      'how many of the nine live in where',
    );
  });
});

describe('a short name', () => {
  test('counts as it is written, whatever stands in it', () => {
    const { casebook } = engine;
    const body: Person = {
      id: 'person/shop',
      kind: 'organisation',
      name: 'A+E',
      aliases: [],
      roles: [],
    };
    const own = inOneGo(namesOf({ ...casebook, people: [...casebook.people, body] }));
    expect(own.namedIn('they went to A+E first').map(({ id }) => id)).toContain(body.id);
    expect(own.namedIn('either a E or an e').map(({ id }) => id)).not.toContain(body.id);
  });
});

describe('a publisher with a record of its own', () => {
  test('is who tells, not whom a message tells of', () => {
    const { casebook } = engine;
    const [source] = casebook.sources;
    if (source === undefined) throw new Error('the fixture has no source');
    const { publisher } = source;
    const body: Person = {
      id: 'person/publisher',
      kind: 'organisation',
      name: publisher,
      aliases: ['the local gazette'],
      roles: [],
    };
    const own = inOneGo(namesOf({ ...casebook, people: [...casebook.people, body] }));
    expect(own.namesPublisher(`${publisher} says so`)).toBe(true);
    expect(own.namedIn(`${publisher} says so`)).toEqual([]);
    expect(own.isAnchored(`${publisher} says so`)).toBe(false);
    expect(own.hasRole('the gazette says so')).toBe(false);
  });
});
