/**
 * Both engines for the tests that hold on each: an SQLite file in a new folder, and a new database on
 * a PostgreSQL server. The server is the one of PINCITE_TEST_DATABASE_URL, else one that is started
 * here where PostgreSQL is installed; where it is not, its half is skipped and says so.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type Location, parseLocation } from '../../src/store/location.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { freshFolder } from '../support/fresh-folder.js';
import { type PostgresServer, postgresPrograms, startPostgres } from '../support/postgres.js';

/** One place for a database, empty at first. Opening it again is what another process does. */
export interface Place {
  readonly location: Location;
  open(): Promise<Store>;
  /** What the store takes for the present; moved on by hand. */
  readonly clock: Clock;
}

export interface Clock {
  now: Date;
  /** Moves on by so many seconds. */
  pass(seconds: number): void;
}

export interface EngineUnderTest {
  /** A new, empty place; it goes when the test is over. */
  place(): Promise<Place>;
}

/** Runs the same tests on SQLite and on PostgreSQL. */
export function onBothEngines(title: string, tests: (engine: EngineUnderTest) => void): void {
  describe(`${title}, on SQLite`, () => {
    const made = placesOf(sqlitePlaces());
    tests(made);
  });
  describe.skipIf(!hasPostgres())(
    `${title}, on PostgreSQL${hasPostgres() ? '' : ' (skipped: it is not installed; apt-get install postgresql)'}`,
    () => {
      const made = placesOf(postgresPlaces());
      tests(made);
    },
  );
}

export function hasPostgres(): boolean {
  return given() !== undefined || postgresPrograms() !== undefined;
}

function given(): string | undefined {
  return process.env.PINCITE_TEST_DATABASE_URL || undefined;
}

/** Whatever makes and removes locations. */
interface Places {
  make(): Promise<Location>;
  remove(location: Location): Promise<void>;
}

function placesOf(places: Places): EngineUnderTest {
  let locations: Location[] = [];
  let stores: Store[] = [];
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    for (const location of locations) await places.remove(location);
    stores = [];
    locations = [];
  });
  return {
    async place() {
      const location = await places.make();
      locations.push(location);
      const clock = testClock();
      return {
        location,
        clock,
        async open() {
          const store = await openStore({ location, now: () => new Date(clock.now), newId });
          stores.push(store);
          return store;
        },
      };
    },
  };
}

export function newId(): string {
  return randomBytes(8).toString('hex');
}

export function testClock(): Clock {
  const clock = {
    now: new Date('2026-03-01T12:00:00Z'),
    pass(seconds: number) {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
  };
  return clock;
}

function sqlitePlaces(): Places {
  return {
    async make() {
      const folder = freshFolder();
      return { engine: 'sqlite', path: join(folder, 'new folder', 'pincite.sqlite') };
    },
    // Its folder goes with the test.
    remove: async () => undefined,
  };
}

function postgresPlaces(): Places {
  let server: PostgresServer | undefined;
  let base = '';
  beforeAll(async () => {
    const url = given();
    server = url === undefined ? await startPostgres() : undefined;
    base = url ?? server?.url ?? '';
  }, 60_000);
  afterAll(async () => {
    await server?.remove();
  });
  const asAdministrator = async (statement: string) => {
    const client = new pg.Client(base);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  return {
    async make() {
      const name = `pincite_${newId()}`;
      await asAdministrator(`create database ${name}`);
      const url = new URL(base);
      url.pathname = `/${name}`;
      return parseLocation(url.href);
    },
    async remove(location) {
      if (location.engine !== 'postgres') return;
      const name = new URL(location.url).pathname.slice(1);
      await asAdministrator(`drop database ${name} with (force)`);
    },
  };
}
