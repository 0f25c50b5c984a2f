/** Opens the store where DATABASE_URL says. Drivers are loaded only here, and only the one in use. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Kysely } from 'kysely';
import type { Engine } from './engine.js';
import { type Location, showLocation } from './location.js';
import { migrate } from './migrate.js';
import type { Database, Tables } from './schema.js';
import { createStore, type Store } from './store.js';

export interface OpenOptions {
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
  const { db, engine } = await openDatabase(location, options);
  try {
    await migrate(db, engine.where);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createStore({ db, engine, now: options.now, newId: options.newId });
}

export interface ConnectOptions {
  /** Keeps an SQLite database in its one file, without a log beside it: slower, and for one process. */
  readonly singleFile?: boolean;
  readonly onDropped?: (error: Error) => void;
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
  { singleFile = false, onDropped = () => undefined }: ConnectOptions,
): Promise<Engine> {
  if (location.engine === 'sqlite') {
    const { sqliteEngine } = await import('./sqlite/engine.js');
    return sqliteEngine(location.path, singleFile ? 'delete' : 'wal');
  }
  const { postgresEngine } = await import('./postgres/engine.js');
  return postgresEngine({ url: location.url, where: showLocation(location), onDropped });
}
