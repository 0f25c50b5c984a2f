import { createHash } from 'node:crypto';
import type { Folder } from './folder.js';

/** sha256 of a text in UTF-8, as 64 hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * The version of a knowledge folder: sha256 over the names and bytes of the files given, whatever
 * order the file system lists them in. Lengths are hashed too, so that no byte can move from one
 * file to the next unseen.
 */
export function versionOf(folder: Folder, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    const bytes = folder.read(path);
    if (bytes === undefined) continue;
    hash.update(`${path}\0${bytes.byteLength}\0`, 'utf8').update(bytes);
  }
  return hash.digest('hex');
}
