/** The store in an SQLite file: one machine, nothing to set up. */
import { resolve } from 'node:path';
import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Engine } from '../engine.js';
import { Inside } from '../inside.js';
import { SqliteDriver } from './driver.js';
import { type Journal, openSqliteFile, type SqliteFile } from './file.js';
import { refuseForeign } from './foreign.js';
import { patiently } from './patience.js';

interface SqliteOptions {
  /** How its journal is kept; left out, the file is another's, or to be read only, and stays as it is. */
  readonly journal?: Journal | undefined;
  /** What to call the file in messages; left out, its path as it was given. */
  readonly shown?: string | undefined;
}

/** @throws {StoreError} where the file cannot be opened, or is not to be written */
export async function sqliteEngine(
  path: string,
  { journal, shown = path }: SqliteOptions,
): Promise<Engine> {
  // Among processes that start at once, one makes the file and the others have to wait for it.
  const file = await patiently(() => openSqliteFile(resolve(path), shown));
  try {
    if (journal !== undefined) await patiently(() => prepare(file, journal, shown));
  } catch (error) {
    file.close();
    throw error;
  }
  const inside = new Inside();
  const dialect: Dialect = {
    createDriver: () => new SqliteDriver(file, inside),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
  return {
    dialect,
    where: shown,
    inside,
    // Every transaction that writes holds the only write lock from its beginning.
    lock: async () => undefined,
  };
}

/** Looks first: another program's file is not to be changed, not even in how its journal is kept. */
async function prepare(file: SqliteFile, journal: Journal, shown: string): Promise<void> {
  await refuseForeign(file, shown);
  await file.keepJournal(journal);
}

/** Has Kysely migrate in a transaction, which SQLite can do and which is what locks others out. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
