/** A folder as this room reads it, and the one on disk. The only file here that touches a disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Folder {
  /** How to name it to a person: its path. */
  readonly name: string;
  /**
   * Paths of its files, those one folder deep included, with forward slashes and in no promised
   * order; undefined where there is no such folder.
   */
  list(): readonly string[] | undefined;
  /** The bytes of a file; undefined where it is not there or cannot be read. */
  read(path: string): Uint8Array | undefined;
}

/** A folder on disk. Reads at the time of each call and keeps nothing. */
export function diskFolder(directory: string): Folder {
  return {
    name: directory,
    list() {
      if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return undefined;
      return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
        if (entry.name.startsWith('.')) return [];
        if (!statSync(join(directory, entry.name), { throwIfNoEntry: false })?.isDirectory()) {
          return [entry.name];
        }
        return readdirSync(join(directory, entry.name)).map((name) => `${entry.name}/${name}`);
      });
    },
    read(path) {
      try {
        return readFileSync(join(directory, path));
      } catch {
        return undefined;
      }
    },
  };
}

/** The files of a folder by path; of one that cannot be read there is a path and nothing else. */
export type Contents = ReadonlyMap<string, Uint8Array | string | undefined>;

/** A folder that is only in memory, for a case that is not on disk. Without contents there is none. */
export function memoryFolder(name: string, files: Contents | undefined): Folder {
  return {
    name,
    list: () => files && [...files.keys()],
    read(path) {
      const content = files?.get(path);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}

/** Strict UTF-8, a byte order mark at the beginning dropped; undefined where it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
