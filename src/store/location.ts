/** Where the store is: from the text of DATABASE_URL to an engine and its address. Pure. */
import { StoreError } from './error.js';

export type Location =
  | {
      readonly engine: 'sqlite';
      /** Path of the file, as it was given. */
      readonly path: string;
    }
  | {
      readonly engine: 'postgres';
      /** The whole address, which may hold a password: never shown. */
      readonly url: string;
      /** Server and database without user or password, to be shown. */
      readonly shown: string;
    };

/**
 * `file:PATH` is an SQLite file, `postgres://…` or `postgresql://…` a PostgreSQL server.
 * @throws {StoreError} `location`
 */
export function parseLocation(databaseUrl: string): Location {
  if (databaseUrl.startsWith('file:')) {
    // `file:///var/lib/x` is the same file as `file:/var/lib/x`; `file:data/x` is a relative path.
    const path = databaseUrl.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
    if (path !== '' && !path.startsWith('//')) return { engine: 'sqlite', path };
  }
  if (/^postgres(ql)?:\/\//.test(databaseUrl) && URL.canParse(databaseUrl)) {
    const { host, pathname } = new URL(databaseUrl);
    return { engine: 'postgres', url: databaseUrl, shown: `${host}${pathname}` };
  }
  throw new StoreError(
    'location',
    'DATABASE_URL is neither file:PATH nor postgres://USER:PASSWORD@HOST:PORT/DATABASE. Correct it in .env or in the environment.',
  );
}

/** The location in words, for messages. */
export function showLocation(location: Location): string {
  return location.engine === 'sqlite' ? location.path : `PostgreSQL at ${location.shown}`;
}
