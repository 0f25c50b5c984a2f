/**
 * An index as bytes: a header in JSON, then rows of numbers, which are looked at where they lie when
 * the index is loaded. Little-endian, as every machine is that Node runs on.
 *
 *   0  "PINCITE\n"      16  length of the header
 *   8  format            20  CRC-32 of the header
 *  12  byte order        24  header, then the rows, each at a multiple of 8
 *
 * Every row has a check sum of its own, so that an index on a disk need not be read to its end for one
 * answer: a row is read, and its sum looked at, when it is first asked for.
 */
import type { VocabularyOptions } from './meanings.js';
import type { Holders } from './rarity.js';
import type { StoreFacts } from './store.js';

/** What an index says of itself beside its rows. */
export interface SavedFacts {
  /** See `readingPrint`. */
  readonly reading: string;
  readonly vocabulary: Omit<VocabularyOptions, 'elsewhere'>;
  readonly commonBy: Holders;
  /** How many texts the row `elsewhere` holds: they are wanted only where it is learned anew. */
  readonly elsewhere: number;
  /** The words of the vocabulary with their stems. */
  readonly stems: readonly (readonly [word: string, stem: string])[];
  readonly store: StoreFacts;
  /** How many answers were learned to be told apart. */
  readonly answers: number;
  /** A print of the wordings that they were learned from. */
  readonly learnedFrom: string;
}

export interface Section {
  readonly name: string;
  /** Bytes of one number. */
  readonly width: number;
  readonly length: number;
  /** From the beginning of the rows. */
  readonly offset: number;
  /** CRC-32 of the row and what lies between it and the next. */
  readonly sum: number;
}

export interface Header {
  readonly facts: SavedFacts;
  readonly sections: readonly Section[];
}

/** To be raised whenever the rows or their meaning change. */
export const format = 7;
export const magic = 'PINCITE\n';
export const byteOrder = 0x01020304;
export const headerAt = 24;

/** The next multiple of 8, at which a row may begin. */
export function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
