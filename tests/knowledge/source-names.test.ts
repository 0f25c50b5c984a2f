import { describe, expect, test } from 'vitest';
import { apartOf, datedNameOf, nameOf } from '../../src/knowledge/source-names.js';

const one = { id: 'post-1', publisher: 'Valley Post', published: '2019-05-16', title: 'Three out' };
const sameDay = { ...one, id: 'post-2', title: 'What the council knew' };
const dayAfter = { ...one, id: 'post-3', published: '2019-05-17' };
const elsewhere = { ...one, id: 'chronicle', publisher: 'The Alder Chronicle' };

function named(all: readonly (typeof one | Omit<typeof one, 'title'>)[]) {
  return all.map((source) => ({ ...source, apart: apartOf(source, all) }));
}

describe('a source is called', () => {
  test('by its publisher, where the case has no other of it', () => {
    const sources = named([one, elsewhere]);
    expect(sources.map((source) => nameOf(source))).toEqual(['Valley Post', 'The Alder Chronicle']);
    expect(sources.map((source) => datedNameOf(source))[0]).toBe('Valley Post, 16 May 2019');
  });

  test('by its day too, where the publisher has another', () => {
    const sources = named([one, dayAfter]);
    expect(sources.map((source) => nameOf(source))).toEqual([
      'Valley Post of 16 May 2019',
      'Valley Post of 17 May 2019',
    ]);
  });

  test('by its headline too, where the publisher has another of that day', () => {
    const sources = named([one, sameDay, dayAfter]);
    expect(sources.map((source) => nameOf(source))).toEqual([
      'Valley Post of 16 May 2019 (“Three out”)',
      'Valley Post of 16 May 2019 (“What the council knew”)',
      'Valley Post of 17 May 2019',
    ]);
    expect(sources.map((source) => datedNameOf(source, String))).toEqual([
      'Valley Post, 2019-05-16, “Three out”',
      'Valley Post, 2019-05-16, “What the council knew”',
      'Valley Post, 2019-05-17',
    ]);
  });

  test('by its id, where no headline is known or two begin alike', () => {
    const { title: _unknown, ...untitled } = sameDay;
    const long = 'The council was warned of the cables eleven times';
    const alike = { ...sameDay, id: 'post-4', title: `${long}, minutes show` };
    const sources = named([untitled, { ...one, title: `${long}, say engineers` }, alike]);
    expect(sources.map(({ apart }) => apart.headline)).toEqual(['post-2', 'post-1', 'post-4']);
  });
});
