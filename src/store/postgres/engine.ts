/** The store on a PostgreSQL server, for several processes or machines: the only importer of pg. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  sql,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';
import type { Engine } from '../engine.js';
import { Inside } from '../inside.js';
import { fromPostgres } from './errors.js';

/** Milliseconds until a server that does not answer counts as unreachable. */
const connectTimeout = 5_000;
/** Milliseconds that one statement may take, waiting for locks included. */
const statementTimeout = 30_000;

/** Object id of PostgreSQL's `bigint`, and of the `numeric` that a sum of them is. */
const wholeNumbers: readonly number[] = [20, 1700];

interface PostgresOptions {
  readonly url: string;
  readonly where: string;
  /** Hears of every connection that dropped; the pool makes new ones by itself. */
  readonly onDropped: (error: Error) => void;
}

export function postgresEngine({ url, where, onDropped }: PostgresOptions): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'pincite',
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
    keepAlive: true,
    types: { getTypeParser: typeParser },
  });
  // Without listeners a server that restarts would end the program: the pool tells of connections
  // that nobody uses; a connection tells itself, also while a call on it fails for the same reason.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', onDropped));
  const inside = new Inside();
  const dialect: Dialect = {
    createDriver: () =>
      new TranslatingDriver(new PostgresDialect({ pool }).createDriver(), where, inside),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
  return {
    dialect,
    where,
    inside,
    async lock(transaction, name) {
      await sql`select pg_advisory_xact_lock(hashtext(${`pincite ${name}`}))`.execute(transaction);
    },
  };
}

/** Times and sums fit a JavaScript number; pg would give text, since a bigint may not. */
function typeParser(id: number, format?: 'text' | 'binary') {
  if (wholeNumbers.includes(id)) return Number;
  return pg.types.getTypeParser(id, format);
}

/** Kysely's driver with its errors in our words. */
class TranslatingDriver implements Driver {
  readonly #inner: Driver;
  readonly #where: string;
  readonly #inside: Inside;

  constructor(inner: Driver, where: string, inside: Inside) {
    this.#inner = inner;
    this.#where = where;
    this.#inside = inside;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#inside.refuse();
    const inner = await this.#translated(() => this.#inner.acquireConnection());
    return new TranslatingConnection(inner, this.#where);
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#inner.beginTransaction(connection, settings);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#inner.commitTransaction(connection);
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await this.#inner.rollbackTransaction(connection);
    } catch {
      // A connection that is gone was rolled back by the server; what broke it is thrown already.
    }
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof TranslatingConnection) {
      await this.#inner.releaseConnection(connection.inner);
    }
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }

  async #translated<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw fromPostgres(error, this.#where);
    }
  }
}

class TranslatingConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #where: string;

  constructor(inner: DatabaseConnection, where: string) {
    this.inner = inner;
    this.#where = where;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      return await this.inner.executeQuery<Row>(query);
    } catch (error) {
      throw fromPostgres(error, this.#where);
    }
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number) {
    return this.inner.streamQuery<Row>(query, chunkSize);
  }
}
