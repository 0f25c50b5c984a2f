/** Autocomplete and buttons send record ids where people type words; this tells them apart. */
import { type RecordKind, recordIdForm } from '../knowledge/record-id.js';
import { titleOf } from '../knowledge/title.js';
import type { Answer } from './answer.js';
import type { Engine } from './engine.js';
import { type Asked, answerWithRecord } from './record.js';
import { notFound } from './refusal.js';
import { suggestionsOf } from './suggestions.js';

/** Whether a text has the form of a record's id; there may be no such record. */
export function isRecordId(text: string): boolean {
  return recordIdForm.test(text);
}

/**
 * The answer of the record whose id a text is; a refusal where there is no such record, or none that the
 * command shows; undefined where the text is no id but words. `kinds` are the records that the command
 * shows: all, where it is left out.
 */
export function byId(
  engine: Engine,
  text: string,
  asked: Asked,
  kinds?: readonly RecordKind[],
): Answer | undefined {
  if (!isRecordId(text)) return undefined;
  const record = engine.casebook.record(text);
  const refused = { command: asked.command, query: text };
  if (record === undefined) {
    return notFound(engine, {
      ...refused,
      title: 'This record is not here any more',
      statement: `The knowledge holds no record "${text}". It was removed or renamed since, or never was. Ask in your own words instead, or choose:`,
    });
  }
  if (kinds !== undefined && !kinds.includes(record.type)) {
    return notFound(engine, {
      ...refused,
      title: 'This is shown elsewhere',
      statement: `“${titleOf(record)}” (${text}) is here, and is nothing that this command shows. It comes first among these:`,
      suggestions: suggestionsOf(engine.casebook, [record.id]),
    });
  }
  return answerWithRecord(engine, record, asked);
}
