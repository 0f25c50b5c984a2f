/** What goes wrong with an SQLite file: each in a clear error, and nothing lost. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import LibsqlInThreads from 'libsql/promise';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backUp, restore } from '../../../src/store/backup.js';
import { openStore } from '../../../src/store/open.js';
import { openSqliteFile } from '../../../src/store/sqlite/file.js';
import type { Store } from '../../../src/store/store.js';
import { mostInOneTurn } from '../../support/crowding.js';
import { freshFolder } from '../../support/fresh-folder.js';
import { canMount, mountSmallDisk, type SmallDisk } from '../../support/small-disk.js';
import { busyDay } from '../busy-day.js';
import { newId } from '../engines.js';
import { guild, somePin } from '../samples.js';
import { expectTrouble } from '../trouble.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = freshFolder();
  path = join(folder, 'pincite.sqlite');
});

function open(at = path): Promise<Store> {
  return openStore({
    location: { engine: 'sqlite', path: at },
    now: () => new Date('2026-03-01T12:00:00Z'),
    newId,
  });
}

describe('a file', () => {
  test.each([
    ['of another kind', Buffer.from('# Not a database\n'.repeat(400))],
    ['whose beginning is torn off', Buffer.from('SQLite format 3\0')],
  ])('%s is refused and left as it is', async (_, bytes) => {
    writeFileSync(path, bytes);
    await expectTrouble(open(), 'corrupt', /no database, or is damaged.*restore a backup/);
    expect(readFileSync(path)).toEqual(bytes);
  });

  test('of a newer version is refused before anything is written', async () => {
    await (await open()).close();
    const database = new Libsql(path);
    database.exec(`insert into migration (name, timestamp) values ('9999-future', '2030')`);
    await expectTrouble(open(), 'newer', /newer version of Pincite.*9999-future/);
    await expectTrouble(
      backUp({ engine: 'sqlite', path }, join(folder, 'copy')),
      'newer',
      /Nothing was changed/,
    );
  });

  test('that cannot be made says where and why', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expectTrouble(
      open(join(folder, 'file', 'x.sqlite')),
      'missing',
      /cannot be opened or made/,
    );
    mkdirSync(join(folder, 'folder'));
    await expectTrouble(open(join(folder, 'folder')), 'missing', /cannot be opened or made/);
    await expectTrouble(open('/proc/none/x.sqlite'), 'missing', /\/proc\/none\/x.sqlite cannot/);
  });

  test('that goes away while it is open takes no writes, and goes on when it is back', async () => {
    const store = await open();
    const { pin } = await store.pins.begin(somePin());
    const away = `${path}.away`;
    renameSync(path, away);
    await expectTrouble(store.pins.confirm(pin.id), 'missing', /moved, deleted or replaced/);
    await expectTrouble(store.pins.list({}), 'missing', /moved, deleted or replaced/);
    renameSync(away, path);
    expect(await store.pins.confirm(pin.id)).toMatchObject({ state: 'pinned' });
    await store.close();
  });

  test('that is replaced by another while it is open takes no writes', async () => {
    const store = await open();
    const other = join(folder, 'other.sqlite');
    await (await open(other)).close();
    renameSync(other, path);
    await expectTrouble(store.pins.begin(somePin()), 'missing', /restart the program/);
    await store.close();
  });

  test('of another program is left as it is, to the byte', async () => {
    const other = new Libsql(path);
    other.exec('create table t (a)');
    other.close();
    const before = readFileSync(path);
    await expectTrouble(open(), 'foreign', /another program's database: it holds t .*DATABASE_URL/);
    const backup = join(folder, 'backup.sqlite');
    await (await open(join(folder, 'ours.sqlite'))).close();
    await backUp({ engine: 'sqlite', path: join(folder, 'ours.sqlite') }, backup);
    await expectTrouble(restore(backup, { engine: 'sqlite', path }), 'foreign', /left as it is/);
    expect(readFileSync(path)).toEqual(before);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  test('that another program lets nobody into is read once it is free, without a restart', async () => {
    const other = new Libsql(path);
    other.exec('create table feedback (record_id); pragma journal_mode = delete');
    const file = await openSqliteFile(path);
    other.exec('begin exclusive');
    const read = () => file.query('select count(*) as count from feedback', []);
    for (const time of ['first', 'second']) {
      await expect(read(), `the ${time} time`).rejects.toThrow(/Another process holds/);
    }
    other.exec('commit');
    expect(await read()).toMatchObject({ rows: [{ count: 0 }] });
    file.close();
  });

  test('with a row that makes no sense says which', async () => {
    const store = await open();
    const { pin } = await store.pins.begin(somePin());
    const database = new Libsql(path);
    database.exec(`update pin set call = '{"command": 1}'`);
    await expectTrouble(store.pins.get(pin.id), 'unreadable', new RegExp(`call of pin ${pin.id}`));
    database.exec(`insert into guild_settings (guild_id, settings, changed_at)
      values ('${guild}', '{"answers": "loud", "cooldown": 7}', 0)`);
    expect(await store.settings.get(guild), 'settings fall back instead').toMatchObject({
      answers: 'public',
      cooldown: 7,
    });
    await store.close();
  });

  test('that another program holds is waited for while everything else goes on', async () => {
    await (await open()).close();
    const other = new Libsql(path);
    other.exec('begin immediate');
    const file = await openSqliteFile(path);
    const happened: string[] = [];
    const waiting = file.run('BEGIN IMMEDIATE').catch(() => happened.push('given up'));
    setImmediate(() => happened.push('something else'));
    await waiting;
    expect(happened).toEqual(['something else', 'given up']);
    other.exec('rollback');
    file.close();
  });

  test('prepares a statement once: to collect one waits for what a thread of libsql’s does', async () => {
    const file = await openSqliteFile(path);
    await file.query('create table thing (id integer)', []);
    const prepare = vi.spyOn(LibsqlInThreads.prototype, 'prepare');
    const insert = 'insert into thing values (?)';
    for (const id of [1, 2, 3])
      expect(await file.query(insert, [id])).toMatchObject({ changed: 1 });
    expect(prepare.mock.calls.filter(([sql]) => sql === insert)).toHaveLength(1);
    expect(await file.query('select id from thing', [])).toMatchObject({
      rows: [{ id: 1 }, { id: 2 }, { id: 3 }],
    });
    prepare.mockRestore();
    file.close();
  });

  describe('of thousands of rows', () => {
    const rows = 20_000;
    beforeEach(() => {
      const other = new Libsql(path);
      other.exec(`create table thing (id integer primary key);
        with recursive so (many) as (select 1 union all select many + 1 from so where many < ${rows})
        insert into thing select many from so`);
      other.close();
    });

    test('is read some rows at a time', async () => {
      const file = await openSqliteFile(path);
      const prepare = LibsqlInThreads.prototype.prepare;
      const most = await mostInOneTurn(async (reads) => {
        const counted = vi
          .spyOn(LibsqlInThreads.prototype, 'prepare')
          .mockImplementation(async function (this: LibsqlInThreads, sql) {
            const statement = await prepare.call(this, sql);
            const iterate = statement.iterate.bind(statement);
            statement.iterate = async (...given: unknown[]) => {
              const found = await iterate(...given);
              return (function* () {
                for (const row of found) {
                  reads();
                  yield row;
                }
              })();
            };
            return statement;
          });
        const { rows } = await file.query('select id from thing where id <= 50', []);
        expect(rows).toHaveLength(50);
        counted.mockRestore();
      });
      expect(most).toBe(1);
      file.close();
    });

    test('is written while everything else goes on', async () => {
      const file = await openSqliteFile(path);
      const happened: string[] = [];
      const prepare = LibsqlInThreads.prototype.prepare;
      vi.spyOn(LibsqlInThreads.prototype, 'prepare').mockImplementationOnce(async function (
        this: LibsqlInThreads,
        sql,
      ) {
        const statement = await prepare.call(this, sql);
        setImmediate(() => happened.push('something else'));
        return statement;
      });
      const { changed } = await file.query('delete from thing', []);
      happened.push(`${changed} deleted`);
      expect(happened).toEqual(['something else', `${rows} deleted`]);
      vi.restoreAllMocks();
      file.close();
    });
  });

  test('that libsql fails on without a reason is tried again, as one that another program holds', async () => {
    const store = await open();
    const noReason = Object.assign(new Error('not an error'), { code: 'SQLITE_OK', rawCode: 0 });
    const exec = vi.spyOn(LibsqlInThreads.prototype, 'exec').mockRejectedValueOnce(noReason);
    await store.feedback.count('fact/one', 'yes');
    exec.mockRestore();
    expect(await store.feedback.list()).toEqual([{ recordId: 'fact/one', yes: 1, no: 0 }]);
    await store.close();
  });

  test('that another program holds is waited for, and usable once it is free', async () => {
    const store = await open();
    const other = new Libsql(path);
    other.exec('begin immediate');
    await expectTrouble(store.pins.begin(somePin()), 'busy', /Another process holds/);
    expect(await store.pins.list({}), 'reading needs no turn').toEqual([]);
    const waiting = store.pins.begin(somePin());
    other.exec('commit');
    expect((await waiting).begun).toBe(true);
    await store.close();
  });
});

describe.skipIf(!canMount())(
  `a disk${canMount() ? '' : ' (skipped: mounting a small one needs root)'}`,
  () => {
    let disk: SmallDisk;

    afterEach(() => {
      disk.remove();
    });

    test('that is full loses nothing, and is used again when there is space', async () => {
      disk = mountSmallDisk(700);
      const store = await open(join(disk.folder, 'pincite.sqlite'));
      await busyDay(store);
      let added = 0;
      const fill = async () => {
        for (; added < 1000; added += 1) {
          await store.together(async ({ gaps, feedback }) => {
            const wording = 'w'.repeat(4_000);
            await gaps.record({ key: `full ${added}`, guildId: guild, wording });
            await feedback.count('fact/full', 'yes');
          });
        }
      };
      await expectTrouble(fill(), 'full', /nothing was lost/);
      expect(added).toBeGreaterThan(0);
      const counted = async () =>
        (await store.feedback.list()).find(({ recordId }) => recordId === 'fact/full')?.yes;
      expect(await counted()).toBe(added);
      expect(await store.gaps.list()).toHaveLength(added + 1);
      disk.resize(10_000);
      await store.feedback.count('fact/full', 'yes');
      expect(await counted()).toBe(added + 1);
      await store.close();
    });

    test('that is full as the program starts is said to be', async () => {
      disk = mountSmallDisk(100);
      await (await open()).close();
      const file = join(disk.folder, 'pincite.sqlite');
      new Libsql(file).exec('pragma journal_mode = wal; create table feedback (record_id)');
      for (const end of ['-wal', '-shm']) rmSync(file + end);
      const room = join(disk.folder, 'something else');
      expect(() => writeFileSync(room, Buffer.alloc(200 * 1024))).toThrow(/ENOSPC/);
      await expectTrouble(open(file), 'full', /is full/);
    });

    test('that is full of a backup keeps no half of it', async () => {
      disk = mountSmallDisk(60);
      await busyDay(await open());
      const file = join(disk.folder, 'copy.sqlite');
      await expectTrouble(
        backUp({ engine: 'sqlite', path }, file),
        'full',
        /\/copy.sqlite is full/,
      );
      expect(() => readFileSync(file)).toThrow(/ENOENT/);
    });

    test('that may not be written takes no backup, and says so of the folder', async () => {
      disk = mountSmallDisk(1000);
      await (await open()).close();
      disk.makeReadOnly();
      const file = join(disk.folder, 'copy.sqlite');
      await expectTrouble(
        backUp({ engine: 'sqlite', path }, file),
        'read-only',
        new RegExp(`No backup can be made in ${disk.folder}: .*may not write there`),
      );
    });

    test('that is read-only is said so', async () => {
      disk = mountSmallDisk(1000);
      const store = await open();
      await busyDay(store);
      const copy = join(disk.folder, 'pincite.sqlite');
      const file = join(folder, 'copy.sqlite');
      await backUp({ engine: 'sqlite', path }, file);
      copyFileSync(file, copy);
      disk.makeReadOnly();
      await expectTrouble(open(copy), 'read-only', /cannot be written.*right to write/);
      await store.close();
    });
  },
);
