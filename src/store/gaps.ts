/** Questions that were refused, grouped with their like, without who asked them. */
import { pacer } from '../steps.js';
import { type Context, dateOf, dateOrNull, inTransaction } from './context.js';
import { type NewEffect, outboxIn } from './outbox.js';

export { noGuild } from './no-guild.js';

interface RefusedQuestion {
  /** The group it belongs to, made from the question by whoever refuses it. */
  readonly key: string;
  /** The server, or `noGuild`. */
  readonly guildId: string;
  /** The question as asked; null where it might name somebody or lead to them. */
  readonly wording: string | null;
}

export interface Gap {
  readonly key: string;
  /** The first wording that could be kept. */
  readonly wording: string | null;
  /** How often it was asked within the days below. */
  readonly count: number;
  /** Days (UTC) it was asked on, the oldest first. */
  readonly days: readonly { readonly day: string; readonly count: number }[];
  /** How many wait to be told. */
  readonly watchers: number;
  /** The record that answers it since, and when that was noticed. */
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

/** Somebody who wants to be told, once. */
export interface GapWatcher {
  /** Tells watchers apart without their id: fit for the key of an effect. */
  readonly id: string;
  readonly key: string;
  readonly guildId: string;
  readonly userId: string;
  readonly since: Date;
}

interface GapFilter {
  /** Only what was asked in this server; else over all servers, each group once. */
  readonly guildId?: string;
  /** Also groups that are answered since. */
  readonly answered?: boolean;
}

export interface Gaps {
  /** Counts a refused question on this day. A group that was answered is open again. */
  record(question: RefusedQuestion): Promise<void>;
  /** How many groups of a server have no answer. */
  open(guildId: string): Promise<number>;
  /** The most asked first. */
  list(filter?: GapFilter): Promise<readonly Gap[]>;
  /**
   * Whether somebody who asked is told now; false where the group is not there (any more), or has its
   * answer: nothing would tell of it again.
   */
  watch(watcher: { key: string; guildId: string; userId: string }): Promise<boolean>;
  /**
   * The group has an answer now. Queues what tells each watcher and forgets their ids here, all or
   * nothing; gives how many are told.
   */
  answered(
    key: string,
    recordId: string,
    effectFor: (watcher: GapWatcher) => NewEffect,
  ): Promise<number>;
  /** Drops a group that needs no answer, in one server, with its watchers. */
  drop(key: string, guildId: string): Promise<boolean>;
}

export function gapsIn(context: Context): Gaps {
  const { db, now, newId } = context;
  return {
    record: (question) => inTransaction(context, (inner) => recordIn(inner, question)),
    async open(guildId) {
      const { open } = await db
        .selectFrom('gap')
        .select(({ fn }) => fn.countAll().as('open'))
        .where('guild_id', '=', guildId)
        .where('answered_by', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(open);
    },
    list: (filter = {}) => listIn(context, filter),

    watch: ({ key, guildId, userId }) =>
      inTransaction(context, async (inner) => {
        // Changes nothing, and holds the group: whoever finds its answer at the same time, in another
        // process, finds this watcher too, or this finds the answer.
        const group = await inner.db
          .updateTable('gap')
          .set({ answered_by: null })
          .where('key', '=', key)
          .where('guild_id', '=', guildId)
          .where('answered_by', 'is', null)
          .returning('key')
          .executeTakeFirst();
        if (group === undefined) return false;
        await inner.db
          .insertInto('gap_watcher')
          .values({ id: newId(), key, guild_id: guildId, user_id: userId, since: now().getTime() })
          .onConflict((conflict) => conflict.columns(['key', 'guild_id', 'user_id']).doNothing())
          .execute();
        return true;
      }),

    answered: (key, recordId, effectFor) =>
      inTransaction(context, async (inner) => {
        await inner.db
          .updateTable('gap')
          .set({ answered_by: recordId, answered_at: now().getTime() })
          .where('key', '=', key)
          .where('answered_by', 'is', null)
          .execute();
        const watchers = await inner.db
          .deleteFrom('gap_watcher')
          .where('key', '=', key)
          .returningAll()
          .execute();
        // Who asked in two servers is told once.
        const told = new Map(watchers.map((row) => [row.user_id, row]));
        for (const row of told.values()) {
          const effect = effectFor({
            id: row.id,
            key: row.key,
            guildId: row.guild_id,
            userId: row.user_id,
            since: dateOf(row.since),
          });
          await outboxIn(inner).add(effect);
        }
        return told.size;
      }),

    async drop(key, guildId) {
      const { numDeletedRows } = await db
        .deleteFrom('gap')
        .where('key', '=', key)
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

async function recordIn({ db, now }: Context, question: RefusedQuestion): Promise<void> {
  const { key, guildId, wording } = question;
  await db
    .insertInto('gap')
    .values({ key, guild_id: guildId, wording, answered_by: null, answered_at: null })
    .onConflict((conflict) =>
      conflict.columns(['key', 'guild_id']).doUpdateSet(({ fn, ref }) => ({
        wording: fn.coalesce(ref('gap.wording'), ref('excluded.wording')),
        answered_by: null,
        answered_at: null,
      })),
    )
    .execute();
  await db
    .insertInto('gap_day')
    .values({ key, guild_id: guildId, day: dayOf(now()), count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['key', 'guild_id', 'day'])
        .doUpdateSet(({ eb, ref }) => ({ count: eb(ref('gap_day.count'), '+', 1) })),
    )
    .execute();
}

async function listIn({ db }: Context, { guildId, answered }: GapFilter): Promise<Gap[]> {
  let gaps = db.selectFrom('gap').selectAll();
  let days = db
    .selectFrom('gap_day')
    .select(['key', 'day', ({ fn }) => fn.sum('count').as('count')]);
  let watchers = db
    .selectFrom('gap_watcher')
    .select(['key', ({ fn }) => fn.count('user_id').distinct().as('count')]);
  if (guildId !== undefined) {
    gaps = gaps.where('guild_id', '=', guildId);
    days = days.where('guild_id', '=', guildId);
    watchers = watchers.where('guild_id', '=', guildId);
  }
  if (answered !== true) gaps = gaps.where('answered_by', 'is', null);
  const groups = new Map<string, Gap>();
  const asked = await days.groupBy(['key', 'day']).orderBy('day').execute();
  const daysOf = new Map<string, typeof asked>();
  const giveWay = pacer();
  for (const row of asked) {
    await giveWay();
    const own = daysOf.get(row.key);
    if (own === undefined) daysOf.set(row.key, [row]);
    else own.push(row);
  }
  const waiting = await watchers.groupBy('key').execute();
  const waitingFor = new Map(waiting.map(({ key, count }) => [key, Number(count)]));
  for (const row of await gaps.orderBy('key').orderBy('guild_id').execute()) {
    await giveWay();
    const same = groups.get(row.key);
    const own = daysOf.get(row.key) ?? [];
    groups.set(row.key, {
      key: row.key,
      wording: same?.wording ?? row.wording,
      days: own.map(({ day, count }) => ({ day, count: Number(count) })),
      count: own.reduce((sum, { count }) => sum + Number(count), 0),
      watchers: waitingFor.get(row.key) ?? 0,
      answeredBy: row.answered_by,
      answeredAt: dateOrNull(row.answered_at),
    });
  }
  return [...groups.values()].sort(
    (one, other) => other.count - one.count || (one.key < other.key ? -1 : 1),
  );
}

/** `2026-01-31`, in UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
