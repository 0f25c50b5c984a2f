/** Where a saved case lies: in a hidden folder of the knowledge, which is no part of it. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `case` is what every answer needs, `statements` what the checking of messages needs besides. */
export type SavedName = 'case' | 'statements';

export interface Shelf {
  /** The bytes that lie there; undefined where there are none or they cannot be read. */
  read(name: SavedName): Uint8Array | undefined;
  /** Puts bytes there, whole or not at all. @throws where the folder cannot be written to */
  write(name: SavedName, bytes: Uint8Array): void;
}

export function diskShelf(knowledge: string): Shelf {
  const folder = join(knowledge, '.cache');
  return {
    read(name) {
      try {
        return readFileSync(join(folder, name));
      } catch {
        return undefined;
      }
    },
    write(name, bytes) {
      const path = join(folder, name);
      // Written beside and put in place in one step: who reads meanwhile sees the old or the new.
      const beside = `${path}.${randomBytes(4).toString('hex')}`;
      mkdirSync(folder, { recursive: true });
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
