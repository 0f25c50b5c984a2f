/** The store as several processes use it, each with the compiled program. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import type { Location } from '../../../src/store/location.js';
import { onBothEngines } from '../engines.js';

const child = fileURLToPath(new URL('../child/child.mjs', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

beforeAll(() => {
  // What is tested must be what is in src; where that is built already this takes a moment.
  execFileSync('npx', ['tsc', '-b'], { cwd: root, stdio: 'ignore' });
}, 60_000);

function databaseUrl(location: Location): string {
  return location.engine === 'sqlite' ? `file:${location.path}` : location.url;
}

onBothEngines('processes that share a database', (engine) => {
  test('make its tables together, and lose nothing of each other', {
    timeout: 60_000,
  }, async () => {
    const { location, open } = await engine.place();
    const run = () =>
      promisify(execFile)(process.execPath, [child, databaseUrl(location), 'count', '25']);
    await Promise.all(Array.from({ length: 6 }, run));
    const store = await open();
    expect(await store.feedback.list()).toEqual([{ recordId: 'fact/a', yes: 150, no: 0 }]);
  });

  test('that are killed in the middle leave neither a half nor a lock', async () => {
    const { location, open } = await engine.place();
    const process_ = spawn(process.execPath, [child, databaseUrl(location), 'hang'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(process_.stdout, 'data');
    process_.kill('SIGKILL');
    await once(process_, 'exit');
    const store = await open();
    expect(await store.feedback.list()).toEqual([]);
    await store.feedback.count('fact/a', 'no');
    expect(await store.feedback.list()).toEqual([{ recordId: 'fact/a', yes: 0, no: 1 }]);
  });
});
