/** Autocomplete and buttons send record ids where people type words; this tells them apart. */
import type { CaseRecord } from '../knowledge/casebook.js';
import { type RecordKind, recordIdForm } from '../knowledge/record-id.js';
import type { Engine } from './engine.js';

/** Whether a text has the form of a record's id; there may be no such record. */
export function isRecordId(text: string): boolean {
  return recordIdForm.test(text);
}

type Lookup =
  | { readonly found: 'record'; readonly record: CaseRecord }
  /** A record that the command does not show. */
  | { readonly found: 'other'; readonly record: CaseRecord }
  /** Looks like an id, but there is no such record (any more). */
  | { readonly found: 'gone' }
  | { readonly found: 'words' };

/** `kinds` are the records that the command shows; all, where it is left out. */
export function lookUp(engine: Engine, text: string, kinds?: readonly RecordKind[]): Lookup {
  if (!isRecordId(text)) return { found: 'words' };
  const record = engine.casebook.record(text);
  if (record === undefined) return { found: 'gone' };
  const isShown = kinds === undefined || kinds.includes(record.type);
  return { found: isShown ? 'record' : 'other', record };
}
