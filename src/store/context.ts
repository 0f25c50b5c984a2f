/** What every repository works with. */
import type { Engine } from './engine.js';
import type { Database } from './schema.js';

export interface Context {
  /** The database, or a transaction of it. */
  readonly db: Database;
  readonly engine: Engine;
  readonly now: () => Date;
  /** A new id that nobody has: at most 25 characters. */
  readonly newId: () => string;
}

/** Runs the work in a transaction: in the one that is under way, else in a new one. */
export function inTransaction<T>(
  context: Context,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const { db, engine } = context;
  if (db.isTransaction) return work(context);
  return db
    .transaction()
    .execute((transaction) => engine.inside.run(() => work({ ...context, db: transaction })));
}

/**
 * Makes the server known, so that what belongs to it goes when it is forgotten, and holds its row:
 * until the transaction ends nobody else forgets it or changes its settings.
 */
export async function ensureGuild({ db }: Context, guildId: string): Promise<void> {
  await db
    .insertInto('guild')
    .values({ id: guildId, left_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ id: guildId }))
    .execute();
}

/** A stored time as a Date. */
export function dateOf(milliseconds: number): Date {
  return new Date(milliseconds);
}

export function dateOrNull(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}
