/** An open SQLite file: the only importer of libsql. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { StoreError } from '../error.js';
import { cannotOpen, fromSqlite, isBusy } from './errors.js';

/**
 * Milliseconds that SQLite itself waits for another process. The whole program stands still while it
 * does, so it is short; the driver waits for its turn to write without holding anybody up.
 */
const busyTimeout = 50;

export interface SqliteFile {
  /** Rows of a statement that gives any, and how many rows it changed. */
  query(sql: string, parameters: readonly unknown[]): { rows: unknown[]; changed: number };
  /** Runs statements without parameters: BEGIN, COMMIT, ROLLBACK. */
  run(sql: string): void;
  readonly inTransaction: boolean;
  /** @throws {StoreError} `missing` where the file at the path is no longer the one that is open */
  check(): void;
  close(): void;
}

/**
 * `wal`: readers and the one writer do not wait for each other; a log stands beside the file.
 * `delete`: after each commit everything is in the one file, fit to be handed on. Closing a file does
 * not bring its log in: libsql keeps it open until its statements are garbage collected.
 */
export type Journal = 'wal' | 'delete';

/**
 * Opens the file, or makes it with its folder.
 * @throws {StoreError}
 */
export function openSqliteFile(path: string, journal: Journal): SqliteFile {
  let database = translated(path, () => connect(path, journal));
  const opened = identity(path);

  return {
    query(sql, parameters) {
      try {
        const statement = database.prepare(sql);
        // Rows are always taken to the last one: a statement left in the middle keeps a read
        // transaction open, which a COMMIT on the same connection then fails on.
        if (statement.reader) return { rows: statement.all([...parameters]), changed: 0 };
        return { rows: [], changed: statement.run([...parameters]).changes };
      } catch (error) {
        // libsql does not reset a statement that met a lock, and that keeps its read transaction
        // open in the same way. Only a new connection is sure to be rid of it.
        if (isBusy(error) && !database.inTransaction) {
          database.close();
          database = translated(path, () => connect(path, journal));
        }
        throw fromSqlite(error, path);
      }
    },
    run(sql) {
      translated(path, () => database.exec(sql));
    },
    get inTransaction() {
      return database.inTransaction;
    },
    check() {
      if (identity(path) === opened) return;
      throw new StoreError(
        'missing',
        `The database ${path} was moved, deleted or replaced while the program had it open. Nothing was written. Put the file back, or restart the program to use the new one.`,
      );
    },
    close() {
      database.close();
    },
  };
}

function connect(path: string, journal: Journal): Libsql.Database {
  const database = openOrMake(path);
  try {
    // With FULL each commit is on the disk before it counts, so that what Discord was told is never
    // forgotten by a power cut.
    for (const pragma of [`journal_mode = ${journal}`, 'synchronous = FULL', 'foreign_keys = ON']) {
      const statement = database.prepare(`PRAGMA ${pragma}`);
      if (statement.reader) statement.all([]);
      else statement.run([]);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openOrMake(path: string): Libsql.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new Libsql(path, { timeout: busyTimeout });
  } catch (error) {
    // Here libsql tells the reason in its own way, and the folder in that of the system.
    throw cannotOpen(path, error);
  }
}

function translated<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw fromSqlite(error, path);
  }
}

/** Device and inode; undefined where there is no file. */
function identity(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? undefined : `${stat.dev}:${stat.ino}`;
}
