/**
 * What a statement and its records have of the same kind, set side by side: figures of the same thing,
 * dates of the same event, names, how far an account goes, and denials. Where it is not plain that two are of
 * the same thing, nothing is set beside anything.
 */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { Steps } from '../../steps.js';
import type { Comparison } from './checked.js';
import { compareDates } from './compare-dates.js';
import { compareDenial } from './compare-denial.js';
import { compareFigures } from './compare-figures.js';
import { compareNames } from './compare-names.js';
import { compareStanding } from './compare-standing.js';
import type { Reader } from './reader.js';

/**
 * Comparisons of a statement, which stands in a message, with the records it bears on, the nearest first; a
 * step for each kind.
 */
export function* comparisonsOf(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
  message = statement,
): Steps<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const compare of kinds) {
    comparisons.push(...compare(reader, statement, records, message));
    yield;
  }
  return comparisons;
}

/** In the order they are shown. */
const kinds = [compareFigures, compareDates, compareNames, compareStanding, compareDenial];
