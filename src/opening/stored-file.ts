/** A file that is read a piece at a time. */
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { Stored } from '../search/stored.js';

/** Undefined where there is no such file or it cannot be read. */
export function storedFile(path: string): Stored | undefined {
  let file: number | undefined;
  let first: Stats | undefined;
  try {
    const { size } = fstatSync(open());
    return { length: size, piece, close };
  } catch {
    close();
    return undefined;
  }

  /**
   * Of a file that is gone, was replaced or cannot be read any more there are no bytes, which no check
   * sum fits.
   */
  function piece(from: number, length: number): Uint8Array {
    // Not from the pool, whose places are no multiples of 8.
    const bytes = Buffer.allocUnsafeSlow(length);
    try {
      return bytes.subarray(0, readSync(open(), bytes, 0, length, from));
    } catch {
      return bytes.subarray(0, 0);
    }
  }

  /** @throws where another file is in its place: a part of that may be sound and of another case */
  function open(): number {
    if (file !== undefined) return file;
    file = openSync(path, 'r');
    const now = fstatSync(file);
    first ??= now;
    if (isSame(first, now)) return file;
    close();
    throw new Error(`${path} is another file by now`);
  }

  function close(): void {
    if (file !== undefined) closeSync(file);
    file = undefined;
  }
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;
}
