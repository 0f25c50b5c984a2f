import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storedFile } from '../../src/opening/stored-file.js';
import { freshFolder } from '../support/fresh-folder.js';

function fileOf(...bytes: number[]) {
  const path = join(freshFolder(), 'file');
  writeFileSync(path, Uint8Array.from(bytes));
  return path;
}

describe('a file that is read a piece at a time', () => {
  test('gives what stands where it is asked, and no more than there is', () => {
    const stored = storedFile(fileOf(1, 2, 3, 4, 5));
    expect(stored?.length).toBe(5);
    expect([...(stored?.piece(1, 3) ?? [])]).toEqual([2, 3, 4]);
    expect([...(stored?.piece(3, 9) ?? [])]).toEqual([4, 5]);
    stored?.close();
  });

  test('is there again after it was let go of', () => {
    const stored = storedFile(fileOf(1, 2));
    stored?.close();
    stored?.close();
    expect([...(stored?.piece(0, 2) ?? [])]).toEqual([1, 2]);
    stored?.close();
  });

  test('stays what it was when another is put in its place, and has no bytes once let go of', () => {
    const path = fileOf(1, 2);
    const stored = storedFile(path);
    renameSync(fileOf(8, 9), path);
    expect([...(stored?.piece(0, 2) ?? [])]).toEqual([1, 2]);
    stored?.close();
    expect(stored?.piece(0, 2)).toHaveLength(0);
    stored?.close();
  });

  test('has no bytes when it is gone, and is none where there never was one', () => {
    const path = fileOf(1, 2);
    const stored = storedFile(path);
    stored?.close();
    rmSync(path);
    expect(stored?.piece(0, 2)).toHaveLength(0);
    expect(storedFile(path)).toBeUndefined();
  });
});
