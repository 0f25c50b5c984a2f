/** Refuses records that would be taken in and never found. */
import type { SearchRecord } from './types.js';

/**
 * Not every caller is checked by a compiler, and sets often number their records.
 * @throws {TypeError} where an id or a group is no string
 */
export function checkNames(records: readonly SearchRecord[]): void {
  for (const [i, { id, group }] of records.entries()) {
    const wrong = !isText(id)
      ? 'an id'
      : group !== undefined && !isText(group)
        ? 'a group'
        : undefined;
    if (wrong === undefined) continue;
    throw new TypeError(
      `Record ${i + 1} of ${records.length} has ${wrong} that is no string. Make strings of all ids and groups.`,
    );
  }
}

function isText(given: unknown): boolean {
  return typeof given === 'string';
}
