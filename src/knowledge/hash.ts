import { createHash } from 'node:crypto';
import { inOneGo, type Steps } from '../steps.js';
import type { Folder, Pieces } from './folder.js';

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
  return inOneGo(versionInSteps(folder, paths));
}

/** The same, a piece of a file in each step. */
export function* versionInSteps(folder: Folder, paths: readonly string[]): Steps<string> {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    const pieces = folder.pieces?.(path) ?? wholeOf(folder.read(path));
    if (pieces === undefined) continue;
    hash.update(`${path}\0${pieces.length}\0`, 'utf8');
    for (const piece of pieces) {
      hash.update(piece);
      yield;
    }
  }
  return hash.digest('hex');
}

function wholeOf(bytes: Uint8Array | undefined): Pieces | undefined {
  return bytes && { length: bytes.length, [Symbol.iterator]: () => piecesOf(bytes) };
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += longestPiece) {
    yield bytes.subarray(at, at + longestPiece);
  }
}

/** Bytes, which are hashed in a millisecond. */
const longestPiece = 1_000_000;
