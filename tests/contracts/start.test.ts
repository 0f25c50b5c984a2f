import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** What an answer in the terminal begins with; `main` imports the second and the third by need. */
const begins = ['cli.ts', 'adapters/terminal/slash-command.ts', 'commands/ask.ts'];

/** The files that are loaded before the first of them runs, and the packages that they load. */
function loadedAtOnce(roots: readonly string[]) {
  const files = new Set(roots.map((file) => join(root, file)));
  const packages = new Set<string>();
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    // `import type` is erased, and `import(…)` comes later.
    const statements = /^(?:import|export)\b(?! type\b)[^;]*?\bfrom\s+'([^']+)';/gm;
    for (const [, to = ''] of code.matchAll(statements)) {
      if (to.startsWith('.')) files.add(resolve(dirname(file), to.replace(/\.js$/, '.ts')));
      else if (!to.startsWith('node:')) packages.add(to.replace(/\/.*/, ''));
    }
  }
  return { files: [...files].map((file) => relative(root, file)), packages: [...packages].sort() };
}

describe('an answer in the terminal', () => {
  const { files, packages } = loadedAtOnce(begins);

  test('waits for no package: what is mistyped or configured loads those that it needs', () => {
    expect(packages).toEqual([]);
  });

  test('waits for no store, no Discord, no desk and no other command', () => {
    const strangers =
      /^(?:store|moderation|acts|adapters\/(?:discord|preview))\/|^app\.ts$|-worker\.ts$/;
    expect(files.filter((file) => strangers.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith('commands/'))).toEqual(['commands/ask.ts']);
    expect(files.length).toBeGreaterThan(50);
  });
});
