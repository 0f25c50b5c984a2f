/** The words of several segments as those of one, without those of the records that are gone. */
import type { Numbers } from './numbers.js';
import type { Roster } from './roster.js';
import { Row } from './row.js';
import { fieldCount, type Segment } from './segment.js';

/**
 * `base`: number of the first record of a segment. A record that is gone keeps its place, with no words,
 * so that the others keep their numbers.
 */
export function joinedWords(
  joined: readonly { readonly segment: Segment; readonly base: number }[],
  roster: Pick<Roster, 'isAlive'>,
): { readonly tokens: Numbers; readonly ends: Numbers } {
  const tokens = new Row();
  const ends = new Row();
  for (const { segment, base } of joined) {
    for (let at = 0; at < segment.size; at++) {
      const isAlive = roster.isAlive(base + at);
      const begin = tokens.length;
      if (isAlive) tokens.append(segment.tokens.subarray(segment.begin(at), segment.end(at)));
      for (let field = 0; field < fieldCount; field++) {
        ends.push(isAlive ? begin + segment.fieldEnd(at, field) - segment.begin(at) : begin);
      }
    }
  }
  // Without the room that a row keeps for more.
  return { tokens: tokens.taken().slice(), ends: ends.taken().slice() };
}
