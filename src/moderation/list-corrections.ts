/** Corrections as they are listed: each change once. */
import { isOfKind } from '../knowledge/record-id.js';
import type { Correction } from '../store/corrections.js';
import type { RecordContent } from '../store/record-content.js';
import type { Bench } from './bench.js';

/** So many are looked through; older ones are found by naming the record. */
const most = 200;

/**
 * Newest first. A question or a person that only reads differently because a record behind it changed
 * is not told beside that record; asked for by its id it is.
 */
export async function listCorrections(
  { store }: Bench,
  recordId?: string,
): Promise<readonly Correction[]> {
  if (recordId !== undefined) return store.corrections.list({ recordId, limit: most });
  const all = await store.corrections.list({ limit: most });
  return all.filter((one) => {
    const behind = all.filter((other) => isBehind(other, one));
    return behind.length === 0 || !follows(one, behind);
  });
}

/** Whether it can read differently without having changed: it shows other records. */
function follows(one: Correction, behind: readonly Correction[]): boolean {
  const { recordId, kind, before, after } = one;
  const isQuestion = isOfKind(recordId, 'question');
  if (!isQuestion && !isOfKind(recordId, 'person')) return false;
  if (before === null || after === null) {
    return isQuestion && behind.some((other) => other.kind === kind);
  }
  if (before.title !== after.title) return false;
  // A question without a statement of its own has that of the record which answers it.
  return before.statement === after.statement || behind.some((other) => saysTheSame(one, other));
}

function saysTheSame(one: Correction, other: Correction): boolean {
  return (
    one.before?.statement === other.before?.statement &&
    one.after?.statement === other.after?.statement
  );
}

/** Whether `record` is what made the other read differently. */
function isBehind(record: Correction, other: Correction): boolean {
  return (
    !/^(question|person)\//.test(record.recordId) &&
    record.toKnowledge === other.toKnowledge &&
    shareQuote(record.before ?? record.after, other.before ?? other.after)
  );
}

function shareQuote(one: RecordContent | null, other: RecordContent | null): boolean {
  const held = new Set(one?.citations.map(({ quoteId }) => quoteId));
  return other?.citations.some(({ quoteId }) => held.has(quoteId)) ?? false;
}
