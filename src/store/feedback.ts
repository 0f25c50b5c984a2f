/** "Was this what you asked?": counts for each record, and nobody's id. */
import type { Context } from './context.js';

export interface Feedback {
  readonly recordId: string;
  readonly yes: number;
  readonly no: number;
}

export interface FeedbackCounts {
  count(recordId: string, vote: 'yes' | 'no'): Promise<void>;
  /** By record id. */
  list(): Promise<readonly Feedback[]>;
}

export function feedbackIn({ db }: Context): FeedbackCounts {
  return {
    async count(recordId, vote) {
      await db
        .insertInto('feedback')
        .values({ record_id: recordId, yes: vote === 'yes' ? 1 : 0, no: vote === 'no' ? 1 : 0 })
        .onConflict((conflict) =>
          conflict.column('record_id').doUpdateSet(({ eb, ref }) => ({
            yes: eb(ref('feedback.yes'), '+', ref('excluded.yes')),
            no: eb(ref('feedback.no'), '+', ref('excluded.no')),
          })),
        )
        .execute();
    },
    async list() {
      const rows = await db.selectFrom('feedback').selectAll().orderBy('record_id').execute();
      return rows.map(({ record_id: recordId, yes, no }) => ({ recordId, yes, no }));
    },
  };
}
