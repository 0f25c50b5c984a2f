import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../../src/store/open.js';
import { freshFolder } from '../../support/fresh-folder.js';
import { busyDay } from '../busy-day.js';
import { newId } from '../engines.js';
import { member, moderator } from '../samples.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = freshFolder();
  path = join(folder, 'pincite.sqlite');
});

function open() {
  return openStore({ location: { engine: 'sqlite', path }, now: () => new Date(), newId });
}

/** Whose id stands anywhere in the file or in its log, read as bytes. */
function idsInBytes(): string[] {
  const files = ['', '-wal'].map((end) => path + end).filter((file) => existsSync(file));
  const bytes = files.map((file) => readFileSync(file, 'latin1')).join('');
  return [member, moderator].filter((id) => bytes.includes(id));
}

test('who is forgotten stands in no byte of the file or of its log, a moment later', async () => {
  const store = await open();
  await busyDay(store);
  expect(idsInBytes()).toEqual([member, moderator]);
  await store.people.forget(member);
  await store.people.forget(moderator);
  await vi.waitFor(() => expect(idsInBytes()).toEqual([]), { timeout: 10_000, interval: 100 });
  expect(await store.people.forget(member)).toBe(0);
  await store.close();
});

test('a store that is closed leaves nothing in its log', async () => {
  const store = await open();
  await busyDay(store);
  await store.close();
  expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
});
