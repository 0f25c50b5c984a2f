import { appendFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  printOfCompiled,
  printOfSource,
  programPrint,
  stampOf,
} from '../../src/opening/program-print.js';
import { freshFolder } from '../support/fresh-folder.js';

/** A small program, built: its source, what it was compiled to, and the stamp of that. */
function built() {
  const root = freshFolder();
  const source = join(root, 'src');
  const compiled = join(root, 'dist');
  writeFileSync(join(root, 'package.json'), '{}');
  for (const room of ['text', 'knowledge/check', 'search', 'opening']) {
    for (const [folder, ending] of [
      [source, 'ts'],
      [compiled, 'js'],
    ] as const) {
      mkdirSync(join(folder, room), { recursive: true });
      writeFileSync(join(folder, room, `one.${ending}`), 'export {};\n');
    }
  }
  const stamp = () => {
    const { path, text } = stampOf(compiled, source);
    writeFileSync(path, text);
    return path;
  };
  return { root, source, compiled, stamp, stampFile: stamp() };
}

describe('the print of the program', () => {
  test('is the same as long as the program is', () => {
    expect(programPrint()).toMatch(/^[0-9a-f]{64}$/);
    expect(programPrint()).toBe(programPrint());
  });

  test('is one for the source and what was compiled from it, wherever they lie', () => {
    const one = built();
    const other = built();
    expect(printOfCompiled(one.compiled)).toBe(printOfSource(one.source));
    expect(printOfSource(other.source)).toBe(printOfSource(one.source));
  });

  test('is another when a file of the source changes, and the same again once that is built', () => {
    const { source, compiled, stamp } = built();
    const before = printOfSource(source);
    appendFileSync(join(source, 'knowledge/check/one.ts'), '// a rule\n');
    expect(printOfSource(source)).not.toBe(before);
    expect(printOfCompiled(compiled)).toBe(before);
    stamp();
    expect(printOfCompiled(compiled)).toBe(printOfSource(source));
  });

  test('is its own where a compiled file is not as the build left it', () => {
    const { source, compiled } = built();
    const ours = printOfSource(source);
    utimesSync(join(compiled, 'search/one.js'), 1, 1);
    const theirs = printOfCompiled(compiled);
    expect(theirs).not.toBe(ours);
    appendFileSync(join(compiled, 'text/one.js'), '// by hand\n');
    expect([ours, theirs]).not.toContain(printOfCompiled(compiled));
  });

  test.each<[string, (stampFile: string) => void]>([
    ['is not there', (stampFile) => rmSync(stampFile)],
    ['is no JSON', (stampFile) => writeFileSync(stampFile, '{"files"')],
    ['says nothing', (stampFile) => writeFileSync(stampFile, 'null')],
  ])('is its own where the stamp of the build %s', (_what, break_) => {
    const { source, compiled, stampFile } = built();
    break_(stampFile);
    expect(printOfCompiled(compiled)).toMatch(/^[0-9a-f]{64}$/);
    expect(printOfCompiled(compiled)).not.toBe(printOfSource(source));
  });

  test('is another with other libraries', () => {
    const { root, source, compiled } = built();
    const before = printOfSource(source);
    writeFileSync(join(root, 'package.json'), '{ "dependencies": {} }');
    expect(printOfSource(source)).not.toBe(before);
    expect(printOfCompiled(compiled)).not.toBe(before);
  });
});
