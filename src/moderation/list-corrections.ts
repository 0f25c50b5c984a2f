/** Corrections as they are listed: each change once. */
import { isOfKind } from '../knowledge/record-id.js';
import type { Correction, RecordContent } from '../store/corrections.js';
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
  return all.filter((one) => !follows(one) || !all.some((other) => isBehind(other, one)));
}

/** Whether it can read differently without having changed: it shows other records. */
function follows({ recordId, before, after }: Correction): boolean {
  if (isOfKind(recordId, 'question')) return true;
  return isOfKind(recordId, 'person') && before?.statement === after?.statement;
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
