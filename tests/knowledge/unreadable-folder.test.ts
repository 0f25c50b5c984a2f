import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { diskFolder } from '../../src/knowledge/folder.js';
import { freshFolder } from '../support/fresh-folder.js';

/** Who runs the tests may be let into every folder, so the disk is asked to refuse. */
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const readdirSync = (path: string, options: { withFileTypes: true }) => {
    if (path.endsWith('locked')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    return fs.readdirSync(path, options);
  };
  return { ...fs, readdirSync };
});

test('a folder on disk tells of one in it that may not be looked into', () => {
  const directory = freshFolder();
  mkdirSync(join(directory, 'locked'));
  writeFileSync(join(directory, 'case.yaml'), 'name: x\n');
  expect(diskFolder(directory).list()?.toSorted()).toEqual(['case.yaml', 'locked/']);
  expect(diskFolder(join(directory, 'locked')).list()).toBeUndefined();
});
