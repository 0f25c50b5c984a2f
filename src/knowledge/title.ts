/** What a record is headed with. */
import type { CaseRecord } from './casebook.js';

/** Of a person or a body its name. */
export function titleOf(record: CaseRecord): string {
  return record.type === 'person' ? record.name : record.title;
}
