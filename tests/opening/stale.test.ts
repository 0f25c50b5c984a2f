import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isStale, stampOf } from '../../src/opening/program-print.js';
import { freshFolder } from '../support/fresh-folder.js';

let folder: string;
let compiled: string;
let source: string;

beforeEach(() => {
  folder = freshFolder();
  compiled = join(folder, 'dist');
  source = join(folder, 'src');
  writeFileSync(join(folder, 'package.json'), '{}');
  for (const room of ['text', 'knowledge', 'search', 'opening', 'card']) {
    for (const [root, ending] of [
      [compiled, 'js'],
      [source, 'ts'],
    ] as const) {
      mkdirSync(join(root, room), { recursive: true });
      writeFileSync(join(root, room, `a.${ending}`), room);
    }
  }
  const { path, text } = stampOf(compiled, source);
  writeFileSync(path, text);
});

/** Has a file of the source be written later than the program was compiled. */
function write(file: string, text: string): void {
  const path = join(source, file);
  const later = statSync(compiled).mtime.getTime() / 1000 + 60;
  writeFileSync(path, text);
  utimesSync(path, later, later);
}

describe('a compiled program', () => {
  test('is stale once its source says something else, in whatever room', () => {
    expect(isStale(compiled, source)).toBe(false);
    write('card/a.ts', 'another');
    expect(isStale(compiled, source)).toBe(true);
  });

  test('is not stale where its source was only written again', () => {
    write('card/a.ts', 'card');
    expect(isStale(compiled, source)).toBe(false);
  });

  test('is not stale where it lies without its source', () => {
    rmSync(source, { recursive: true });
    expect(isStale(compiled, source)).toBe(false);
  });
});
