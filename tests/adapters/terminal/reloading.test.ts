import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
// Threads run what was built; TypeScript is for the compiler.
import { reloadOnChange } from '../../../dist/adapters/terminal/reloading.js';
import type { Engine } from '../../../dist/answer/engine.js';
import { diskFolder } from '../../../dist/knowledge/folder.js';
import { folderVersion } from '../../../dist/knowledge/load.js';
import { openCasebook } from '../../../dist/knowledge/open.js';
import { createWatcher } from '../../../dist/knowledge/watch.js';
import type { LogFields } from '../../../dist/log.js';
import { inOneGo } from '../../../dist/steps.js';
import { fixtureFolder } from '../../support/fixture.js';
import { freshFolder } from '../../support/fresh-folder.js';
import { lookAtThreads, type Threads } from '../../support/threads.js';

const changing = 'the knowledge changed; the old answers until the new is ready';
const patience = { timeout: 15_000 };

let directory: string;
/** What the app was given, the oldest first. */
let engines: Engine[];
let log: { level: string; event: string; fields: LogFields | undefined }[];
/** Why the knowledge cannot be used, as it was told one time after the other. */
let told: (readonly string[])[];
let onEvent: (event: string) => unknown;
let end: () => Promise<void>;
let threads: Threads;
/** How often the folder was looked at, and after how many times it can no longer be. */
let looks: number;
let looksUntil: number;

beforeEach(() => {
  directory = freshFolder();
  cpSync(fixtureFolder, directory, { recursive: true, filter: (path) => !path.includes('.cache') });
  threads = lookAtThreads();
  engines = [];
  log = [];
  onEvent = () => undefined;
  const opened = openCasebook(diskFolder(directory));
  if (!opened.ok) throw new Error('the fixture is broken');
  const app = {
    casebook: opened.casebook,
    reload: async (engine: Engine) => void engines.push(engine),
  };
  const at = (level: string) => (event: string, fields?: LogFields) => {
    log.push({ level, event, fields });
    onEvent(event);
  };
  const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const watcher = createWatcher(diskFolder(directory), opened.casebook.version);
  looksUntil = Number.POSITIVE_INFINITY;
  looks = 0;
  const look = () => {
    looks += 1;
    if (looks > looksUntil) throw new Error('the disk is gone');
    return watcher.look();
  };
  told = [];
  const onUnusable = (errors: readonly string[]) => void told.push(errors);
  end = reloadOnChange(app, directory, logger, { every: 20, watcher: { look }, onUnusable });
});
afterEach(async () => {
  await end();
  threads.stop();
  expect(threads.count().running).toBe(0);
});

function write(file: string, from: string, to: string): void {
  const path = join(directory, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(path, text.replace(from, to));
}
const correct = (to: string) => write('facts.yaml', 'up to 40 people', `up to ${to} people`);
/** Resolves in the very turn in which it is logged. */
const heard = (wanted: string) =>
  new Promise<void>((resolve) => {
    onEvent = (event) => event === wanted && resolve();
  });
const saysNow = () => inOneGo(folderVersion(diskFolder(directory)));
const versions = () => engines.map(({ casebook }) => casebook.version);
const errors = () => log.filter(({ level }) => level === 'error');

describe('a knowledge folder that changes while the program runs', () => {
  test('is opened while the program goes on, and the app is given an engine that is ready', async () => {
    let turns = 0;
    let isOpening = false;
    onEvent = (event) => {
      isOpening = event === changing;
    };
    const count = setInterval(() => {
      if (isOpening) turns++;
    }, 1);
    correct('50');
    await expect.poll(versions, patience).toEqual([saysNow()]);
    clearInterval(count);
    expect(turns).toBeGreaterThan(0);
    expect(engines[0]?.search.ask('why was the bridge closed').length).toBeGreaterThan(0);
    expect(errors()).toEqual([]);
  });

  test('is told of where it cannot be looked at, once, and taken up when it can be again', async () => {
    looksUntil = looks;
    await expect.poll(() => looks - looksUntil, patience).toBeGreaterThan(3);
    expect(errors()).toMatchObject([
      { event: expect.stringContaining('could not be looked at'), fields: { error: {} } },
    ]);
    looksUntil = Number.POSITIVE_INFINITY;
    correct('50');
    await expect.poll(versions, patience).toEqual([saysNow()]);
  });

  test('is told of where it is broken, once, and the old stays until it is mended', async () => {
    write('facts.yaml', 'status: alleged', 'status: proven');
    await expect.poll(errors, patience).toMatchObject([
      {
        event: 'the knowledge changed and cannot be used; the old stays',
        fields: { errors: 1, warnings: 0 },
      },
      {
        event: 'an error in the knowledge',
        fields: {
          at: expect.stringMatching(/facts\.yaml:\d+:\d+$/),
          what: expect.stringContaining('proven'),
          fix: expect.any(String),
        },
      },
    ]);
    expect(engines).toEqual([]);
    expect(told).toEqual([[expect.stringMatching(/^facts\.yaml:\d+ {2}.*proven/)]]);
    write('facts.yaml', 'status: proven', 'status: alleged');
    correct('50');
    await expect.poll(versions, patience).toEqual([saysNow()]);
    expect(errors()).toHaveLength(2);
    expect(told.at(-1)).toEqual([]);
  });

  test('that has warnings besides is told of by its errors', async () => {
    // What follows of a quote that nothing uses any more are warnings; an edited quote is an error.
    for (const file of ['facts.yaml', 'timeline.yaml']) write(file, '[c2-forty]', '[c1-closed]');
    write('sources/chronicle-2019-05-14.yaml', 'in two of its', 'in three of its');
    await expect
      .poll(errors, patience)
      .toMatchObject([
        { fields: { errors: 1, warnings: 4 } },
        { fields: { what: expect.stringContaining('c1-closed') } },
      ]);
    expect(told).toEqual([[expect.stringContaining('c1-closed')]]);
  });

  test('and changes again while it is opened, is taken up as it then is', async () => {
    correct('50');
    const first = saysNow();
    await heard(changing);
    write('facts.yaml', 'up to 50 people', 'up to 60 people');
    const second = saysNow();
    await expect.poll(versions, patience).toEqual([first, second]);
  });

  test('is taken up where nothing can be saved', async () => {
    writeFileSync(join(directory, '.cache'), 'in the way');
    correct('50');
    await expect.poll(versions, patience).toEqual([saysNow()]);
    expect(engines[0]?.search.bearing('The bridge was closed.').length).toBeGreaterThan(0);
    expect(log.map(({ event }) => event)).toContainEqual(expect.stringMatching(/cannot be saved/));
    expect(errors()).toEqual([]);
  });

  test('leaves nothing behind when the program ends meanwhile', async () => {
    correct('50');
    await heard(changing);
    // Node tells of a new thread after what waits for promises.
    await setImmediate();
    expect(threads.count()).toEqual({ started: 1, running: 1 });
    await end();
    expect(threads.count()).toEqual({ started: 1, running: 0 });
    expect([engines, errors()]).toEqual([[], []]);
  });
});
