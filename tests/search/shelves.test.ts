import { describe, expect, test } from 'vitest';
import { createIndex } from '../../src/search/index.js';
import { Reader } from '../../src/search/saved-reader.js';
import { Writer } from '../../src/search/saved-writer.js';
import { Shelves, shelfKey } from '../../src/search/shelves.js';
import { inMemory } from '../../src/search/stored.js';

/** Numbers of five kinds. */
const keyOf = (number: number) => number % 5;

function filled(count: number): Shelves {
  const shelves = new Shelves(keyOf);
  for (let i = 0; i < count; i++) shelves.push();
  return shelves;
}

/** Others may share the shelf. */
function onShelf(shelves: Shelves, key: number): number[] {
  const found: number[] = [];
  shelves.each(key, (number) => found.push(number));
  return found.filter((number) => keyOf(number) === key);
}

function saved(shelves: Shelves): Reader {
  const { facts } = new Reader(inMemory(createIndex([]).save()));
  const writer = new Writer();
  shelves.save(writer, 'some');
  return new Reader(inMemory(writer.bytes(facts, ArrayBuffer)));
}

describe('shelves', () => {
  test('give every number of a key once, newest first, however often they were spread', () => {
    expect(onShelf(filled(12), 3)).toEqual([8, 3]);
    const many = Array.from({ length: 200 }, (_, i) => i * 5 + 2).toReversed();
    expect(onShelf(filled(1000), 2)).toEqual(many);
    expect(onShelf(filled(0), 2)).toEqual([]);
  });

  test('that were saved are filled further, and what was saved stays as it is', () => {
    const reader = saved(filled(12));
    const [one, other] = [new Shelves(keyOf), new Shelves(keyOf)];
    for (const shelves of [one, other]) shelves.load(reader, 'some');
    for (let i = 12; i < 20; i++) one.push();
    expect(onShelf(one, 3)).toEqual([18, 13, 8, 3]);
    expect(onShelf(other, 3)).toEqual([8, 3]);
  });
});

test('words of other lengths, or with another letter, have other keys', () => {
  const keys = [
    shelfKey(5, 97),
    shelfKey(6, 97),
    shelfKey(5, 98),
    shelfKey(62, 97),
    shelfKey(63, 97),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  // Beyond what is ever mistyped, one will do.
  expect(shelfKey(900, 97)).toBe(shelfKey(63, 97));
});
