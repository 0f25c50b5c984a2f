import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tasks } from '../../src/adapters/terminal/tasks/index.js';
import { configKeys } from '../../src/config.js';
import { loadCommands } from '../../src/registry/registry.js';

const root = new URL('../../', import.meta.url);
const readme = read('README.md');
const manifest = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const registry = await loadCommands(new URL('src/commands/', root));

describe('the README', () => {
  test('lists every slash command with its options, and no other', () => {
    const declared = registry.list.map((command) =>
      [
        `/${command.name}`,
        ...Object.entries(command.options).map(([name, option]) =>
          option.required === true ? name : `[${name}]`,
        ),
      ].join(' '),
    );
    const listed = [...readme.matchAll(/^\| `(\/[^`]+)` \|/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(declared.sort());
  });

  test('lists every task of the terminal, and no other', () => {
    const listed = [...readme.matchAll(/^\| `pincite (\w+)/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(tasks.map(({ name }) => name).sort());
  });

  test('names only commands of pincite that exist', () => {
    const known = [...registry.list, ...tasks].map(({ name }) => name);
    const named = [...readme.matchAll(/(?:npx )?pincite ([a-z]+)\b(?=[^/])/g)]
      .filter((match) => match[0].startsWith('npx') || readme[match.index - 1] === '`')
      .map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm (?:run )?(\w+)/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !['ci', 'install'].includes(name));
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  test('lists every variable of the environment, and no other', () => {
    const listed = [...readme.matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual([...configKeys].sort());
  });

  test('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});

test('.env.example explains every variable, and sets none', () => {
  const lines = read('.env.example').split('\n');
  const listed = lines.flatMap((line, index) => {
    const name = /^([A-Z_]+)=(.*)$/.exec(line);
    if (name === null) return [];
    expect(lines[index - 1], `a comment above ${line}`).toMatch(/^# \S/);
    expect(name[2], `no value for ${line}`).toBe('');
    return [name[1]];
  });
  expect(listed.sort()).toEqual([...configKeys].sort());
});

test('the lock file names no host of a registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"/);
});

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
