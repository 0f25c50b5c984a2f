/** What SQLite says, in words for an operator. */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError, type StoreTrouble } from '../error.js';

/**
 * SQLite's primary result codes (https://sqlite.org/rescode.html); extended codes hold them in
 * their lowest eight bits.
 */
const primary = {
  /**
   * libsql asks the connection what went wrong after its thread has failed. Where a statement was
   * garbage collected in between, the answer is that nothing did. What takes long enough for that is to
   * wait for a lock.
   */
  overwritten: 0,
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/**
 * The error of a failed call as a StoreError; what is no error of SQLite's comes back as it is.
 * @param shown what to call the file in messages
 */
export function fromSqlite(error: unknown, path: string, shown = path): unknown {
  if (error instanceof StoreError) return error;
  const code = resultCode(error);
  if (code === undefined) return error;
  if (code === primary.cannotOpen) return cannotOpen(shown, error);
  // On a full disk SQLite fails to make room for the index of its log with a mere failure to write.
  const isFull = code === primary.io && isDiskFull(path);
  const [trouble, message] = explain(isFull ? primary.full : code, shown);
  return new StoreError(trouble, message ?? `SQLite failed on ${shown}: ${text(error)}`, error);
}

/** Where there is no file, no folder for one, or no right to either. */
export function cannotOpen(path: string, error: unknown): StoreError {
  return new StoreError(
    'missing',
    `The database ${path} cannot be opened or made (${text(error)}). See that its folder exists and that the user who runs the program may read and write it, or correct DATABASE_URL.`,
    error,
  );
}

/** Whether another connection was in the way. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error);
  return code === primary.overwritten || code === primary.busy || code === primary.locked;
}

function explain(code: number, path: string): [StoreTrouble, string?] {
  switch (code) {
    case primary.overwritten:
    case primary.busy:
    case primary.locked:
      return [
        'busy',
        `Another process holds the database ${path}. Nothing was changed; try again, and see whether a second program has it open.`,
      ];
    case primary.full:
      return [
        'full',
        `The disk of the database ${path} is full. Nothing of this change was written and nothing was lost. Free some space; a bot that runs goes on by itself.`,
      ];
    case primary.readOnly:
      return [
        'read-only',
        `The database ${path} cannot be written. Give the user who runs the program the right to write the file and its folder, where SQLite keeps its log.`,
      ];
    case primary.corrupt:
    case primary.notADatabase:
      return [
        'corrupt',
        `The file ${path} is no database, or is damaged. It was left as it is. Move it aside and restore a backup with "npx pincite restore FILE", or correct DATABASE_URL.`,
      ];
    case primary.io:
      return [
        'disk',
        `The disk of the database ${path} failed to read or write. Nothing of this change was kept. See that no quota or limit on the size of files stops the user who runs the program, and what the system's log says of the disk.`,
      ];
    default:
      return ['other'];
  }
}

/** Bytes that SQLite takes at once for the index of its log, beside some pages of the log itself. */
const leastRoom = 64 * 1024;

function isDiskFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < leastRoom;
  } catch {
    return false;
  }
}

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('rawCode' in error)) return undefined;
  return typeof error.rawCode === 'number' ? error.rawCode & 0xff : undefined;
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
