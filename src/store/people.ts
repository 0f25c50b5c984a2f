/** What concerns one person: to show it to them, and to delete it when they ask. */
import { type Context, dateOf, inTransaction } from './context.js';
import { type Pin, toPin } from './pin.js';
import { type Report, toReport } from './reports.js';
import { readRows } from './rows.js';

export interface Concerning {
  /** Answers they pinned. */
  readonly pins: readonly Pin[];
  /** Reports they made that are not decided yet. */
  readonly reports: readonly Report[];
  /** Reports they decided, as a moderator. */
  readonly decided: readonly Report[];
  /** Refused questions they want to be told about. */
  readonly watching: readonly { readonly wording: string | null; readonly since: Date }[];
  /** Private messages on their way to them. */
  readonly messages: readonly { readonly kind: string; readonly since: Date }[];
}

export interface People {
  concerning(userId: string): Promise<Concerning>;
  /**
   * Deletes their id wherever it stands, with the messages on their way to them; gives from how many
   * rows. What it stood on stays where it belongs to the server: the pin, the report without its
   * reporter.
   */
  forget(userId: string): Promise<number>;
}

export function peopleIn(context: Context): People {
  const { db } = context;
  return {
    async concerning(userId) {
      const pins = await db
        .selectFrom('pin')
        .selectAll()
        .where('pinned_by', '=', userId)
        .orderBy('begun_at')
        .execute();
      const reports = await db
        .selectFrom('report')
        .selectAll()
        .where((where) =>
          where.or([where('reporter_id', '=', userId), where('decided_by', '=', userId)]),
        )
        .orderBy('reported_at')
        .execute();
      const watching = await db
        .selectFrom('gap_watcher')
        .innerJoin('gap', (join) =>
          join
            .onRef('gap.key', '=', 'gap_watcher.key')
            .onRef('gap.guild_id', '=', 'gap_watcher.guild_id'),
        )
        .select(['gap.wording', 'gap_watcher.since'])
        .where('user_id', '=', userId)
        .orderBy('since')
        .execute();
      const messages = await db
        .selectFrom('effect')
        .select(['kind', 'created_at'])
        .where('user_id', '=', userId)
        .orderBy('created_at')
        .execute();
      const reported = reports.filter((row) => row.reporter_id === userId);
      const decided = reports.filter((row) => row.decided_by === userId);
      return {
        pins: await readRows(pins, toPin),
        reports: await readRows(reported, toReport),
        decided: await readRows(decided, toReport),
        watching: watching.map(({ wording, since }) => ({ wording, since: dateOf(since) })),
        messages: messages.map((row) => ({ kind: row.kind, since: dateOf(row.created_at) })),
      };
    },

    forget: (userId) =>
      inTransaction(context, async ({ db }) => {
        const pins = await db
          .updateTable('pin')
          .set({ pinned_by: null })
          .where('pinned_by', '=', userId)
          .executeTakeFirst();
        const reporter = await db
          .updateTable('report')
          .set({ reporter_id: null })
          .where('reporter_id', '=', userId)
          .executeTakeFirst();
        const decider = await db
          .updateTable('report')
          .set({ decided_by: null })
          .where('decided_by', '=', userId)
          .executeTakeFirst();
        const watching = await db
          .deleteFrom('gap_watcher')
          .where('user_id', '=', userId)
          .executeTakeFirst();
        const messages = await db
          .deleteFrom('effect')
          .where('user_id', '=', userId)
          .executeTakeFirst();
        return Number(
          pins.numUpdatedRows +
            reporter.numUpdatedRows +
            decider.numUpdatedRows +
            watching.numDeletedRows +
            messages.numDeletedRows,
        );
      }),
  };
}
