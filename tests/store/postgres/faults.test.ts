/** What goes wrong with a PostgreSQL server: each in a clear error, and nothing lost. */
import { chownSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parseLocation } from '../../../src/store/location.js';
import { openStore } from '../../../src/store/open.js';
import { type PostgresServer, postgresPrograms, startPostgres } from '../../support/postgres.js';
import { canMount, mountSmallDisk } from '../../support/small-disk.js';
import { busyDay } from '../busy-day.js';
import { newId } from '../engines.js';
import { guild, somePin } from '../samples.js';
import { expectTrouble } from '../trouble.js';

const installed = postgresPrograms() !== undefined;
if (!installed) {
  process.stderr.write(
    'The tests of the store on PostgreSQL are skipped: it is not installed (apt-get install postgresql).\n',
  );
}

describe.skipIf(!installed)(
  `a PostgreSQL server${installed ? '' : ' (skipped: it is not installed; apt-get install postgresql)'}`,
  () => {
    let server: PostgresServer;

    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(async () => {
      await server.remove();
    });

    function open(change: (url: URL) => void = () => undefined) {
      const url = new URL(server.url);
      change(url);
      const dropped: Error[] = [];
      const store = openStore({
        location: parseLocation(url.href),
        now: () => new Date('2026-03-01T12:00:00Z'),
        newId,
        onDropped: (error) => dropped.push(error),
      });
      return { store, dropped };
    }

    async function administer(...statements: string[]) {
      const client = new pg.Client(server.url);
      await client.connect();
      for (const statement of statements) await client.query(statement);
      await client.end();
    }

    test('that restarts is used again by the same store, and nothing confirmed is lost', async () => {
      await administer('create database restarted');
      const opened = open((url) => {
        url.pathname = '/restarted';
      });
      const store = await opened.store;
      const { pin } = await store.pins.begin(somePin());
      await server.stop();
      await expectTrouble(store.pins.confirm(pin.id), 'unreachable', /does not answer.*next call/);
      await expectTrouble(
        store.together(({ pins }) => pins.confirm(pin.id)),
        'unreachable',
        /does not answer/,
      );
      await server.start();
      expect(opened.dropped.length).toBeGreaterThan(0);
      expect(await store.pins.get(pin.id)).toMatchObject({ state: 'pinning' });
      expect(await store.pins.confirm(pin.id)).toMatchObject({ state: 'pinned' });
      await store.close();
    });

    test('that goes away in the middle of changes made together keeps none of them', async () => {
      await administer('create database interrupted');
      const store = await open((url) => {
        url.pathname = '/interrupted';
      }).store;
      const interrupted = store.together(async ({ feedback }) => {
        await feedback.count('fact/a', 'yes');
        await server.stop();
        await feedback.count('fact/b', 'yes');
      });
      await expectTrouble(interrupted, 'unreachable', /Whatever was not confirmed was not kept/);
      await server.start();
      expect(await store.feedback.list()).toEqual([]);
      await store.close();
    });

    test('that is not there is said so, without the password', async () => {
      const { store } = open((url) => {
        url.port = '1';
        url.password = 'secret-password';
      });
      const error = await store.catch((reason: unknown) => reason);
      expect(error).toMatchObject({ trouble: 'unreachable' });
      expect(String(error)).not.toContain('secret-password');
      expect(String(error)).toContain('127.0.0.1:1');
    });

    test('that has no such database is said so', async () => {
      const { store } = open((url) => {
        url.pathname = '/nowhere';
      });
      await expectTrouble(store, 'refused', /"nowhere" does not exist.*DATABASE_URL/);
    });

    test('that takes no writes is said so', async () => {
      await administer(
        'create database standby',
        'alter database standby set default_transaction_read_only = on',
      );
      const { store } = open((url) => {
        url.pathname = '/standby';
      });
      await expectTrouble(store, 'read-only', /takes no writes/);
    });

    test('of a newer version is refused', async () => {
      await administer('create database newer');
      const change = (url: URL) => {
        url.pathname = '/newer';
      };
      await (await open(change).store).close();
      const url = new URL(server.url);
      change(url);
      const client = new pg.Client(url.href);
      await client.connect();
      await client.query(`insert into migration (name, timestamp) values ('9999-future', '2030')`);
      await client.end();
      await expectTrouble(open(change).store, 'newer', /does not know 9999-future/);
    });

    test.skipIf(!canMount())(
      'whose disk is full loses nothing, and is used again when there is space',
      { timeout: 60_000 },
      async () => {
        const disk = mountSmallDisk(12_000);
        onTestFinished(() => disk.remove());
        const owner = server.owner;
        if (owner !== undefined) chownSync(disk.folder, owner.uid, owner.gid);
        await administer(
          `create tablespace small location '${disk.folder}'`,
          'create database small tablespace small',
        );
        const store = await open((url) => {
          url.pathname = '/small';
        }).store;
        await busyDay(store);
        let added = 0;
        const fill = async () => {
          for (; added < 1_000; added += 1) {
            // Random text: PostgreSQL would compress anything else.
            const wording = Array.from({ length: 4_000 }, newId).join('');
            await store.gaps.record({ key: `full ${added}`, guildId: guild, wording });
          }
        };
        await expectTrouble(fill(), 'full', /nothing was lost/);
        expect(await store.gaps.list()).toHaveLength(added + 1);
        disk.resize(100_000);
        await store.gaps.record({ key: 'more', guildId: guild, wording: null });
        expect(await store.gaps.list()).toHaveLength(added + 2);
        await store.close();
        await administer('drop database small with (force)', 'drop tablespace small');
      },
    );
  },
);
