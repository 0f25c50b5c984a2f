/** A file that is read a piece at a time. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Stored } from '../search/stored.js';

/** Undefined where there is no such file or it cannot be read. */
export function storedFile(path: string): Stored | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    return { length: size, piece, close };
  } catch {
    close();
    return undefined;
  }

  /** Of a file that is gone or cannot be read any more there are no bytes, which no check sum fits. */
  function piece(from: number, length: number): Uint8Array {
    // Not from the pool, whose places are no multiples of 8.
    const bytes = Buffer.allocUnsafeSlow(length);
    try {
      file ??= openSync(path, 'r');
      return bytes.subarray(0, readSync(file, bytes, 0, length, from));
    } catch {
      return bytes.subarray(0, 0);
    }
  }

  function close(): void {
    if (file !== undefined) closeSync(file);
    file = undefined;
  }
}
