import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { backUp, restore } from '../../../src/store/backup.js';
import type { Location } from '../../../src/store/location.js';
import { openStore } from '../../../src/store/open.js';
import { freshFolder } from '../../support/fresh-folder.js';
import { busyDay } from '../busy-day.js';
import { newId, onBothEngines } from '../engines.js';
import { everyRow } from '../every-row.js';
import { guild, otherGuild } from '../samples.js';
import { expectTrouble } from '../trouble.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = freshFolder();
  file = join(folder, 'monday.sqlite');
});

onBothEngines('a backup', (engine) => {
  test('holds every row, and puts every one back', async () => {
    const from = await engine.place();
    const to = await engine.place();
    const store = await from.open();
    await busyDay(store, guild, 1);
    await busyDay(store, otherGuild, 2);
    const rows = await backUp(from.location, file);
    expect(readdirSync(folder), 'nothing is left beside it').toEqual(['monday.sqlite']);
    expect(await restore(file, to.location)).toBe(rows);
    const before = await everyRow(from.location);
    expect(sorted(await everyRow(to.location))).toEqual(sorted(before));
    expect(Object.values(before).flat()).toHaveLength(rows);
  });

  test('is a database of its own, which the store opens as it is', async () => {
    const from = await engine.place();
    const store = await from.open();
    await busyDay(store);
    await backUp(from.location, file);
    const copy: Location = { engine: 'sqlite', path: file };
    expect(sorted(await everyRow(copy))).toEqual(sorted(await everyRow(from.location)));
    const opened = await openStore({ location: copy, now: () => new Date(), newId });
    expect(await opened.pins.list({})).toEqual(await store.pins.list({}));
    await opened.close();
  });

  test('goes into a folder that is there, and makes none', async () => {
    const from = await engine.place();
    await from.open();
    const nowhere = join(folder, 'mondya', 'monday.sqlite');
    await expectTrouble(backUp(from.location, nowhere), 'missing', /mondya does not exist/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is taken as of one moment, while others write', async () => {
    const from = await engine.place();
    const store = await from.open();
    let stopped = false;
    // Two rows that are only ever written together.
    const writing = (async () => {
      for (let count = 0; count < 200 && !stopped; count += 1) {
        await store.together(async ({ feedback }) => {
          await feedback.count('fact/a', 'yes');
          await feedback.count('fact/b', 'yes');
        });
      }
    })();
    await backUp(from.location, file);
    stopped = true;
    await writing;
    const { feedback = [] } = await everyRow({ engine: 'sqlite', path: file });
    const [a, b] = ['fact/a', 'fact/b'].map(
      (id) => feedback.find((row) => row.record_id === id)?.yes,
    );
    expect(a).toEqual(b);
  });

  test('overwrites nothing', async () => {
    const from = await engine.place();
    await from.open();
    writeFileSync(file, 'precious');
    await expectTrouble(backUp(from.location, file), 'in the way', /exists and is not overwritten/);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test('is not put into a database that holds something', async () => {
    const from = await engine.place();
    const to = await engine.place();
    await busyDay(await from.open());
    await backUp(from.location, file);
    await (await to.open()).feedback.count('fact/mine', 'yes');
    // A backup of it that is refused as a target: not even the way its log is kept is changed.
    const filled = join(folder, 'filled.sqlite');
    await backUp(to.location, filled);
    const bytes = readFileSync(filled);
    await expectTrouble(
      restore(file, { engine: 'sqlite', path: filled }),
      'in the way',
      /Nothing was changed/,
    );
    expect(readFileSync(filled).equals(bytes)).toBe(true);
    await expectTrouble(restore(file, to.location), 'in the way', /Nothing was changed/);
    const rows = await everyRow(to.location);
    expect(Object.values(rows).flat()).toEqual([{ record_id: 'fact/mine', yes: 1, no: 0 }]);
  });

  test('that is damaged is found out, and nothing of it is restored', async () => {
    const from = await engine.place();
    const to = await engine.place();
    await busyDay(await from.open());
    await backUp(from.location, file);
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 4096 * 2, 4096 * 6);
    writeFileSync(file, bytes);
    const isNamed = new RegExp(`^The backup ${file} is damaged: .*Restore another one`);
    await expectTrouble(restore(file, to.location), 'corrupt', isNamed);
    expect(readFileSync(file)).toEqual(bytes);
    writeFileSync(file, bytes.subarray(0, 4096 * 3 + 100));
    await expectTrouble(restore(file, to.location), 'corrupt', isNamed);
  });

  test('stays as it is while it is restored, or backed up in its turn', async () => {
    const from = await engine.place();
    const to = await engine.place();
    await busyDay(await from.open());
    await backUp(from.location, file);
    const bytes = readFileSync(file);
    await backUp({ engine: 'sqlite', path: file }, join(folder, 'again.sqlite'));
    await restore(file, to.location);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['again.sqlite', 'monday.sqlite']);
  });

  test('is a file, and no folder', async () => {
    const { location } = await engine.place();
    await expectTrouble(restore(folder, location), 'missing', /is no file\..*pincite backup FILE/);
  });

  test('is asked for where a database itself is to be restored, whose newest is in a log', async () => {
    const to = await engine.place();
    const used: Location = { engine: 'sqlite', path: file };
    const store = await openStore({ location: used, now: () => new Date(), newId });
    await busyDay(store);
    await expectTrouble(restore(file, to.location), 'in the way', /pincite backup/);
    const backup = join(folder, 'tuesday.sqlite');
    const rows = await backUp(used, backup);
    expect(await restore(backup, to.location)).toBe(rows);
    await store.close();
  });

  test('of nothing is refused, and leaves nothing behind', async () => {
    const { location } = await engine.place();
    await expectTrouble(backUp(location, file), 'missing', /nothing to back up/);
    expect(readdirSync(folder)).toEqual([]);
    await expectTrouble(restore(file, location), 'missing', /nothing to restore/);
    writeFileSync(file, '');
    await expectTrouble(restore(file, location), 'missing', /nothing to restore/);
  });
});

function sorted(rows: Record<string, object[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      all.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort(),
    ]),
  );
}
