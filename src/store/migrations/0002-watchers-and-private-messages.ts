/**
 * Who wants to be told waits in each server on its own. Of private messages nothing stays that leads
 * to their readers, and those that could not be sent are over. A migration that was released never
 * changes.
 */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await rebuildWatchers(db);
  // `found` is the only kind of private message there was.
  await sql`update effect set result = null where kind = 'found'`.execute(db);
  await sql`update effect set done_at = given_up_at, given_up_at = null
    where kind = 'found' and given_up_at is not null`.execute(db);
}

/** SQLite cannot change a constraint: the table is made anew. */
async function rebuildWatchers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('gap_watcher_next')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('gap_watcher_once_in_guild', ['key', 'guild_id', 'user_id'])
    .addForeignKeyConstraint(
      'gap_watcher_of_gap',
      ['key', 'guild_id'],
      'gap',
      ['key', 'guild_id'],
      (of) => of.onDelete('cascade'),
    )
    .execute();
  await sql`insert into gap_watcher_next (id, key, guild_id, user_id, since)
    select id, key, guild_id, user_id, since from gap_watcher`.execute(db);
  await db.schema.dropTable('gap_watcher').execute();
  await db.schema.alterTable('gap_watcher_next').renameTo('gap_watcher').execute();
}
