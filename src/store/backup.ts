/**
 * Backups: one SQLite file, from whichever engine and for either. It can be looked into with any
 * SQLite tool, restored with `pincite restore`, or be put in the place of an SQLite database as it is.
 */
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { sql } from 'kysely';
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
  refuseExisting(file);
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
          await migrate(db, partial, version);
          return copyAll(source.db, db);
        },
        { singleFile: true },
      );
    });
    placeWithoutReplacing(partial, file);
    return rows;
  } finally {
    for (const end of ['', '-journal']) rmSync(partial + end, { force: true });
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
  refuseMissing(file, 'to restore');
  refuseOther(file);
  refuseInUse(file);
  const folder = mkdtempSync(join(tmpdir(), 'pincite-restore-'));
  const copy = join(folder, basename(file));
  try {
    copyFileSync(file, copy);
    return await using({ engine: 'sqlite', path: copy }, async (source) => {
      await checkIntegrity(source.db, file);
      if ((await newestMigration(source.db, file)) === undefined) throw nothing(file, 'to restore');
      await migrate(source.db, file);
      return using(location, async (target) => {
        await migrate(target.db, target.engine.where);
        return copyAll(source.db, target.db, target.engine.where);
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param empty where the target must hold nothing: what to call it */
function copyAll(source: Database, target: Database, empty?: string): Promise<number> {
  return source
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute((from) =>
      target.transaction().execute(async (to) => {
        const filled = empty === undefined ? undefined : await firstFilledTable(to);
        if (filled !== undefined) {
          throw new StoreError(
            'in the way',
            `The database (${empty}) holds something already (${filled}). Nothing was changed. Restore into a new one: move the file aside, or point DATABASE_URL at an empty database.`,
          );
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
  throw new StoreError(
    'corrupt',
    `The backup ${file} is damaged: ${first?.integrity_check}. Nothing was changed. Restore another one.`,
  );
}

/** Puts the finished file in its place, at once and only where there is none. */
function placeWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (code(error) === 'EEXIST') throw inTheWay(to);
    // Some file systems know no links; there it may be seen while it is still being copied.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw inTheWay(file);
  // A folder is not made: a name mistyped would hide the backup where nobody looks.
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) {
    throw new StoreError('missing', `${folder} does not exist. Make the folder, or name another.`);
  }
}

function refuseMissing(file: string, what: string): void {
  if (!existsSync(file)) throw nothing(file, what);
}

/** An empty file is an empty database to SQLite. */
function refuseOther(file: string): void {
  const begins = beginningOf(file, firstBytes.length);
  if (begins === '' || begins === firstBytes) return;
  throw new StoreError(
    'corrupt',
    `${file} is no backup: it is no SQLite file. Nothing was changed. Name a file that “npx pincite backup FILE” has made.`,
  );
}

function beginningOf(file: string, length: number): string {
  const bytes = Buffer.alloc(length);
  const opened = openSync(file, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}

/** What every SQLite 3 file begins with (sqlite.org/fileformat2.html, section 1.3). */
const firstBytes = 'SQLite format 3\0';

/** The newest of a database that is in use, or was not closed, stands in a log beside it. */
function refuseInUse(file: string): void {
  const log = `${file}-wal`;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  throw new StoreError(
    'in the way',
    `${file} is in use, or was: what was written to it last stands in ${log}. Nothing was changed. Make a backup of it first (DATABASE_URL=file:${file} npx pincite backup FILE), and restore that.`,
  );
}

function inTheWay(file: string): StoreError {
  return new StoreError(
    'in the way',
    `${file} exists and is not overwritten. Give the backup another name.`,
  );
}

function nothing(where: string, what: string): StoreError {
  return new StoreError('missing', `There is nothing ${what} at ${where}.`);
}

function code(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
