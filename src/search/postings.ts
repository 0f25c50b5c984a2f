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
 * Visits those postings whose records are among some (rising numbers). Both lists rise, so each search
 * begins where the last one ended: a long list costs by what is looked for, not by its length.
 */
export function eachAmong(
  { segment, base, from, to }: Postings,
  numbers: ArrayLike<number>,
  visit: (posting: number, number: number) => void,
): void {
  const { records, size } = segment;
  let low = from;
  for (let i = 0; i < numbers.length && low < to; i++) {
    const number = numbers[i] as number;
    const wanted = number - base;
    if (wanted < 0) continue;
    if (wanted >= size) return;
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
    if (low < to && records[low] === wanted) visit(low, number);
  }
}
