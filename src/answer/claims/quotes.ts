/** The quotes that a record rests on, for messages that are set beside it. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import { quoteIdsOf } from '../../knowledge/quote-ids.js';

/** Ids, in their order; none of a question, which rests on what answers it. */
export function quotesOf(record: CaseRecord): readonly string[] {
  return record.type === 'question' ? [] : quoteIdsOf(record);
}
