/** The files of backups: what may be one, and where one may be put. */
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { StoreError } from './error.js';

/** Refuses to make a backup where there is something, or nothing can be put. */
export function refuseTarget(file: string): void {
  if (existsSync(file)) throw inTheWay(file);
  // A folder is not made: a name mistyped would hide the backup where nobody looks.
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) {
    throw new StoreError('missing', `${folder} does not exist. Make the folder, or name another.`);
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError(
      'read-only',
      `No backup can be made in ${folder}: the user who runs the program may not write there (${code(error)}). Name another folder.`,
      error,
    );
  }
}

/** Refuses to restore what is no file of a backup. */
export function refuseUnfit(file: string): void {
  refuseMissing(file, 'to restore');
  if (!statSync(file).isFile()) {
    throw new StoreError('missing', `${file} is no file. ${nameOne}`);
  }
  const begins = beginningOf(file, firstBytes.length);
  // An empty file is an empty database to SQLite.
  if (begins !== '' && begins !== firstBytes) {
    throw new StoreError(
      'corrupt',
      `${file} is no backup: it is no SQLite file. Nothing was changed. ${nameOne}`,
    );
  }
  refuseInUse(file);
}

export function refuseMissing(file: string, what: string): void {
  if (!existsSync(file)) throw nothing(file, what);
}

/** A copy to work on, for a backup stays as it is. It goes by `remove`. */
export function copyToRead(file: string): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-restore-'));
  const path = join(folder, basename(file));
  try {
    copyFileSync(file, path);
  } catch (error) {
    remove(folder);
    throw new StoreError(
      code(error) === 'ENOSPC' ? 'full' : 'disk',
      `${file} could not be copied to ${tmpdir()}, where it is looked through (${code(error)}). Nothing was changed. See that there is room, or set TMPDIR to another folder.`,
      error,
    );
  }
  return { path, remove: () => remove(folder) };
}

/** Puts the finished file in its place, at once and only where there is none. */
export function placeWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (code(error) === 'EEXIST') throw inTheWay(to);
    // Some file systems know no links; there it may be seen while it is still being copied.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/** Where it cannot be removed, that must not hide what went wrong before. */
export function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What is left is a file whose name says what it is of.
  }
}

export function inTheWay(file: string): StoreError {
  return new StoreError(
    'in the way',
    `${file} exists and is not overwritten. Give the backup another name.`,
  );
}

export function nothing(where: string, what: string): StoreError {
  return new StoreError('missing', `There is nothing ${what} at ${where}.`);
}

const nameOne = 'Name a file that “npx pincite backup FILE” has made.';

/** What every SQLite 3 file begins with (sqlite.org/fileformat2.html, section 1.3). */
const firstBytes = 'SQLite format 3\0';

function beginningOf(file: string, length: number): string {
  const bytes = Buffer.alloc(length);
  let opened: number;
  try {
    opened = openSync(file, 'r');
  } catch (error) {
    throw new StoreError('missing', `${file} cannot be read (${code(error)}).`, error);
  }
  try {
    return bytes.toString('latin1', 0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}

/** The newest of a database that is in use, or was not closed, stands in a log beside it. */
function refuseInUse(file: string): void {
  const log = `${file}-wal`;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  throw new StoreError(
    'in the way',
    `${file} is in use, or was: what was written to it last stands in ${log}. Nothing was changed. Make a backup of it first (DATABASE_URL=file:${file} npx pincite backup FILE), and restore that.`,
  );
}

function code(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
