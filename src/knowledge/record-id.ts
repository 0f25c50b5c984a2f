/** Ids of records begin with their kind: `silence/jail`. */
import type { RecordKind } from './casebook.js';

/** Whether an id is of a record of this kind; there may be no such record. */
export function isOfKind(id: string, kind: RecordKind): boolean {
  return id.startsWith(`${kind}/`);
}
