import { describe, expect, test } from 'vitest';
import { type Folder, memoryFolder } from '../../src/knowledge/folder.js';
import { folderVersion } from '../../src/knowledge/load.js';
import { openCasebook } from '../../src/knowledge/open.js';
import { createWatcher, type Seen } from '../../src/knowledge/watch.js';
import { asFolder, type Files, fixtureFiles, fixtureWith } from '../support/fixture.js';

/** A folder whose files somebody changes. */
function folderOf(files: Files): Folder & { now(files: Files | undefined): void } {
  let current = asFolder(files);
  return {
    name: 'knowledge',
    list: () => current.list(),
    read: (path) => current.read(path),
    now(next) {
      current = memoryFolder('knowledge', next);
    },
  };
}

function watched() {
  const folder = folderOf(fixtureFiles());
  return { folder, watcher: createWatcher(folder, folderVersion(folder)) };
}

function opened(seen: Seen | undefined) {
  if (seen === undefined) throw new Error('nothing new was seen');
  return openCasebook(memoryFolder(seen.name, seen.files));
}

const corrected = () => fixtureWith('facts.yaml', 'up to 40 people', 'up to 50 people');
const broken = () => fixtureWith('facts.yaml', 'status: alleged', 'status: proven');

describe('a knowledge folder that is watched', () => {
  test('is to be opened again when it changed and is at rest, once', () => {
    const { folder, watcher } = watched();
    expect(watcher.look()).toBeUndefined();
    folder.now(corrected());
    expect(watcher.look()).toBeUndefined();
    expect(opened(watcher.look())).toMatchObject({
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
    expect(opened(watcher.look())).toMatchObject({ ok: true });
  });

  test('stays as it was seen, whatever becomes of it afterwards', () => {
    const { folder, watcher } = watched();
    folder.now(corrected());
    watcher.look();
    const seen = watcher.look();
    folder.now(broken());
    expect(opened(seen)).toMatchObject({ ok: true, casebook: { version: seen?.version } });
  });

  test('comes once what is wrong where it is broken, and opens when it is mended', () => {
    const { folder, watcher } = watched();
    folder.now(broken());
    watcher.look();
    expect(opened(watcher.look())).toMatchObject({ ok: false, problems: [{ file: 'facts.yaml' }] });
    expect(watcher.look()).toBeUndefined();
    folder.now(corrected());
    watcher.look();
    expect(opened(watcher.look())).toMatchObject({ ok: true });
  });

  test('that is gone is broken, not a reason to end', () => {
    const { folder, watcher } = watched();
    folder.now(undefined);
    watcher.look();
    expect(opened(watcher.look())).toMatchObject({
      ok: false,
      problems: [{ code: 'missing-folder' }],
    });
  });
});
