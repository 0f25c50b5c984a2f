/** Opens the store where DATABASE_URL says. Drivers are loaded only here, and only the one in use. */
import { Kysely } from 'kysely';
import type { Engine } from './engine.js';
import { type Location, showLocation } from './location.js';
import { migrate } from './migrate.js';
import type { Tables } from './schema.js';
import { createStore, type Store } from './store.js';

export interface OpenOptions {
  readonly location: Location;
  readonly now: () => Date;
  /** A new id that nobody has: at most 25 characters, Discord's limit on a message's nonce. */
  readonly newId: () => string;
  /** Hears of connections that dropped while nobody used them; calls report their own errors. */
  readonly onDropped?: (error: Error) => void;
}

/**
 * The store, its tables brought up to this version. An SQLite file is made where there is none.
 * @throws {StoreError}
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  const engine = await openEngine(options);
  const db = new Kysely<Tables>({ dialect: engine.dialect });
  try {
    await migrate(db, engine.where);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createStore({ db, engine, now: options.now, newId: options.newId });
}

async function openEngine({ location, onDropped }: OpenOptions): Promise<Engine> {
  if (location.engine === 'sqlite') {
    const { sqliteEngine } = await import('./sqlite/engine.js');
    return sqliteEngine(location.path);
  }
  const { postgresEngine } = await import('./postgres/engine.js');
  return postgresEngine({
    url: location.url,
    where: showLocation(location),
    onDropped: onDropped ?? (() => undefined),
  });
}
