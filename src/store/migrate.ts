/** Brings the tables up to this version. Safe to run twice, and by several processes at once. */
import { type Migration, Migrator } from 'kysely';
import { StoreError } from './error.js';
import * as firstTables from './migrations/0001-first-tables.js';
import * as watchersAndPrivateMessages from './migrations/0002-watchers-and-private-messages.js';
import type { Database } from './schema.js';

/** In their order, which their names keep. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-watchers-and-private-messages': watchersAndPrivateMessages,
};

/** Names of the tables that Kysely keeps its account of migrations in. */
const migrationTable = 'migration';
const migrationLockTable = 'migration_lock';
export const migrationTables: readonly string[] = [migrationTable, migrationLockTable];

/**
 * All that is missing is done in one transaction, or nothing. Processes that start at once wait for
 * each other: on PostgreSQL for Kysely's advisory lock, on SQLite for the write lock, which every
 * transaction of ours takes as it begins.
 * @param where in words, for messages
 * @param target the migration to stop after; default: the newest
 * @throws {StoreError} `newer` where a newer version of the program wrote the database
 */
export async function migrate(db: Database, where: string, target?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: migrationTable,
    migrationLockTableName: migrationLockTable,
  });
  await newestMigration(db, where);
  const { error } =
    target === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(target);
  if (error === undefined) return;
  // A newer process may have migrated in between; Kysely calls that corrupted migrations.
  await newestMigration(db, where);
  throw error;
}

/**
 * Name of the last migration that the database has had; undefined where it is new.
 * @throws {StoreError} `newer` where it has had one that this version does not know
 */
export async function newestMigration(db: Database, where: string): Promise<string | undefined> {
  const done = await appliedMigrations(db);
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length === 0) return done.sort().at(-1);
  throw new StoreError(
    'newer',
    `The database (${where}) was written by a newer version of Pincite: this version does not know ${unknown.join(', ')}. Run the newer version, or point DATABASE_URL at a backup made before it. Nothing was changed.`,
  );
}

/** Names of the migrations that the database has had; none where it is new. */
async function appliedMigrations(db: Database): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === migrationTable)) return [];
  const rows = await db
    .withTables<{ [migrationTable]: { name: string } }>()
    .selectFrom(migrationTable)
    .select('name')
    .execute();
  return rows.map(({ name }) => name);
}
