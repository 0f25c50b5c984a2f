/** Deletes what was kept long enough: see `keptDays`. */
import { type Context, inTransaction } from './context.js';
import { dayOf } from './gaps.js';
import { guildsIn } from './guilds.js';
import { keptDays } from './kept.js';

/** To be run once a day or more often; it is safe at any time and by several processes. */
export function sweep(context: Context): Promise<void> {
  return inTransaction(context, async (inner) => {
    const { db, now } = inner;
    const daysAgo = (days: number) => new Date(now().getTime() - days * 24 * 60 * 60 * 1000);
    const past = (days: number) => daysAgo(days).getTime();
    await guildsIn(inner).forgetLeft(daysAgo(keptDays.leftGuild));
    await db.deleteFrom('pin').where('unpinned_at', '<', past(keptDays.unpinned)).execute();
    await db
      .deleteFrom('effect')
      .where((where) =>
        where.or([
          where('done_at', '<', past(keptDays.effect)),
          where('given_up_at', '<', past(keptDays.effect)),
        ]),
      )
      .execute();
    await db
      .deleteFrom('gap_day')
      .where('day', '<', dayOf(daysAgo(keptDays.gapDay)))
      .execute();
    await db
      .deleteFrom('gap')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('gap_day')
              .select('gap_day.key')
              .whereRef('gap_day.key', '=', 'gap.key')
              .whereRef('gap_day.guild_id', '=', 'gap.guild_id'),
          ),
        ),
      )
      .execute();
    await db.deleteFrom('gap_watcher').where('since', '<', past(keptDays.gapWatcher)).execute();
    await db.deleteFrom('report').where('decided_at', '<', past(keptDays.decidedReport)).execute();
  });
}
