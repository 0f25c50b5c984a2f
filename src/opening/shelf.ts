/** Where a saved case lies: in a hidden folder of the knowledge, which is no part of it. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inMemory, type Stored } from '../search/stored.js';
import { storedFile } from './stored-file.js';
import { writeWhole } from './write-whole.js';

/** `case` is what every answer needs, `statements` what the checking of messages needs besides. */
export type SavedName = 'case' | 'statements';

export interface Shelf {
  /** The bytes that lie there; undefined where there are none or they cannot be read. */
  read(name: SavedName): Uint8Array | undefined;
  /** The same, to be read as far as it is wanted; a shelf without it is read at once. */
  open?(name: SavedName): Stored | undefined;
  /** Puts bytes there, whole or not at all. @throws where the folder cannot be written to */
  write(name: SavedName, bytes: Uint8Array): void;
}

/** What lies on a shelf, to be read as far as it is wanted where that can be. */
export function openOn(shelf: Shelf, name: SavedName): Stored | undefined {
  if (shelf.open !== undefined) return shelf.open(name);
  const bytes = shelf.read(name);
  return bytes && inMemory(bytes);
}

/** A shelf that lies over another: what was read there or is put there stays at hand here. */
export function shelfOver(
  under: Shelf,
): Shelf & { readonly atHand: ReadonlyMap<SavedName, Uint8Array> } {
  const atHand = new Map<SavedName, Uint8Array>();
  return {
    atHand,
    read(name) {
      const bytes = atHand.get(name) ?? under.read(name);
      if (bytes !== undefined) atHand.set(name, bytes);
      return bytes;
    },
    write(name, bytes) {
      atHand.set(name, bytes);
      under.write(name, bytes);
    },
  };
}

/** A shelf on which lies what somebody else put there; nothing that is put there stays. */
export function shelfOf(lying: ReadonlyMap<SavedName, Uint8Array>): Shelf {
  return { read: (name) => lying.get(name), write: () => undefined };
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
    open: (name) => storedFile(join(folder, name)),
    write(name, bytes) {
      mkdirSync(folder, { recursive: true });
      writeWhole(join(folder, name), bytes);
    },
  };
}
