/** Records by their headings, to choose from. */
import type { Casebook } from '../knowledge/casebook.js';
import { titleOf } from '../knowledge/title.js';
import type { Call, Suggestion } from './answer.js';

/** Titles for ids, each once; ids of nothing are left out. */
export function suggestionsOf(casebook: Casebook, ids: readonly string[]): Suggestion[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = casebook.record(id);
    return record === undefined ? [] : [{ id, title: titleOf(record) }];
  });
}

/** What shows a record, of whatever kind it is. */
export function openCall(id: string): Call {
  return { command: 'ask', args: { question: id } };
}
