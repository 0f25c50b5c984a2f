import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../../src/store/open.js';
import { freshFolder } from '../../support/fresh-folder.js';
import { pincite } from '../../support/terminal.js';

let folder: string;

beforeEach(async () => {
  folder = freshFolder();
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'live.sqlite')}`);
});

async function open(name: string) {
  return openStore({
    location: { engine: 'sqlite', path: join(folder, name) },
    now: () => new Date(),
    newId: () => 'id',
  });
}

test('pincite backup and restore bring what is kept from one database to another', async () => {
  const live = await open('live.sqlite');
  await live.feedback.count('fact/a', 'yes');
  const copy = join(folder, 'monday.sqlite');
  const backedUp = await pincite(['backup', copy]);
  expect(backedUp).toMatchObject({ code: 0, stderr: '' });
  expect(backedUp.stdout).toBe(`${copy}: 1 row of ${join(folder, 'live.sqlite')}.\n`);

  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'new.sqlite')}`);
  expect(await pincite(['restore', copy])).toMatchObject({ code: 0, stderr: '' });
  const restored = await open('new.sqlite');
  expect(await restored.feedback.list()).toEqual([{ recordId: 'fact/a', yes: 1, no: 0 }]);
});

test('pincite backup makes no database where there is none', async () => {
  const { code, stderr } = await pincite(['backup', join(folder, 'copy')]);
  expect(code).toBe(1);
  expect(stderr).toBe(`There is nothing to back up at ${join(folder, 'live.sqlite')}.\n`);
  expect(existsSync(join(folder, 'live.sqlite'))).toBe(false);
});

test('trouble with a database is a sentence on stderr, without a stack', async () => {
  await writeFile(join(folder, 'live.sqlite'), 'not a database '.repeat(300));
  const { code, stderr } = await pincite(['backup', join(folder, 'copy')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The file \S+ is no database, or is damaged\. .*\n$/);
});

test('pincite restore of what is no database names the file that was given', async () => {
  const file = join(folder, 'README.md');
  await writeFile(file, '# A readme\n');
  const { code, stderr } = await pincite(['restore', file]);
  expect(code).toBe(1);
  expect(stderr).toContain(`${file} is no backup`);
  expect(existsSync(join(folder, 'live.sqlite'))).toBe(false);
});

test.each(['backup', 'restore'])('pincite %s without a file is wrong use', async (task) => {
  const { code, stderr } = await pincite([task]);
  expect(code).toBe(2);
  expect(stderr).toContain(`${task} needs`);
});
