/** What `npm ci` does at its end, so that whatever is started next begins at once. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { fixtureFolder } from '../support/fixture.js';
import { freshFolder } from '../support/fresh-folder.js';

const script = fileURLToPath(new URL('../../scripts/save-case.mjs', import.meta.url));
const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let directory: string;
beforeEach(() => {
  directory = freshFolder();
  const filter = (path: string) => !path.includes('.cache');
  cpSync(fixtureFolder, directory, { recursive: true, filter });
});

function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}
const save = () => node(script, '--knowledge', directory);
const oneLine = (what: RegExp) => ({
  status: 0,
  stdout: expect.stringMatching(new RegExp(`^(?=.*${what.source}).+\n$`)),
  stderr: '',
});

describe('saving the case', () => {
  test('leaves all that a start needs, which then makes nothing anew', () => {
    expect(save()).toEqual(oneLine(/saved in/));
    const cache = join(directory, '.cache');
    const times = () =>
      ['case', 'statements'].map((name) => statSync(join(cache, name), { bigint: true }).mtimeNs);
    expect(readdirSync(cache).sort()).toEqual(['case', 'statements']);
    const saved = times();
    const claims = ['claims', 'The bridge was closed.', '--knowledge', directory];
    expect(node(program, ...claims).status).toBe(0);
    expect(times()).toEqual(saved);
  });

  test('does nothing a second time', () => {
    save();
    expect(save()).toEqual(oneLine(/already saved/));
  });

  test.each<[string, () => void, RegExp]>([
    [
      'knowledge that is wrong',
      () => writeFileSync(join(directory, 'facts.yaml'), 'wrong'),
      /pincite check/,
    ],
    ['no knowledge', () => rmSync(directory, { recursive: true }), /pincite check/],
    [
      'a folder that cannot be written to',
      () => writeFileSync(join(directory, '.cache'), ''),
      /not saved \(E/,
    ],
  ])('fails nobody over %s, and says so in one line', (_what, spoil, said) => {
    spoil();
    expect(save()).toEqual(oneLine(said));
  });
});
