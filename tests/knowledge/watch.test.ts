import { describe, expect, test } from 'vitest';
import { type Folder, memoryFolder } from '../../src/knowledge/folder.js';
import { folderVersion } from '../../src/knowledge/load.js';
import { openCasebook } from '../../src/knowledge/open.js';
import { createWatcher, type Seen } from '../../src/knowledge/watch.js';
import { inOneGo } from '../../src/steps.js';
import { mostInOneTurn } from '../support/crowding.js';
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
  return { folder, watcher: createWatcher(folder, inOneGo(folderVersion(folder))) };
}

function opened(seen: Seen | undefined) {
  if (seen === undefined) throw new Error('nothing new was seen');
  return openCasebook(memoryFolder(seen.name, seen.files));
}

const corrected = () => fixtureWith('facts.yaml', 'up to 40 people', 'up to 50 people');
const broken = () => fixtureWith('facts.yaml', 'status: alleged', 'status: proven');

describe('a knowledge folder that is watched', () => {
  test('is to be opened again when it changed and is at rest, once', async () => {
    const { folder, watcher } = watched();
    expect(await watcher.look()).toBeUndefined();
    folder.now(corrected());
    expect(await watcher.look()).toBeUndefined();
    expect(opened(await watcher.look())).toMatchObject({
      ok: true,
      casebook: { version: inOneGo(folderVersion(folder)) },
    });
    expect(await watcher.look()).toBeUndefined();
  });

  test('is not opened while it is being written', async () => {
    const { folder, watcher } = watched();
    folder.now(broken());
    expect(await watcher.look()).toBeUndefined();
    folder.now(corrected());
    expect(await watcher.look()).toBeUndefined();
    expect(opened(await watcher.look())).toMatchObject({ ok: true });
  });

  test('stays as it was seen, whatever becomes of it afterwards', async () => {
    const { folder, watcher } = watched();
    folder.now(corrected());
    await watcher.look();
    const seen = await watcher.look();
    folder.now(broken());
    expect(opened(seen)).toMatchObject({ ok: true, casebook: { version: seen?.version } });
  });

  test('comes once what is wrong where it is broken, and opens when it is mended', async () => {
    const { folder, watcher } = watched();
    folder.now(broken());
    await watcher.look();
    expect(opened(await watcher.look())).toMatchObject({
      ok: false,
      problems: [{ file: 'facts.yaml' }],
    });
    expect(await watcher.look()).toBeUndefined();
    folder.now(corrected());
    await watcher.look();
    expect(opened(await watcher.look())).toMatchObject({ ok: true });
  });

  test('that is gone is broken, not a reason to end', async () => {
    const { folder, watcher } = watched();
    folder.now(undefined);
    await watcher.look();
    expect(opened(await watcher.look())).toMatchObject({
      ok: false,
      problems: [{ code: 'missing-folder' }],
    });
  });
});

describe('a look at a knowledge folder', () => {
  test('reads one file in each turn of the event loop, where that takes long', async () => {
    const most = await mostInOneTurn((reads) => {
      const folder = folderOf(fixtureFiles());
      const read = (path: string) => {
        reads();
        return folder.read(path);
      };
      return createWatcher({ ...folder, read }, '').look();
    });
    expect(most).toBe(1);
  });

  test('makes the version of a large file in several steps, and the same as in one', () => {
    const large = new Uint8Array(4_000_000).fill(32);
    const folder = memoryFolder('knowledge', new Map([['questions.yaml', large]]));
    expect([...folderVersion(folder)].length).toBeGreaterThan(3);
    const piece = { length: large.length, [Symbol.iterator]: () => [large].values() };
    const whole = { ...folder, pieces: () => piece };
    expect(inOneGo(folderVersion(folder))).toBe(inOneGo(folderVersion(whole)));
  });
});
