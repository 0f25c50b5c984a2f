/** The words of several segments as those of one, without those of the records that are gone. */
import type { Roster } from './roster.js';
import { Row } from './row.js';
import { fieldCount, type Segment } from './segment.js';

/**
 * `number`: of the first record of the first segment. A record that is gone keeps its place, with no
 * words, so that the others keep their numbers.
 */
export function joinedWords(
  segments: readonly Segment[],
  number: number,
  roster: Pick<Roster, 'isAlive'>,
): { readonly tokens: Row; readonly ends: Row } {
  const tokens = new Row();
  const ends = new Row();
  let base = number;
  for (const segment of segments) {
    for (let at = 0; at < segment.size; at++) {
      const isAlive = roster.isAlive(base + at);
      const begin = tokens.length;
      if (isAlive) tokens.append(segment.tokens.subarray(segment.begin(at), segment.end(at)));
      for (let field = 0; field < fieldCount; field++) {
        ends.push(isAlive ? begin + segment.fieldEnd(at, field) - segment.begin(at) : begin);
      }
    }
    base += segment.size;
  }
  return { tokens, ends };
}
