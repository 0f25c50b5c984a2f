/** An open SQLite file: the only importer of libsql. */
import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql/promise';
import { pacer } from '../../steps.js';
import { StoreError } from '../error.js';
import { cannotOpen, fromSqlite, isBusy } from './errors.js';
import { makeFolder } from './make-folder.js';

/** Milliseconds that SQLite itself waits for another process, before the driver waits for its turn to write. */
const busyTimeout = 50;

/** For one user at a time: the driver's turns see to that. */
export interface SqliteFile {
  /** Rows of a statement that gives any, and how many rows it changed; others go on in between. */
  query(sql: string, parameters: readonly unknown[]): Promise<Outcome>;
  /**
   * Runs statements without parameters: BEGIN, COMMIT, ROLLBACK. A thread of libsql's does it, so that
   * nobody else waits for another process, nor for a disk that takes its time to write.
   */
  run(sql: string): Promise<void>;
  readonly inTransaction: boolean;
  /** Has the file keep its journal so from now on. */
  keepJournal(journal: Journal): Promise<void>;
  /**
   * Brings everything in the log into the file and empties the log; gives whether it could, for others
   * may still read from it.
   */
  emptyLog(): Promise<boolean>;
  /** @throws {StoreError} `missing` where the file at the path is no longer the one that is open */
  check(): void;
  close(): void;
}

interface Outcome {
  readonly rows: unknown[];
  readonly changed: number;
}

/** What the types of libsql do not say of it. */
type Database = Libsql & { readonly inTransaction: boolean };

interface Statement {
  readonly reader: boolean;
  /**
   * The first row is found in a thread of libsql's, with whatever is searched, sorted or written before
   * there is one; each further row where it is asked for.
   */
  iterate(parameters: readonly unknown[]): Promise<Iterable<unknown>>;
}

/**
 * Statements by their text, of which the program has some hundred. They are held as long as the
 * connection: to be rid of one, the garbage collector waits for whatever a thread of libsql's does on it.
 */
type Prepared = Map<string, Statement>;

/**
 * `wal`: readers and the one writer do not wait for each other; a log stands beside the file.
 * `delete`: after each commit everything is in the one file, fit to be handed on. Closing a file does
 * not bring its log in: libsql keeps it open until its statements are garbage collected.
 */
export type Journal = 'wal' | 'delete';

/**
 * Opens the file, or makes it with its folder. What is in it stays as it is.
 * @param shown what to call it in messages
 * @throws {StoreError}
 */
export async function openSqliteFile(path: string, shown = path): Promise<SqliteFile> {
  let database: Database | undefined = await translated(() => connect(path, shown));
  const prepared: Prepared = new Map();
  const opened = identity(path);
  const log = `${realpathSync(path)}-wal`;

  const file: SqliteFile = {
    query(sql, parameters) {
      return translated(async () => {
        try {
          return await query(await connected(), sql, parameters, prepared);
        } catch (error) {
          // libsql does not reset a statement that met a lock, and that keeps its read transaction
          // open in the same way. Only a new connection is sure to be rid of it.
          if (isBusy(error) && database?.inTransaction === false) disconnect();
          throw error;
        }
      });
    },
    run(sql) {
      return translated(async () => {
        const database = await connected();
        await database.exec(sql);
      });
    },
    get inTransaction() {
      return database?.inTransaction === true;
    },
    async keepJournal(journal) {
      const { rows } = await file.query(`PRAGMA journal_mode = ${journal}`, []);
      if (Object.values(rows[0] ?? {})[0] === journal) return;
      throw new StoreError(
        'disk',
        `The file system of the database ${shown} cannot keep SQLite's log. Nothing was changed. Put the database on a disk of this machine.`,
      );
    },
    async emptyLog() {
      await file.run('PRAGMA wal_checkpoint(TRUNCATE)');
      return (statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0;
    },
    check() {
      if (identity(path) === opened) return;
      throw new StoreError(
        'missing',
        `The database ${shown} was moved, deleted or replaced while the program had it open. Nothing was written. Put the file back, or restart the program to use the new one.`,
      );
    },
    close: disconnect,
  };
  return file;

  /** The connection; a new one after the last was given up, which may have to be tried again. */
  async function connected(): Promise<Database> {
    database ??= await connect(path, shown);
    return database;
  }

  function disconnect(): void {
    const before = database;
    database = undefined;
    prepared.clear();
    before?.close();
  }

  async function translated<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw fromSqlite(error, path, shown);
    }
  }
}

async function connect(path: string, shown: string): Promise<Database> {
  const database = openOrMake(path, shown);
  try {
    // With FULL each commit is on the disk before it counts, so that what Discord was told is never
    // forgotten by a power cut. What is deleted is overwritten, for it was promised to be gone.
    for (const pragma of ['synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON']) {
      await database.exec(`PRAGMA ${pragma}`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openOrMake(path: string, shown: string): Database {
  try {
    makeFolder(dirname(path));
    return new Libsql(path, { timeout: busyTimeout }) as Database;
  } catch (error) {
    // Here libsql tells the reason in its own way, and the folder in that of the system.
    throw cannotOpen(shown, error);
  }
}

async function query(
  database: Database,
  sql: string,
  parameters: readonly unknown[],
  prepared: Prepared,
): Promise<Outcome> {
  const statement: Statement = prepared.get(sql) ?? (await database.prepare(sql));
  // One that fails is not used again: libsql may have left it in the middle.
  prepared.delete(sql);
  const rows: unknown[] = [];
  const giveWay = pacer();
  // Rows are always taken to the last one: a statement left in the middle keeps a read
  // transaction open, which a COMMIT on the same connection then fails on.
  for (const row of await statement.iterate([...parameters])) {
    rows.push(row);
    await giveWay();
  }
  prepared.set(sql, statement);
  return { rows, changed: statement.reader ? 0 : await changedBy(database, prepared) };
}

/** Rows that the last statement changed: only `run` tells by itself, and nobody else's turn comes while it works. */
async function changedBy(database: Database, prepared: Prepared): Promise<number> {
  const { rows } = await query(database, 'select changes() as changed', [], prepared);
  const [{ changed }] = rows as [{ readonly changed: number }];
  return changed;
}

/** Device and inode; undefined where there is no file. */
function identity(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? undefined : `${stat.dev}:${stat.ino}`;
}
