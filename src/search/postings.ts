/** Which records hold a term: its run of postings in one segment. */
import type { Segment } from './segment.js';

export interface Postings {
  readonly segment: Segment;
  /** Number of the segment's first record. */
  readonly base: number;
  /** Where the postings begin and end in the segment's rows. */
  readonly from: number;
  readonly to: number;
}

/**
 * Finds those postings whose records are among some (rising numbers), and gives how many they are; `found`
 * must have room for as many as there are numbers. Both lists rise, so each search begins where the last
 * one ended: a long list costs by what is looked for, not by its length.
 */
export function findAmong(
  { segment, base, from, to }: Postings,
  numbers: ArrayLike<number>,
  found: Uint32Array,
): number {
  const { records, size } = segment;
  let count = 0;
  let low = from;
  for (let i = 0; i < numbers.length && low < to; i++) {
    const wanted = (numbers[i] as number) - base;
    if (wanted < 0) continue;
    if (wanted >= size) break;
    // Doubling steps first, for what is looked for is seldom far.
    let step = 1;
    while (low + step < to && (records[low + step] as number) < wanted) step *= 2;
    let high = Math.min(to, low + step);
    low += step >>> 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((records[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    if (low < to && records[low] === wanted) found[count++] = low;
  }
  return count;
}
