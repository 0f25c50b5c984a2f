/** What a record is headed with. */
import type { Casebook, CaseRecord } from './casebook.js';

/** Of a person or a body its name. */
export function titleOf(record: CaseRecord): string {
  return record.type === 'person' ? record.name : record.title;
}

/** Of an id what its record is headed with; the id itself where the record is gone. */
export function titleById(casebook: Pick<Casebook, 'record'>, id: string): string {
  const record = casebook.record(id);
  return record === undefined ? id : titleOf(record);
}
