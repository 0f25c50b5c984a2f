/** Records by their headings, to choose from. */
import type { Casebook } from '../knowledge/casebook.js';
import { titleOf } from '../knowledge/title.js';
import type { Call, Suggestion } from './answer.js';

/** Titles for ids, each once; ids of nothing are left out, and what is superseded is what holds now. */
export function suggestionsOf(casebook: Casebook, ids: readonly string[]): Suggestion[] {
  return casebook.current(ids).map((record) => ({ id: record.id, title: titleOf(record) }));
}

/** What shows a record, of whatever kind it is. */
export function openCall(id: string): Call {
  return { command: 'ask', args: { question: id } };
}
