import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAmong } from '../../src/search/postings.js';
import { Segment } from '../../src/search/segment.js';

const rising = (max: number) =>
  fc.uniqueArray(fc.nat({ max }), { maxLength: 60 }).map((all) => all.sort((a, b) => a - b));

test('finds just those postings whose records are among some, wherever the segment begins', () => {
  fc.assert(
    fc.property(rising(99), rising(220), fc.nat({ max: 100 }), (held, wanted, base) => {
      const records = Uint16Array.from(held);
      const segment = Segment.of({
        tokens: new Uint32Array(),
        ends: new Uint32Array(300),
        terms: Uint32Array.of(0),
        starts: Uint32Array.of(0, held.length),
        records,
        counts: new Uint16Array(held.length),
      });
      const found = new Uint32Array(wanted.length);
      const count = findAmong({ segment, base, from: 0, to: held.length }, wanted, found);
      const numbers = [...found.subarray(0, count)].map((at) => base + (records[at] ?? 0));
      expect(numbers).toEqual(wanted.filter((number) => held.includes(number - base)));
    }),
  );
});
