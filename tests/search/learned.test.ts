/** What an index takes over that an earlier one has learned. */
import { describe, expect, test } from 'vitest';
import { createIndexAfter } from '../../src/search/create-index.js';
import { createIndex, type IndexOptions, type SearchRecord } from '../../src/search/index.js';
import { inMemory } from '../../src/search/stored.js';

const wordings: Record<string, readonly string[]> = {
  block: ['block my card', 'freeze the card now', 'stop my card, it is gone'],
  order: ['order a card', 'send me a new card', 'i want one more card'],
  pin: ['change the pin of my card', 'new pin please', 'forgot my pin'],
};
const wording = (group: string, number: number, question: string): SearchRecord => ({
  id: `${group}#${number}`,
  group,
  question,
  text: '',
});
const asked = Object.entries(wordings).flatMap(([group, questions]) =>
  questions.map((question, i) => wording(group, i, question)),
);
const told = { id: 'pin#told', group: 'pin', text: 'A pin has four digits.' };
const records = [...asked, told];
/** All but the first wording. */
const others = records.slice(1);
const options: IndexOptions = { elsewhere: ['birthday card ideas', 'a game of cards'] };
const saved = createIndex(records, options).save();

/** Makes an index after another; gives its bytes, and how many of the other's were looked at. */
function madeAfter(earlier: Uint8Array, now: readonly SearchRecord[], by: IndexOptions = options) {
  const stored = inMemory(earlier);
  let looked = 0;
  const index = createIndexAfter(
    {
      ...stored,
      piece(from, length) {
        const piece = stored.piece(from, length);
        looked += piece.length;
        return piece;
      },
    },
    now,
    by,
  );
  return { bytes: index.save(), looked };
}

/** Bytes by which an index says what it learned from: its beginning and its header. */
const said = 24 + new DataView(saved.buffer).getUint32(16, true);

describe('what an earlier index has learned', () => {
  test.each<[string, readonly SearchRecord[], IndexOptions]>([
    ['nothing has changed', records, options],
    ['a text has', [...asked, { ...told, text: 'Nobody is told a pin by telephone.' }], options],
    ['a text has come first', [{ id: 'about', text: 'Cards since 1950.' }, ...records], options],
    ['the records came in another order', [...records].reverse(), options],
    [
      'words mean the same that no wording holds',
      records,
      { ...options, same: [['bank', 'shop']] },
    ],
  ])('is taken over where %s, to the same bytes', (_what, now, by) => {
    const { bytes, looked } = madeAfter(saved, now, by);
    expect(looked).toBeGreaterThan(said);
    expect(bytes).toEqual(createIndex(now, by).save());
  });

  test.each<[string, readonly SearchRecord[], IndexOptions]>([
    ['a wording has come', [...records, wording('pin', 9, 'my pin')], options],
    ['one has gone', others, options],
    ['one is for another answer', [...others, wording('order', 9, 'block my card')], options],
    ['a letter of one is another', [...others, wording('block', 0, 'block my cart')], options],
    ['other things are asked elsewhere', records, { elsewhere: ['birthday card ideas'] }],
    ['its words have other meanings', records, { ...options, same: [['pin', 'card']] }],
  ])('is passed over where %s', (_what, now, by) => {
    const { bytes, looked } = madeAfter(saved, now, by);
    expect(looked).toBe(said);
    expect(bytes).toEqual(createIndex(now, by).save());
  });

  test('is passed over where nothing is to be learned', () => {
    const { bytes, looked } = madeAfter(saved, [told]);
    expect(looked).toBe(0);
    expect(bytes).toEqual(createIndex([told], options).save());
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['is none', () => new TextEncoder().encode('something else')],
    ['has no bytes', () => new Uint8Array()],
    ['is cut short', (bytes) => bytes.slice(0, -200)],
    ['is of another format', (bytes) => bytes.fill(1, 8, 9)],
  ])('is learned anew where that index %s', (_what, broken) => {
    expect(madeAfter(broken(saved.slice()), records).bytes).toEqual(saved);
  });

  test('is learned anew where a byte of it is another, wherever that is', () => {
    for (let at = 0; at < saved.length; at += 97) {
      const damaged = saved.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect(Buffer.compare(madeAfter(damaged, records).bytes, saved)).toBe(0);
    }
  });

  test('is taken over from what took it over', () => {
    const now = [...asked, { ...told, text: 'Nobody is told a pin by telephone.' }];
    const second = madeAfter(madeAfter(saved, now).bytes, records);
    expect(second.looked).toBeGreaterThan(said);
    expect(second.bytes).toEqual(saved);
  });
});
