/**
 * Backups: one SQLite file, from whichever engine and for either. It can be looked into with any
 * SQLite tool, restored with `pincite restore`, or be put in the place of an SQLite database as it is.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sql } from 'kysely';
import {
  copyToRead,
  nothing,
  placeWithoutReplacing,
  refuseMissing,
  refuseTarget,
  refuseUnfit,
  remove,
} from './backup-file.js';
import { copyRows, firstFilledTable } from './copy.js';
import { StoreError } from './error.js';
import { type Location, showLocation } from './location.js';
import { migrate, newestMigration } from './migrate.js';
import { type ConnectOptions, type OpenDatabase, openDatabase } from './open.js';
import type { Database } from './schema.js';

/**
 * Copies the database, as of one moment, into a new file; others may go on writing meanwhile, and it
 * is not changed, not even brought up to this version. The file appears only once it is whole.
 * @returns the number of rows
 * @throws {StoreError} `in the way` where the file exists, `missing` where there is nothing to copy
 */
export async function backUp(location: Location, file: string): Promise<number> {
  refuseTarget(file);
  if (location.engine === 'sqlite') refuseMissing(location.path, 'to back up');
  const partial = join(dirname(resolve(file)), `.${basename(file)}.${process.pid}.partial`);
  try {
    const rows = await using(location, async (source) => {
      const version = await newestMigration(source.db, source.engine.where);
      if (version === undefined) throw nothing(showLocation(location), 'to back up');
      const target: Location = { engine: 'sqlite', path: partial };
      return using(
        target,
        async ({ db }) => {
          await migrate(db, file, version);
          return copyAll(source.db, db);
        },
        { journal: 'delete', shown: file },
      );
    });
    placeWithoutReplacing(partial, file);
    return rows;
  } finally {
    for (const end of ['', '-journal']) remove(partial + end);
  }
}

/**
 * Copies a backup into a database that holds nothing yet, brought up to this version; the backup
 * itself stays as it is.
 * @returns the number of rows
 * @throws {StoreError} `in the way` where the database holds something, or the file is a database with
 * a log beside it; `corrupt` where the file is none
 */
export async function restore(file: string, location: Location): Promise<number> {
  refuseUnfit(file);
  const copy = copyToRead(file);
  try {
    const source = await openBackup(copy.path, file);
    try {
      await refuseFilled(location);
      return await using(
        location,
        async (target) => {
          await migrate(target.db, target.engine.where);
          return copyAll(source.db, target.db, target.engine.where);
        },
        { journal: 'wal' },
      );
    } finally {
      await source.db.destroy();
    }
  } finally {
    copy.remove();
  }
}

/** The backup, looked through and brought up to this version: of a copy, whose name says nothing to anybody. */
async function openBackup(copy: string, file: string): Promise<OpenDatabase> {
  let opened: OpenDatabase | undefined;
  try {
    opened = await openDatabase({ engine: 'sqlite', path: copy }, { shown: file });
    await checkIntegrity(opened.db, file);
    if ((await newestMigration(opened.db, file)) === undefined) throw nothing(file, 'to restore');
    await migrate(opened.db, file);
    return opened;
  } catch (error) {
    await opened?.db.destroy();
    throw error instanceof StoreError && error.trouble === 'corrupt' ? damaged(file) : error;
  }
}

/** Before anything is done to it: a database that is refused stays as it is. */
async function refuseFilled(location: Location): Promise<void> {
  if (location.engine === 'sqlite' && !existsSync(location.path)) return;
  const filled = await using(location, ({ db }) => firstFilledTable(db));
  if (filled !== undefined) throw holdsSomething(showLocation(location), filled);
}

/** @param empty of a target that must hold nothing: what to call it */
function copyAll(source: Database, target: Database, empty?: string): Promise<number> {
  return source
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute((from) =>
      target.transaction().execute(async (to) => {
        if (empty !== undefined) {
          // Since it was looked at, somebody else may have written.
          const filled = await firstFilledTable(to);
          if (filled !== undefined) throw holdsSomething(empty, filled);
        }
        return copyRows(from, to);
      }),
    );
}

async function using<T>(
  location: Location,
  work: (database: OpenDatabase) => Promise<T>,
  options: ConnectOptions = {},
): Promise<T> {
  const database = await openDatabase(location, options);
  try {
    return await work(database);
  } finally {
    await database.db.destroy();
  }
}

async function checkIntegrity(db: Database, file: string): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  const [first] = rows;
  if (first?.integrity_check === 'ok') return;
  throw damaged(file, first?.integrity_check);
}

function damaged(file: string, how = 'it cannot be read'): StoreError {
  return new StoreError(
    'corrupt',
    `The backup ${file} is damaged: ${how}. Nothing was changed. Restore another one.`,
  );
}

function holdsSomething(where: string, table: string): StoreError {
  return new StoreError(
    'in the way',
    `The database (${where}) holds something already (${table}). Nothing was changed. Restore into a new one: move the file aside, or point DATABASE_URL at an empty database.`,
  );
}
