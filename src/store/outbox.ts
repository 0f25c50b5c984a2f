/**
 * What has to happen in Discord, kept until it has happened: a process that is killed leaves it to
 * the next. Whoever carries an effect out holds a lease on it, so that two processes do not both do
 * it; a lease that runs out means that its holder died.
 */
import { sql, type UpdateObject } from 'kysely';
import { type Context, dateOf, ensureGuild, inTransaction } from './context.js';
import { type ClaimedEffect, type Effect, type NewEffect, newRow, toEffect } from './effect.js';
import type { Tables } from './schema.js';

export type { ClaimedEffect, Effect, NewEffect } from './effect.js';

interface ClaimOptions {
  readonly limit: number;
  /** Milliseconds; longer than carrying one out can take. */
  readonly leaseFor: number;
  readonly kinds?: readonly string[];
}

/**
 * Steps on a claimed effect give false where the lease ran out and somebody else claimed or ended
 * it: what they did counts then.
 */
export interface Outbox {
  /** Where the key is there already, also as done, that effect comes back and `added` is false. */
  add(effect: NewEffect): Promise<{ readonly effect: Effect; readonly added: boolean }>;
  /** Takes what is due, oldest first. */
  claim(options: ClaimOptions): Promise<readonly ClaimedEffect[]>;
  extend(claimed: ClaimedEffect, leaseFor: number): Promise<boolean>;
  /** The result of a private message is not kept: the channel that it is in leads to its reader. */
  done(claimed: ClaimedEffect, result?: unknown): Promise<boolean>;
  /** It failed, and will be tried again. The reason is for the operator and holds nobody's words. */
  later(claimed: ClaimedEffect, failure: { error: string; nextAt: Date }): Promise<boolean>;
  /**
   * It failed for good. A private message is over then, as if it were done: nobody knows any more
   * whom it was for, so it cannot be tried again. `unsent`: nothing of it has reached Discord, so it counts
   * as never tried.
   */
  giveUp(claimed: ClaimedEffect, error: string, unsent?: boolean): Promise<boolean>;
  /** Tries what was given up, or waits, at once again; false where it is done or being carried out. */
  retry(id: string): Promise<boolean>;
  byKey(key: string): Promise<Effect | undefined>;
  /** Neither done nor given up, oldest first. */
  waiting(filter?: { readonly guildId?: string }): Promise<readonly Effect[]>;
  /** What was given up, oldest first; `retry` tries one again. */
  givenUp(filter?: { readonly guildId?: string }): Promise<readonly Effect[]>;
  /** When the next one of these kinds is due, leases of others included; undefined where none waits. */
  nextDue(filter?: { readonly kinds?: readonly string[] }): Promise<Date | undefined>;
}

export function outboxIn(context: Context): Outbox {
  const { db, now, newId } = context;

  async function step(
    { id, lease }: ClaimedEffect,
    changes: UpdateObject<Tables, 'effect'>,
  ): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('effect')
      .set(changes)
      .where('id', '=', id)
      .where('lease', '=', lease)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  return {
    add: (effect) =>
      inTransaction(context, async (inner) => {
        if (effect.guildId !== undefined) await ensureGuild(inner, effect.guildId);
        const row = await inner.db
          .insertInto('effect')
          .values(newRow(effect, newId(), now()))
          .onConflict((conflict) => conflict.column('key').doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row !== undefined) return { effect: toEffect(row), added: true };
        const there = await inner.db
          .selectFrom('effect')
          .selectAll()
          .where('key', '=', effect.key)
          .executeTakeFirstOrThrow();
        return { effect: toEffect(there), added: false };
      }),

    async claim({ limit, leaseFor, kinds }) {
      const at = now().getTime();
      const lease = newId();
      // The condition stands twice: in the inner query to choose, in the outer so that PostgreSQL
      // looks again at a row that another process claimed while this one waited for it.
      const rows = await db
        .updateTable('effect')
        .set(({ eb }) => ({
          lease,
          lease_until: at + leaseFor,
          attempts: eb('attempts', '+', 1),
        }))
        .where('id', 'in', (query) => {
          const due = query
            .selectFrom('effect')
            .select('id')
            .where(isDue(at))
            .orderBy('next_at')
            .orderBy('id')
            .limit(limit);
          return kinds === undefined ? due : due.where('kind', 'in', kinds);
        })
        .where(isDue(at))
        .returningAll()
        .execute();
      return rows
        .map((row) => ({ ...toEffect(row), lease, leaseUntil: dateOf(at + leaseFor) }))
        .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
    },

    extend: (claimed, leaseFor) => step(claimed, { lease_until: now().getTime() + leaseFor }),

    done: (claimed, result) =>
      step(claimed, {
        done_at: now().getTime(),
        result: result === undefined || claimed.userId !== null ? null : JSON.stringify(result),
        user_id: null,
        last_error: null,
        ...noLease,
      }),

    later: (claimed, { error, nextAt }) =>
      step(claimed, { last_error: error, next_at: nextAt.getTime(), ...noLease }),

    giveUp: (claimed, error, unsent = false) =>
      step(claimed, {
        ...(unsent ? { attempts: 0 } : {}),
        [claimed.userId === null ? 'given_up_at' : 'done_at']: now().getTime(),
        last_error: error,
        user_id: null,
        ...noLease,
      }),

    async retry(id) {
      const at = now().getTime();
      const { numUpdatedRows } = await db
        .updateTable('effect')
        .set({ next_at: at, given_up_at: null })
        .where('id', '=', id)
        .where('done_at', 'is', null)
        .where(isFree(at))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async byKey(key) {
      const row = await db
        .selectFrom('effect')
        .selectAll()
        .where('key', '=', key)
        .executeTakeFirst();
      return row === undefined ? undefined : toEffect(row);
    },

    async waiting({ guildId } = {}) {
      let query = db.selectFrom('effect').selectAll().where(isOpen());
      if (guildId !== undefined) query = query.where('guild_id', '=', guildId);
      const rows = await query.orderBy('created_at').orderBy('id').execute();
      return rows.map(toEffect);
    },

    async givenUp({ guildId } = {}) {
      let query = db.selectFrom('effect').selectAll().where('given_up_at', 'is not', null);
      if (guildId !== undefined) query = query.where('guild_id', '=', guildId);
      const rows = await query.orderBy('created_at').orderBy('id').execute();
      return rows.map(toEffect);
    },

    async nextDue({ kinds } = {}) {
      const all = db
        .selectFrom('effect')
        .select(({ fn, ref }) =>
          fn
            .min(
              sql<number>`case when ${ref('lease_until')} > ${ref('next_at')} then ${ref('lease_until')} else ${ref('next_at')} end`,
            )
            .as('at'),
        )
        .where(isOpen());
      const query = kinds === undefined ? all : all.where('kind', 'in', kinds);
      const row = await query.executeTakeFirst();
      return row === undefined || row.at === null ? undefined : dateOf(row.at);
    },
  };
}

const noLease = { lease: null, lease_until: null } as const;

function isOpen() {
  return sql<boolean>`done_at is null and given_up_at is null`;
}

/** Nothing waits or is leased for so many milliseconds: what seems to, the clock was set back under. */
const longest = 24 * 60 * 60_000;

function isFree(at: number) {
  return sql<boolean>`(lease_until is null or lease_until <= ${at} or lease_until > ${at + longest})`;
}

function isDue(at: number) {
  return sql<boolean>`${isOpen()} and (next_at <= ${at} or next_at > ${at + longest}) and ${isFree(at)}`;
}
