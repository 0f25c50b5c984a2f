import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFolder, memoryFolder } from '../../src/knowledge/folder.js';
import { versionOf } from '../../src/knowledge/hash.js';
import { freshFolder } from '../support/fresh-folder.js';

/** A folder with small and long files, an empty one, links, and a folder by the name of a file. */
function folderOnDisk() {
  const directory = freshFolder();
  const files = {
    'case.yaml': 'name: x\n',
    'empty.yaml': '',
    'questions.yaml': 'äöü '.repeat(50_000),
    'sources/one.yaml': 'id: one\n',
  };
  mkdirSync(join(directory, 'sources'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(directory, path), text);
  mkdirSync(join(directory, 'facts.yaml'));
  return { directory, files };
}

describe('a folder on disk', () => {
  test('lists its files and those one folder deep, through links too', () => {
    const { directory, files } = folderOnDisk();
    symlinkSync(join(directory, 'sources'), join(directory, 'linked'));
    symlinkSync(join(directory, 'case.yaml'), join(directory, 'same.yaml'));
    symlinkSync(join(directory, 'nowhere'), join(directory, 'dangling'));
    expect(diskFolder(directory).list()?.toSorted()).toEqual(
      [...Object.keys(files), 'dangling', 'linked/one.yaml', 'same.yaml'].sort(),
    );
    expect(diskFolder(join(directory, 'nowhere')).list()).toBeUndefined();
  });

  test('lists what lies in a folder of a folder, so that it can be told of', () => {
    const { directory, files } = folderOnDisk();
    mkdirSync(join(directory, 'sources', 'sub', 'deep'), { recursive: true });
    mkdirSync(join(directory, 'sources', '.git'));
    writeFileSync(join(directory, 'sources', 'sub', 'two.yaml'), 'id: two\n');
    expect(diskFolder(directory).list()?.toSorted()).toEqual(
      [...Object.keys(files), 'sources/.git', 'sources/sub/deep', 'sources/sub/two.yaml'].sort(),
    );
  });

  test('lists what is in the rest where a link leads round in a circle', () => {
    const { directory, files } = folderOnDisk();
    symlinkSync('round', join(directory, 'round'));
    symlinkSync('round.yaml', join(directory, 'round.yaml'));
    const folder = diskFolder(directory);
    expect(folder.list()?.toSorted()).toEqual(
      [...Object.keys(files), 'round', 'round.yaml'].sort(),
    );
    expect(folder.pieces?.('round.yaml')).toBeUndefined();
    expect(diskFolder(join(directory, 'round')).list()).toBeUndefined();
  });

  test('has the version that its bytes have in memory, whatever is no file left out', () => {
    const { directory, files } = folderOnDisk();
    const paths = [...Object.keys(files), 'facts.yaml', 'gone.yaml'];
    const version = versionOf(diskFolder(directory), paths);
    expect(version).toBe(versionOf(memoryFolder('memory', new Map(Object.entries(files))), paths));
    writeFileSync(join(directory, 'questions.yaml'), `${'äöü '.repeat(49_999)}äöu `);
    expect(versionOf(diskFolder(directory), paths)).not.toBe(version);
  });
});
