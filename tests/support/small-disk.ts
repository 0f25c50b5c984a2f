/** A disk of a few hundred kilobytes, for tests of what happens when one is full or read-only. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  resize(kilobytes: number): void;
  makeReadOnly(): void;
  remove(): void;
}

/** Whether this process may mount one. */
export function canMount(): boolean {
  try {
    mountSmallDisk(64).remove();
    return true;
  } catch {
    return false;
  }
}

export function mountSmallDisk(kilobytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-disk-'));
  const run = (program: string, ...words: string[]) =>
    execFileSync(program, [...words, folder], { stdio: 'ignore' });
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs');
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
  return {
    folder,
    resize: (to) => run('mount', '-o', `remount,size=${to}k`),
    makeReadOnly: () => run('mount', '-o', 'remount,ro'),
    remove() {
      // Lazily: SQLite's files may be open still.
      run('umount', '--lazy');
      rmdirSync(folder);
    },
  };
}
