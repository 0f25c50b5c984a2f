/** What is wrong with a knowledge folder, where, and what to do about it. */
import { byCodeUnits } from '../text/order.js';

/** A position in a file of the knowledge folder. */
export interface Place {
  /** Relative to the folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1; also 1 where the problem is the file as a whole. */
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Place {
  /** An error keeps the folder from being used; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Stable name of the rule, for tests and filters: `unknown-id`. */
  readonly code: string;
  readonly what: string;
  readonly fix: string;
  /** The record, quote or source it concerns. */
  readonly id?: string;
}

export function errorAt(
  place: Place,
  code: string,
  what: string,
  fix: string,
  id?: string,
): Problem {
  return { severity: 'error', code, ...place, what, fix, ...(id === undefined ? {} : { id }) };
}

export function warningAt(
  place: Place,
  code: string,
  what: string,
  fix: string,
  id?: string,
): Problem {
  return { ...errorAt(place, code, what, fix, id), severity: 'warning' };
}

/** The beginning of a file. */
export function topOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** In the order a reader walks through the files. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      byCodeUnits(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodeUnits(a.code, b.code) ||
      byCodeUnits(a.what, b.what),
  );
}
