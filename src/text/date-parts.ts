/** Dates in their parts, and whether two of them may be the same. */
import type { DateParts } from './dates.js';

/** YYYY, YYYY-MM or YYYY-MM-DD in its parts. */
export function datePartsOf(iso: string): DateParts {
  const [year, month, day] = iso.split('-').map(Number);
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** The parts that both have. */
export function sharedParts(a: DateParts, b: DateParts): readonly (keyof DateParts)[] {
  return all.filter((part) => a[part] !== undefined && b[part] !== undefined);
}

/** Are all parts that both have the same, and is there one? */
export function saySame(a: DateParts, b: DateParts): boolean {
  const shared = sharedParts(a, b);
  return shared.length > 0 && shared.every((part) => a[part] === b[part]);
}

const all = ['year', 'month', 'day'] as const;
