/** A folder as this room reads it, and the one on disk. The only file here that touches a disk. */
import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

export interface Folder {
  /** How to name it to a person: its path. */
  readonly name: string;
  /**
   * Paths of its files, those two folders deep included, with forward slashes and in no promised
   * order; undefined where there is no such folder. One in it that cannot be looked into is there by its
   * name and a slash: `sources/`.
   */
  list(): readonly string[] | undefined;
  /** The bytes of a file; undefined where it is not there or cannot be read. */
  read(path: string): Uint8Array | undefined;
  /**
   * The same piece by piece, to be gone through to the end: to find room for all takes as long as to
   * read it. Undefined too where `read` does no worse.
   */
  pieces?(path: string): Pieces | undefined;
}

/** The bytes of a file in their order. A piece lies where the next one will, so it is looked at once. */
export interface Pieces extends Iterable<Uint8Array> {
  /** Of all of them together. */
  readonly length: number;
}

/** A folder on disk. Reads at the time of each call and keeps nothing. */
export function diskFolder(directory: string): Folder {
  return {
    name: directory,
    list() {
      if (!lookAt(directory)?.isDirectory()) return undefined;
      return entriesOf(directory)?.flatMap((entry) => {
        if (entry.name.startsWith('.')) return [];
        const path = join(directory, entry.name);
        // A link may lead to a folder.
        if (entry.isFile() || !lookAt(path)?.isDirectory()) return [entry.name];
        const within = entriesOf(path);
        if (within === undefined) return [`${entry.name}/`];
        // What lies deeper is not read; it is told of, by its path.
        return within.flatMap((inner) => {
          const name = `${entry.name}/${inner.name}`;
          const isHidden = inner.name.startsWith('.') || !inner.isDirectory();
          const deeper = isHidden ? undefined : entriesOf(join(directory, name));
          return deeper?.map((file) => `${name}/${file.name}`) ?? [name];
        });
      });
    },
    read(path) {
      try {
        return readFileSync(join(directory, path));
      } catch {
        return undefined;
      }
    },
    pieces(path) {
      const file = join(directory, path);
      const found = lookAt(file);
      if (!found?.isFile()) return undefined;
      return { length: found.size, [Symbol.iterator]: () => piecesOf(file, found.size) };
    },
  };
}

/** Undefined where nothing is there, or it may not be looked at, or a link leads round in a circle. */
function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Undefined where a folder may not be looked into, or is gone by now. */
function entriesOf(directory: string): Dirent[] | undefined {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** They end early where the file does by now, or cannot be read. */
function* piecesOf(path: string, length: number): Generator<Uint8Array> {
  const room = Buffer.allocUnsafeSlow(Math.min(length, longestPiece));
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    for (let left = length; left > 0; ) {
      const read = readSync(file, room, 0, Math.min(left, room.length), null);
      if (read === 0) return;
      yield room.subarray(0, read);
      left -= read;
    }
  } catch {
    // What was seen of it is the hash of nothing that was saved.
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Bytes. More at once are not read any faster. */
const longestPiece = 65_536;

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
