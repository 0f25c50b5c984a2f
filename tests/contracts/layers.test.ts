import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** What each room may import, itself aside. Data flows from left to right in this list, never back. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  steps: [],
  text: [],
  knowledge: ['steps', 'text'],
  search: ['steps', 'text'],
  'search/case': ['steps', 'text', 'knowledge', 'search'],
  store: ['steps'],
  answer: ['steps', 'text', 'knowledge', 'search', 'search/case'],
  card: ['steps', 'text', 'knowledge', 'answer'],
  moderation: ['steps', 'text', 'knowledge', 'search', 'search/case', 'store', 'answer', 'card'],
  registry: ['steps', 'text', 'knowledge', 'answer', 'card', 'moderation'],
  commands: ['answer', 'card', 'moderation', 'registry'],
  acts: ['answer', 'card', 'moderation', 'registry'],
  log: [],
  config: ['log'],
  opening: ['knowledge', 'search', 'search/case', 'answer'],
  answering: ['answer', 'card', 'registry'],
  app: ['knowledge', 'store', 'answer', 'answering', 'card', 'moderation', 'registry'],
  'adapters/discord': [
    'log',
    'answer',
    'card',
    'moderation',
    'registry',
    'app',
    'text',
    'knowledge',
  ],
  'adapters/preview': ['answer', 'card', 'moderation', 'registry', 'app', 'text', 'knowledge'],
  'adapters/terminal': [
    'log',
    'config',
    'store',
    'moderation',
    'answer',
    'card',
    'registry',
    'opening',
    'answering',
    'app',
    'text',
    'knowledge',
    'adapters/discord',
    'adapters/preview',
  ],
  cli: ['adapters/terminal'],
};

const files = sourceFiles(root);
const imports = files.flatMap((file) => importsOf(file).map((to) => ({ file, to })));

describe('the rooms of src', () => {
  test('every file is in a room that the table knows', () => {
    const strangers = files.map((file) => roomOf(file)).filter((room) => !(room in mayImport));
    expect(strangers).toEqual([]);
  });

  test('no file imports from a room to its right', () => {
    const wrong = imports
      .filter(({ to }) => to.startsWith('.'))
      .map(({ file, to }) => ({ file, from: roomOf(file), target: resolve(dirname(file), to) }))
      .filter(({ target }) => target.startsWith(root))
      .filter(({ from, target }) => {
        const to = roomOf(target);
        return from !== to && !mayImport[from]?.includes(to);
      })
      .map(({ file, target }) => `${relative(root, file)} imports ${relative(root, target)}`);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['discord.js', /^adapters\/discord\//],
    ['fuse.js', /^search\/[^/]+\.ts$/],
    ['dotenv', /^config\.ts$/],
    ['yaml', /^knowledge\/yaml\.ts$/],
    ['discord-markdown-parser', /^adapters\/preview\/draw\//],
    ['kysely', /^store\//],
    ['libsql', /^store\/sqlite\/file\.ts$/],
    ['pg', /^store\/postgres\/engine\.ts$/],
  ])('%s has one home', (library, home) => {
    const users = imports
      .filter(({ to }) => to === library || to.startsWith(`${library}/`))
      .map(({ file }) => relative(root, file).split(sep).join('/'));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !home.test(file))).toEqual([]);
  });

  test('fuse.js is imported in a single file', () => {
    const users = new Set(
      imports.filter(({ to }) => /^fuse\.js\b/.test(to)).map(({ file }) => file),
    );
    expect(users.size).toBe(1);
  });

  test('only the configuration reads the environment', () => {
    const readers = files.filter((file) => /process\.env|from 'node:process'/.test(code(file)));
    expect(readers.map((file) => relative(root, file))).toEqual(['config.ts']);
  });

  test('only the program file ends the process or reads its arguments', () => {
    const users = files.filter((file) =>
      /process\.(exit|argv|exitCode|once|on)\b/.test(code(file)),
    );
    expect(users.map((file) => relative(root, file))).toEqual(['cli.ts']);
  });

  test('the drivers of the store are loaded only where a store is opened', () => {
    // Whatever is outside the store, with all that it loads before it runs: `import(…)` comes later.
    const loaded = new Set(files.filter((file) => roomOf(file) !== 'store'));
    for (const file of loaded) {
      const atOnce = [...code(file).matchAll(/\bfrom '([^']+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((to) => !typeOnly(file, to));
      for (const to of atOnce) {
        expect(['kysely', 'libsql', 'pg'], `${relative(root, file)} imports it`).not.toContain(to);
        if (to.startsWith('.')) loaded.add(resolve(dirname(file), to.replace(/\.js$/, '.ts')));
      }
    }
    expect(loaded).toContain(join(root, 'store', 'error.ts'));
  });

  test('every package that src imports is a dependency, not a development dependency', () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { dependencies: Record<string, string> };
    const used = imports
      .filter(
        ({ to, file }) => !to.startsWith('.') && !to.startsWith('node:') && !typeOnly(file, to),
      )
      .map(({ to }) =>
        to
          .split('/')
          .slice(0, to.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    const missing = [...new Set(used)].filter((name) => !(name in manifest.dependencies));
    expect(missing).toEqual([]);
  });
});

function sourceFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.ts$/.test(entry.name) && !/\.d\.ts$/.test(entry.name) ? [path] : [];
  });
}

function code(file: string): string {
  return readFileSync(file, 'utf8');
}

function importsOf(file: string): string[] {
  const pattern = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm;
  return [...[...code(file).matchAll(pattern)].map((match) => match[1] ?? ''), ...requiredBy(file)];
}

/** What a file loads when it is first needed, and not before. */
function requiredBy(file: string): string[] {
  const pattern = /(?:\brequire|\bcreateRequire\(import\.meta\.url\))\(\s*['`]([^'`]+)['`]/g;
  return [...code(file).matchAll(pattern)].map((match) => match[1] ?? '');
}

/** Imported for its types only: erased before anything runs. */
function typeOnly(file: string, module: string): boolean {
  if (requiredBy(file).includes(module)) return false;
  const statements = code(file).match(/import[^;]*?from\s+'[^']+'/g) ?? [];
  return statements
    .filter((statement) => statement.endsWith(`'${module}'`))
    .every((statement) => statement.startsWith('import type'));
}

/** `adapters/discord` for what is in there, else the first folder or the file at the top. */
function roomOf(file: string): string {
  const parts = relative(root, file).split(sep);
  const [first = '', second = ''] = parts;
  if (first === 'adapters' || `${first}/${second}` in mayImport) return `${first}/${second}`;
  return first.replace(/\.(ts|js)$/, '');
}
