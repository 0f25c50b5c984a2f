/** The store in an SQLite file: one machine, nothing to set up. */
import { resolve } from 'node:path';
import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Engine } from '../engine.js';
import { Inside } from '../inside.js';
import { SqliteDriver } from './driver.js';
import { type Journal, openSqliteFile } from './file.js';
import { patiently } from './patience.js';

/** @throws {StoreError} where the file cannot be opened */
export async function sqliteEngine(path: string, journal: Journal): Promise<Engine> {
  // Among processes that start at once, one makes the file and the others have to wait for it.
  const file = await patiently(() => openSqliteFile(resolve(path), journal));
  const inside = new Inside();
  const dialect: Dialect = {
    createDriver: () => new SqliteDriver(file, inside),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
  return {
    dialect,
    where: path,
    inside,
    // Every transaction that writes holds the only write lock from its beginning.
    lock: async () => undefined,
  };
}

/** Has Kysely migrate in a transaction, which SQLite can do and which is what locks others out. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
