import { chmodSync, cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { freshFolder } from '../support/fresh-folder.js';

const root = new URL('../../', import.meta.url);

// Windows has no such bit: npm puts a script of its own before the program.
test.skipIf(process.platform === 'win32')(
  'the end of the build makes the program one that can be started by its name',
  async () => {
    const copy = freshFolder();
    for (const part of ['package.json', 'scripts/stamp-build.mjs', 'src', 'dist']) {
      cpSync(new URL(part, root), join(copy, part), { recursive: true });
    }
    const manifest: { bin: { pincite: string } } = await import(
      new URL('package.json', root).href,
      {
        with: { type: 'json' },
      }
    ).then(({ default: parsed }) => parsed);
    const program = join(copy, manifest.bin.pincite);
    chmodSync(program, 0o644);
    await import(pathToFileURL(join(copy, 'scripts/stamp-build.mjs')).href);
    expect(statSync(program).mode & 0o777).toBe(0o755);
  },
);
