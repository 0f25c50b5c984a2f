/** Where the saved case lies: one file, in a hidden folder of the knowledge, which is no part of it. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Shelf {
  /** The bytes that lie there; undefined where there are none or they cannot be read. */
  read(): Uint8Array | undefined;
  /** Puts bytes there, whole or not at all. @throws where the folder cannot be written to */
  write(bytes: Uint8Array): void;
}

export function diskShelf(knowledge: string): Shelf {
  const path = join(knowledge, '.cache', 'case');
  return {
    read() {
      try {
        return readFileSync(path);
      } catch {
        return undefined;
      }
    },
    write(bytes) {
      // Written beside and put in place in one step: who reads meanwhile sees the old or the new.
      const beside = `${path}.${randomBytes(4).toString('hex')}`;
      mkdirSync(dirname(path), { recursive: true });
      try {
        writeFileSync(beside, bytes);
        renameSync(beside, path);
      } catch (error) {
        rmSync(beside, { force: true });
        throw error;
      }
    },
  };
}
