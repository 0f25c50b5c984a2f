/** Corrections as they are listed: each change once. */
import type { Correction, RecordContent } from '../store/corrections.js';
import type { Bench } from './bench.js';

/** So many are looked through; older ones are found by naming the record. */
const most = 200;

/**
 * Newest first. A question that only reads differently because the record behind it changed is not
 * told beside that record; asked for by its id it is.
 */
export async function listCorrections(
  { store }: Bench,
  recordId?: string,
): Promise<readonly Correction[]> {
  if (recordId !== undefined) return store.corrections.list({ recordId, limit: most });
  const all = await store.corrections.list({ limit: most });
  return all.filter((one) => !all.some((other) => isBehind(other, one)));
}

/** Whether `record` is what made `question` read differently. */
function isBehind(record: Correction, question: Correction): boolean {
  return (
    question.recordId.startsWith('question/') &&
    !record.recordId.startsWith('question/') &&
    record.toKnowledge === question.toKnowledge &&
    shareQuote(record.before ?? record.after, question.before ?? question.after)
  );
}

function shareQuote(one: RecordContent | null, other: RecordContent | null): boolean {
  const held = new Set(one?.citations.map(({ quoteId }) => quoteId));
  return other?.citations.some(({ quoteId }) => held.has(quoteId)) ?? false;
}
