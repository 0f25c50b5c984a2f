/** The quotes that a record rests on. */
import type { CaseRecord } from '../../knowledge/casebook.js';

/** Ids, in their order; none of a question, which rests on what answers it. */
export function quotesOf(record: CaseRecord): readonly string[] {
  switch (record.type) {
    case 'fact':
    case 'event':
    case 'silence':
      return record.quotes;
    case 'outcome':
      return record.claims.flatMap(({ quotes }) => quotes);
    case 'person':
      return record.roles.flatMap(({ quotes }) => quotes);
    case 'question':
      return [];
  }
}
