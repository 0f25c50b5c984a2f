import { describe, expect, test } from 'vitest';
import type { Folder } from '../../src/knowledge/folder.js';
import { folderVersion } from '../../src/knowledge/load.js';
import { createWatcher } from '../../src/knowledge/watch.js';
import { asFolder, type Files, fixtureFiles, fixtureWith } from '../support/fixture.js';

/** A folder whose files somebody changes. */
function folderOf(files: Files): Folder & { now(files: Files): void } {
  let current = asFolder(files);
  return {
    name: 'knowledge',
    list: () => current.list(),
    read: (path) => current.read(path),
    now(next) {
      current = asFolder(next);
    },
  };
}

function watched() {
  const folder = folderOf(fixtureFiles());
  return { folder, watcher: createWatcher(folder, folderVersion(folder)) };
}

const corrected = () => fixtureWith('facts.yaml', 'up to 40 people', 'up to 50 people');
const broken = () => fixtureWith('facts.yaml', 'status: alleged', 'status: proven');

describe('a knowledge folder that is watched', () => {
  test('is opened again when it changed and is at rest, once', () => {
    const { folder, watcher } = watched();
    expect(watcher.look()).toBeUndefined();
    folder.now(corrected());
    expect(watcher.look()).toBeUndefined();
    expect(watcher.look()).toMatchObject({
      ok: true,
      casebook: { version: folderVersion(folder) },
    });
    expect(watcher.look()).toBeUndefined();
  });

  test('is not opened while it is being written', () => {
    const { folder, watcher } = watched();
    folder.now(broken());
    expect(watcher.look()).toBeUndefined();
    folder.now(corrected());
    expect(watcher.look()).toBeUndefined();
    expect(watcher.look()).toMatchObject({ ok: true });
  });

  test('says once what is wrong where it is broken, and opens when it is mended', () => {
    const { folder, watcher } = watched();
    folder.now(broken());
    watcher.look();
    expect(watcher.look()).toMatchObject({ ok: false, problems: [{ file: 'facts.yaml' }] });
    expect(watcher.look()).toBeUndefined();
    folder.now(corrected());
    watcher.look();
    expect(watcher.look()).toMatchObject({ ok: true });
  });

  test('that is gone is broken, not a reason to end', () => {
    const { folder, watcher } = watched();
    folder.now(new Map());
    watcher.look();
    expect(watcher.look()).toMatchObject({ ok: false });
  });
});
