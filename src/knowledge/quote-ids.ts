/** The quotes that a record rests on. */
import type { Knowledge } from './schema.js';

type Parts = Pick<
  Knowledge,
  'people' | 'facts' | 'outcomes' | 'timeline' | 'questions' | 'silences'
>;

/** Anything curated that can be an answer, as its file has it. */
export type AnyRecord = Parts[keyof Parts][number];

/** Their ids, in order; of a question those that it narrows its answer to. */
export function quoteIdsOf(record: AnyRecord): readonly string[] {
  if ('roles' in record) return record.roles.flatMap(({ quotes }) => quotes);
  if ('claims' in record) return record.claims.flatMap(({ quotes }) => quotes);
  return record.quotes ?? [];
}
