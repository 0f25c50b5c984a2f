import { describe, expect, test } from 'vitest';
import {
  createIndex,
  type IndexOptions,
  loadIndex,
  SavedIndexError,
} from '../../src/search/index.js';
import { Reader } from '../../src/search/saved-reader.js';
import { Writer } from '../../src/search/saved-writer.js';
import { inMemory, partOf } from '../../src/search/stored.js';

const index = createIndex(
  [
    { id: 'bread', title: 'Baking bread', text: 'Knead the dough, let it rise for two hours.' },
    { id: 'bees', question: 'How are bees kept?', group: 'hive', text: 'Open the hive. Æ𝒜' },
  ],
  { same: [['knead', 'work']] },
);

describe('a saved index', () => {
  test('answers as the one it was saved from, vocabulary and all', () => {
    const loaded = loadIndex(index.save());
    for (const question of ['working dough', 'bee hve', 'æ𝒜', 'nothing of it']) {
      expect(loaded.search(question)).toEqual(index.search(question));
    }
    expect(loaded.suggest('bak')).toEqual(['bread']);
  });

  test('is the same in memory that threads share, and answers from there', () => {
    const shared = index.saveShared();
    expect(shared.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(Buffer.compare(shared, index.save())).toBe(0);
    expect(loadIndex(shared).search('working dough')).toEqual(index.search('working dough'));
  });

  test('counts words as common by what it was made with', () => {
    const words = ['bee', 'hive', 'dough', 'queen', 'wax'];
    const wordings = Array.from({ length: 30 }, (_, i) => ({
      id: `${i}`,
      group: `g${i % 9}`,
      text: `${words[i % 5]} ${words[(i * i) % 5]} ${i}`,
    }));
    const byRecords = createIndex(wordings, { commonBy: 'records' });
    const [asked, byAnswers] = ['dough and bees', createIndex(wordings)];
    expect(byRecords.search(asked)).not.toEqual(byAnswers.search(asked));
    expect(loadIndex(byRecords.save()).search(asked)).toEqual(byRecords.search(asked));
    expect(loadIndex(byAnswers.save()).search(asked)).toEqual(byAnswers.search(asked));
  });

  test('holds the vocabulary that it was made with, whatever became of what was given', () => {
    const same = [['toast', 'bread']];
    const made = createIndex([{ id: 'bread', text: 'a loaf of bread' }], { same });
    same[0]?.splice(0);
    expect(loadIndex(made.save()).search('toast')[0]?.id).toBe('bread');
  });

  test('holds nothing of options that are none of its own', () => {
    const options: IndexOptions & { itself?: unknown } = {};
    options.itself = options;
    expect(() => createIndex([], options).save()).not.toThrow();
  });

  test('is opened with options that are checked as when it was made', () => {
    const bytes = index.save();
    const open = (options: object, of: unknown = bytes) => loadIndex(of as Uint8Array, options);
    expect(() => open({ weights: [1] })).toThrow('The number of weights is 1.');
    expect(() => open({ commonBy: 'nonsense' })).toThrow("is 'nonsense'.");
    expect(() => open({ learned: {} })).toThrow('an object that judges nothing');
    expect(() => open({}, bytes.buffer)).toThrow(TypeError);
    expect(() => open({}, bytes.buffer)).toThrow('is an object. Give a Uint8Array.');
  });

  test('is the same bytes each time, and never written to', () => {
    const bytes = index.save();
    const before = bytes.slice();
    const loaded = loadIndex(bytes);
    loaded.put([{ id: 'bread', text: 'Toast and kneading.' }]);
    loaded.remove(['bees']);
    expect(loaded.search('toast')[0]?.id).toBe('bread');
    expect(loaded.search('hive')).toEqual([]);
    expect(bytes).toEqual(before);
    expect(index.save()).toEqual(before);
  });

  test('lets go of what it is read from where that is damaged', () => {
    const bytes = index.save();
    bytes[bytes.length - 1] = 1;
    let closed = 0;
    const stored = { ...inMemory(bytes), close: () => closed++ };
    const reader = new Reader(stored);
    expect(() => reader.u8('elsewhere')).toThrow(SavedIndexError);
    expect(closed).toBe(1);
  });

  test('may lie anywhere in a larger buffer, as pieces of files do', () => {
    const bytes = index.save();
    const buffer = new Uint8Array(bytes.length + 3);
    buffer.set(bytes, 3);
    expect(loadIndex(buffer.subarray(3)).search('dough')[0]?.id).toBe('bread');
    const piece = Buffer.from(buffer.buffer, 3);
    expect(loadIndex(piece).search('dough')[0]?.id).toBe('bread');
  });

  test('holds each row in as few bytes a number as its greatest needs', () => {
    const writer = new Writer();
    const rows = { none: [], byte: [0, 255], two: [256, 65_535], four: [1, 65_536, 4_294_967_295] };
    for (const [name, row] of Object.entries(rows)) writer.add(name, Uint32Array.from(row));
    const { facts } = new Reader(inMemory(index.save()));
    const bytes = writer.bytes(facts, ArrayBuffer);
    // As a file is read: in pieces that are Buffers, and at no multiple of anything.
    const shifted = Buffer.concat([Buffer.from('x'), bytes]);
    for (const stored of [inMemory(bytes), partOf(inMemory(shifted), 1, bytes.length)]) {
      const reader = new Reader(stored);
      const widths = Object.keys(rows).map((name) => reader.numbers(name).BYTES_PER_ELEMENT);
      expect(widths).toEqual([1, 1, 2, 4]);
      for (const [name, row] of Object.entries(rows)) {
        expect(reader.lengthOf(name)).toBe(row.length);
        expect([...reader.numbers(name)]).toEqual(row);
        expect(reader.u32(name)).toEqual(Uint32Array.from(row));
        expect(Buffer.isBuffer(reader.numbers(name))).toBe(false);
      }
    }
  });

  test.each([
    ['no bytes at all', () => new Uint8Array(0), /no saved index/],
    ['something else', () => new TextEncoder().encode('x'.repeat(500)), /no saved index/],
    ['one that is cut short', () => index.save().subarray(0, -8), /damaged/],
    ['one with another byte', () => changed((bytes) => bytes.length - 9), /damaged/],
    ['one with another header', () => changed(() => 30), /damaged/],
    ['one whose beginning was zeroed', () => index.save().fill(0, 16, 24), /damaged/],
    ['one of another format', () => changed(() => 8), /format \d+; this version reads format/],
  ])('that is %s is refused, saying so', (_what, bytes, message) => {
    expect(() => loadIndex(bytes())).toThrow(SavedIndexError);
    expect(() => loadIndex(bytes())).toThrow(message);
  });
});

function changed(place: (bytes: Uint8Array) => number): Uint8Array {
  const bytes = index.save();
  const at = place(bytes);
  bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  return bytes;
}
