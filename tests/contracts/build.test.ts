import { chmodSync, cpSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

// Windows has no such bit: npm puts a script of its own before the program.
test.skipIf(process.platform === 'win32')(
  'the end of the build makes the program one that can be started by its name',
  async () => {
    const copy = mkdtempSync(join(tmpdir(), 'built-'));
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
