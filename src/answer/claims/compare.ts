/**
 * What a statement and its records have of the same kind, set side by side: figures of the same thing,
 * dates of the same event, names, how far an account goes, and denials. Where it is not plain that two are of
 * the same thing, nothing is set beside anything.
 */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { Comparison } from './checked.js';
import { compareDates } from './compare-dates.js';
import { compareDenial } from './compare-denial.js';
import { compareFigures } from './compare-figures.js';
import { compareNames } from './compare-names.js';
import { compareStanding } from './compare-standing.js';
import type { Reader } from './reader.js';

/** Comparisons of a statement, which stands in a message, with the records it bears on, the nearest first. */
export function comparisonsOf(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
  message = statement,
): Comparison[] {
  return [
    ...compareFigures(reader, statement, records),
    ...compareDates(reader, statement, records),
    ...compareNames(reader, statement, records),
    ...compareStanding(reader, statement, records, message),
    ...compareDenial(reader, statement, records),
  ];
}
