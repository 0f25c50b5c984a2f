import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
// Threads run what was built; TypeScript is for the compiler.
import { openBeside } from '../../dist/opening/open-beside.js';
import { openCase } from '../../dist/opening/open-case.js';
import { diskShelf, shelfOf } from '../../dist/opening/shelf.js';
import { folderVersion } from '../../src/knowledge/load.js';
import { inOneGo } from '../../src/steps.js';
import { asFolder, type Files, fixtureFiles, fixtureWith } from '../support/fixture.js';
import { freshFolder } from '../support/fresh-folder.js';
import { lookAtThreads, type Threads } from '../support/threads.js';

const print = 'this program';
const statement = 'The bridge was closed, and workers were suspended.';

const seenIn = (files: Files) => ({
  name: 'knowledge',
  files,
  version: inOneGo(folderVersion(asFolder(files))),
});

let threads: Threads;
beforeEach(() => {
  threads = lookAtThreads();
});
afterEach(() => {
  threads.stop();
  expect(threads.count()).toEqual({ started: expect.any(Number), running: 0 });
  expect(threads.count().started).toBeGreaterThan(0);
});

async function here(files: Files) {
  const opened = await openCase(asFolder(files), { shelf: shelfOf(new Map()), print });
  if (!opened.ok) throw new Error('the folder does not open');
  return opened;
}

describe('a case opened in a thread', () => {
  test('is the case that is opened here, with everything ready', async () => {
    const directory = freshFolder();
    const seen = seenIn(fixtureFiles());
    const opened = await openBeside(seen, { directory, print });
    if (!opened.ok) throw new Error('the folder does not open');
    const own = await here(fixtureFiles());
    expect(opened.casebook.version).toBe(seen.version);
    expect(opened.knowledge).toEqual(own.knowledge);
    expect(opened.warnings).toEqual(own.warnings);
    for (const question of ['why was the bridge closed', 'brige closd', 'who is calder']) {
      expect(opened.engine.search.ask(question)).toEqual(own.engine.search.ask(question));
    }
    expect(opened.engine.search.bearing(statement)).toEqual(own.engine.search.bearing(statement));
  });

  test('lies beside the knowledge, so that the next start begins there', async () => {
    const directory = freshFolder();
    await openBeside(seenIn(fixtureFiles()), { directory, print });
    expect(readdirSync(join(directory, '.cache')).sort()).toEqual(['case', 'statements']);
    const notes: string[] = [];
    const shelf = diskShelf(directory);
    const note = (what: string) => notes.push(what);
    const folder = asFolder(fixtureFiles());
    const reads: string[] = [];
    const read = (path: string) => {
      reads.push(path);
      return folder.read(path);
    };
    const next = await openCase({ ...folder, read }, { shelf, print, note });
    if (!next.ok) throw new Error('the folder does not open');
    expect(next.engine.search.bearing(statement).length).toBeGreaterThan(0);
    expect(new Set(reads).size).toBe(reads.length); // once each, for the version; parsing reads again
    expect(notes).toEqual([]);
  });

  test('that cannot be saved is handed over all the same, and the reason noted', async () => {
    const directory = freshFolder();
    writeFileSync(join(directory, '.cache'), 'in the way');
    const notes: string[] = [];
    const note = (what: string, details?: { error: unknown }) =>
      notes.push(`${what} (${details?.error instanceof Error})`);
    const opened = await openBeside(seenIn(fixtureFiles()), { directory, print, note });
    if (!opened.ok) throw new Error('the folder does not open');
    expect(opened.engine.search.bearing(statement).length).toBeGreaterThan(0);
    expect(opened.engine.search.ask('why was the bridge closed').length).toBeGreaterThan(0);
    expect(notes).toEqual([
      expect.stringMatching(/case cannot be saved.*\(true\)/),
      expect.stringMatching(/statements cannot be saved.*\(true\)/),
    ]);
  });

  test('that is wrong comes back with all that is wrong', async () => {
    const wrong = seenIn(fixtureWith('golden.yaml', '#8', '#88'));
    const directory = freshFolder();
    expect(await openBeside(wrong, { directory, print })).toMatchObject({
      ok: false,
      problems: [{ code: 'no-such-paragraph' }],
    });
    expect(readdirSync(directory)).toEqual([]);
    const gone = { name: 'knowledge', files: undefined, version: '' };
    expect(await openBeside(gone, { directory, print })).toMatchObject({
      ok: false,
      problems: [{ code: 'missing-folder' }],
    });
  });

  test('is given up when it is no longer wanted, and the thread with it', async () => {
    const stop = new AbortController();
    const options = { directory: freshFolder(), print, signal: stop.signal };
    const opening = openBeside(seenIn(fixtureFiles()), options);
    stop.abort(new Error('not wanted'));
    await expect(opening).rejects.toThrow('not wanted');
    await expect(openBeside(seenIn(fixtureFiles()), options)).rejects.toThrow('not wanted');
    expect(readdirSync(options.directory)).toEqual([]);
  });

  test('says why where the thread fails', async () => {
    const directory = 5 as unknown as string;
    const opening = openBeside(seenIn(fixtureFiles()), { directory, print });
    await expect(opening).rejects.toThrow(TypeError);
  });
});
