/** How the program ends when it is asked to, as it is run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { buildPatience, buildProgram } from '../../support/built.js';
import { fixtureFolder } from '../../support/fixture.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

beforeAll(buildProgram, buildPatience);

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'the preview ends cleanly at %s',
  async (signal) => {
    const child = spawn(process.execPath, ['dist/cli.js', 'start', '--knowledge', fixtureFolder], {
      cwd: root,
      env: { ...process.env, PORT: '0', DISCORD_TOKEN: '', DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
  },
  30_000,
);
