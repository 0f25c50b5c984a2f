/** The first tables. Columns are explained in `kept.ts`. A migration that was released never changes. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await createGuilds(db);
  await createCorrections(db);
  await createPins(db);
  await createEffects(db);
  await createGaps(db);
  await createReports(db);
}

async function createGuilds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('guild')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('left_at', 'bigint')
    .execute();
  await db.schema
    .createTable('guild_settings')
    .addColumn('guild_id', 'text', (column) =>
      column.primaryKey().references('guild.id').onDelete('cascade'),
    )
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createCorrections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('record_snapshot')
    .addColumn('record_id', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('knowledge', 'text', (column) => column.notNull())
    .addColumn('content', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('correction')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('corrected', 'superseded', 'removed', 'restored')`),
    )
    .addColumn('from_hash', 'text', (column) => column.notNull())
    .addColumn('to_hash', 'text', (column) => column.notNull())
    .addColumn('from_knowledge', 'text', (column) => column.notNull())
    .addColumn('to_knowledge', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('successor_id', 'text')
    .addColumn('corrected_at', 'bigint', (column) => column.notNull())
    .addColumn('announced_at', 'bigint')
    .addUniqueConstraint('correction_once', ['record_id', 'revision'])
    .execute();
}

async function createPins(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pin')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) =>
      column.notNull().references('guild.id').onDelete('cascade'),
    )
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('call', 'text', (column) => column.notNull())
    .addColumn('record_hash', 'text', (column) => column.notNull())
    .addColumn('knowledge', 'text', (column) => column.notNull())
    .addColumn('pinned_by', 'text')
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .check(sql`state in ('pinning', 'pinned', 'correcting', 'unpinning', 'unpinned')`),
    )
    .addColumn('begun_at', 'bigint', (column) => column.notNull())
    .addColumn('pinned_at', 'bigint')
    .addColumn('verified_at', 'bigint')
    .addColumn('target_hash', 'text')
    .addColumn('target_knowledge', 'text')
    .addColumn('correction_id', 'text', (column) =>
      column.references('correction.id').onDelete('set null'),
    )
    .addColumn('correction_line', 'text')
    .addColumn('corrected_at', 'bigint')
    .addColumn('unpinned_at', 'bigint')
    .addColumn('unpinned_because', 'text', (column) =>
      column.check(
        sql`unpinned_because in ('moderator', 'in Discord', 'replaced', 'deleted', 'refused')`,
      ),
    )
    .execute();
  // One live pin of a record in a channel, and one of a message, whatever the number of processes.
  await db.schema
    .createIndex('pin_live_record')
    .unique()
    .on('pin')
    .columns(['channel_id', 'record_id'])
    .where(sql.ref('state'), '<>', sql.lit('unpinned'))
    .execute();
  await db.schema
    .createIndex('pin_live_message')
    .unique()
    .on('pin')
    .columns(['channel_id', 'message_id'])
    .where(sql.ref('state'), '<>', sql.lit('unpinned'))
    .execute();
  await db.schema.createIndex('pin_guild').on('pin').column('guild_id').execute();
}

async function createEffects(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('effect')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.references('guild.id').onDelete('cascade'))
    .addColumn('user_id', 'text')
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('lease', 'text')
    .addColumn('lease_until', 'bigint')
    .addColumn('last_error', 'text')
    .addColumn('done_at', 'bigint')
    .addColumn('given_up_at', 'bigint')
    .addColumn('result', 'text')
    .execute();
  await db.schema
    .createIndex('effect_waiting')
    .on('effect')
    .column('next_at')
    .where(sql.ref('done_at'), 'is', null)
    .execute();
  await db.schema.createIndex('effect_guild').on('effect').column('guild_id').execute();
}

async function createGaps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('gap')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('wording', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('answered_at', 'bigint')
    .addPrimaryKeyConstraint('gap_key', ['key', 'guild_id'])
    .execute();
  await db.schema
    .createTable('gap_day')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('gap_day_key', ['key', 'guild_id', 'day'])
    .addForeignKeyConstraint('gap_day_of', ['key', 'guild_id'], 'gap', ['key', 'guild_id'], (of) =>
      of.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createTable('gap_watcher')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('gap_watcher_once', ['key', 'user_id'])
    .addForeignKeyConstraint(
      'gap_watcher_of',
      ['key', 'guild_id'],
      'gap',
      ['key', 'guild_id'],
      (of) => of.onDelete('cascade'),
    )
    .execute();
}

async function createReports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('quote_ids', 'text', (column) => column.notNull())
    .addColumn('call', 'text', (column) => column.notNull())
    .addColumn('knowledge', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.references('guild.id').onDelete('cascade'))
    .addColumn('channel_id', 'text')
    .addColumn('message_id', 'text')
    .addColumn('reporter_id', 'text')
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('open', 'resolved', 'dismissed')`),
    )
    .addColumn('reported_at', 'bigint', (column) => column.notNull())
    .addColumn('notice_channel_id', 'text')
    .addColumn('notice_message_id', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'bigint')
    .execute();
  await db.schema.createIndex('report_guild').on('report').column('guild_id').execute();
  // A modal that is sent twice, or again after the bot was killed, is one report.
  await db.schema
    .createIndex('report_once')
    .unique()
    .on('report')
    .columns(['reporter_id', 'message_id', 'record_id'])
    .where(sql.ref('state'), '=', sql.lit('open'))
    .execute();
  await db.schema
    .createTable('feedback')
    .addColumn('record_id', 'text', (column) => column.primaryKey())
    .addColumn('yes', 'integer', (column) => column.notNull())
    .addColumn('no', 'integer', (column) => column.notNull())
    .execute();
}
