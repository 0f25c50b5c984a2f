/**
 * Kysely's driver for one SQLite connection. Kysely's own begins transactions that take the write
 * lock only at their first write, which fails where another process wrote in between; these take it
 * as they begin.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  type TransactionSettings,
} from 'kysely';
import type { Inside } from '../inside.js';
import type { SqliteFile } from './file.js';
import { LogEmptying } from './log-emptying.js';
import { patiently } from './patience.js';

export class SqliteDriver implements Driver {
  readonly #file: SqliteFile;
  readonly #connection: SqliteConnection;
  readonly #turn = new Turn();
  readonly #inside: Inside;
  readonly #log = new LogEmptying(() => this.#emptyLog());
  #isWriting = false;

  constructor(file: SqliteFile, inside: Inside) {
    this.#inside = inside;
    this.#file = file;
    this.#connection = new SqliteConnection(file, () => this.#log.wrote());
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#inside.refuse();
    await this.#turn.take();
    try {
      this.#file.check();
    } catch (error) {
      this.#turn.give();
      throw error;
    }
    return this.#connection;
  }

  async beginTransaction(_connection: DatabaseConnection, settings: TransactionSettings) {
    this.#isWriting = settings.accessMode !== 'read only';
    if (this.#isWriting) await beginWriting(this.#file);
    else await this.#file.run('BEGIN');
  }

  async commitTransaction(): Promise<void> {
    await this.#file.run('COMMIT');
    if (this.#isWriting) this.#log.wrote();
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk has rolled back already; a second ROLLBACK would hide what went wrong.
    if (this.#file.inTransaction) await this.#file.run('ROLLBACK');
  }

  async releaseConnection(): Promise<void> {
    this.#turn.give();
  }

  /** Kysely lets nobody in any more; who waits for a turn, or has it, is served first. */
  async destroy(): Promise<void> {
    const isDue = this.#log.stop();
    if (isDue) await this.#emptyLog();
    await this.#turn.take();
    // Who had a turn meanwhile may have written.
    this.#log.stop();
    this.#file.close();
  }

  /** What fails here has lost nothing, and is tried again. */
  async #emptyLog(): Promise<boolean> {
    await this.#turn.take();
    try {
      this.#file.check();
      return await this.#file.emptyLog();
    } catch {
      return false;
    } finally {
      this.#turn.give();
    }
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #file: SqliteFile;
  readonly #onWritten: () => void;

  constructor(file: SqliteFile, onWritten: () => void) {
    this.#file = file;
    this.#onWritten = onWritten;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { sql, parameters } = query;
    // A write takes its lock by BEGIN: see the note on locks in file.ts.
    const alone = !this.#file.inTransaction && !SelectQueryNode.is(query.query);
    if (alone) await beginWriting(this.#file);
    try {
      const { rows, changed } = await this.#file.query(sql, parameters);
      if (alone) {
        await this.#file.run('COMMIT');
        this.#onWritten();
      }
      return { rows: rows as Row[], numAffectedRows: BigInt(changed) };
    } catch (error) {
      if (alone && this.#file.inTransaction) await this.#file.run('ROLLBACK');
      throw error;
    }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it, nothing of ours streams
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('The SQLite driver does not stream.');
  }
}

/** Waits for its turn among the processes that write. */
function beginWriting(file: SqliteFile): Promise<void> {
  return patiently(() => file.run('BEGIN IMMEDIATE'));
}

/** Lets one in at a time, in the order they came. */
class Turn {
  #last: Promise<void> = Promise.resolve();
  #give: () => void = () => undefined;

  async take(): Promise<void> {
    const before = this.#last;
    let done: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    this.#give = done;
  }

  give(): void {
    this.#give();
  }
}
