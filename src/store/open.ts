/** Opens the store where DATABASE_URL says. Drivers are loaded only here, and only the one in use. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Kysely } from 'kysely';
import type { Engine } from './engine.js';
import { type Location, showLocation } from './location.js';
import { migrate } from './migrate.js';
import type { Database, Tables } from './schema.js';
import type { Journal } from './sqlite/file.js';
import { createStore, type Store } from './store.js';

interface OpenOptions {
  readonly location: Location;
  readonly now: () => Date;
  /** A new id that nobody has: at most 25 characters, Discord's limit on a message's nonce. */
  readonly newId: () => string;
  /** Hears of every connection that dropped, also of those that nobody used; for the log. */
  readonly onDropped?: (error: Error) => void;
  /** Called, with the path, before an SQLite file is made where there is none; what it throws prevents it. */
  readonly onNewFile?: (path: string) => void;
}

/** A database that is connected, its tables as they are. */
export interface OpenDatabase {
  readonly db: Database;
  readonly engine: Engine;
}

/**
 * The store, its tables brought up to this version. An SQLite file is made where there is none.
 * @throws {StoreError}
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  const { location, onNewFile } = options;
  if (location.engine === 'sqlite' && !existsSync(location.path)) {
    onNewFile?.(resolve(location.path));
  }
  const { onDropped } = options;
  const { db, engine } = await openDatabase(location, { journal: 'wal', onDropped });
  try {
    await migrate(db, engine.where);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createStore({ db, engine, now: options.now, newId: options.newId });
}

export interface ConnectOptions {
  /**
   * Of an SQLite file that is to be written: with a log beside it, or all in the one file, which is
   * slower and for one process. Left out, the file is not changed.
   */
  readonly journal?: Journal;
  /** What to call an SQLite file in messages, where its path says nothing to anybody. */
  readonly shown?: string;
  readonly onDropped?: ((error: Error) => void) | undefined;
}

/** @throws {StoreError} */
export async function openDatabase(
  location: Location,
  options: ConnectOptions = {},
): Promise<OpenDatabase> {
  const engine = await openEngine(location, options);
  return { engine, db: new Kysely<Tables>({ dialect: engine.dialect }) };
}

async function openEngine(
  location: Location,
  { journal, shown, onDropped = () => undefined }: ConnectOptions,
): Promise<Engine> {
  if (location.engine === 'sqlite') {
    const { sqliteEngine } = await import('./sqlite/engine.js');
    return sqliteEngine(location.path, { journal, shown });
  }
  const { postgresEngine } = await import('./postgres/engine.js');
  return postgresEngine({ url: location.url, where: showLocation(location), onDropped });
}
