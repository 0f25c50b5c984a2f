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
import { crc32 } from 'node:zlib';
import type { VocabularyOptions } from './meanings.js';
import { type Numbers, narrowed, numbersIn } from './numbers.js';
import type { Holders } from './rarity.js';
import type { Unread } from './row.js';
import type { StoreFacts } from './store.js';
import { inMemory, type Stored } from './stored.js';

/** Bytes that are no index which this program can use; the message says why and what to do. */
export class SavedIndexError extends Error {
  override readonly name = 'SavedIndexError';
}

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

interface Section {
  readonly name: string;
  /** Bytes of one number. */
  readonly width: number;
  readonly length: number;
  /** From the beginning of the rows. */
  readonly offset: number;
  /** CRC-32 of the row and what lies between it and the next. */
  readonly sum: number;
}

interface Header {
  readonly facts: SavedFacts;
  readonly sections: readonly Section[];
}

/** To be raised whenever the rows or their meaning change. */
const format = 7;
const magic = 'PINCITE\n';
const byteOrder = 0x01020304;
const headerAt = 24;
const space = 0x20;
/** No check sum takes more letters in the header. */
const longestSum = 0xffffffff;

/** `ArrayBuffer` or `SharedArrayBuffer`. */
export type MemoryOf<Memory extends ArrayBufferLike> = new (length: number) => Memory;

export class Writer {
  readonly #rows: { name: string; values: Numbers }[] = [];

  /** Adds a row, in as few bytes a number as the greatest needs: an answer reads and checks less. */
  add(name: string, values: Numbers): void {
    this.#rows.push({ name, values: narrowed(values) });
  }

  /**
   * All that was added, written to its place at once: a large index is not laid together a second time.
   * @param Memory whether it is one thread's own or one that threads share
   */
  bytes<Memory extends ArrayBufferLike>(
    facts: SavedFacts,
    Memory: MemoryOf<Memory>,
  ): Uint8Array<Memory> {
    let length = 0;
    const unsummed = this.#rows.map(({ name, values }): Section => {
      const offset = length;
      length = aligned(offset + values.byteLength);
      return {
        name,
        width: values.BYTES_PER_ELEMENT,
        length: values.length,
        offset,
        sum: longestSum,
      };
    });
    const room = aligned(headerOf(facts, unsummed).length);
    const rowsAt = headerAt + room;
    const bytes = new Uint8Array(new Memory(rowsAt + length));
    const sections = this.#rows.map(({ values }, i): Section => {
      const section = unsummed[i] as Section;
      const { buffer, byteOffset, byteLength } = values;
      const at = rowsAt + section.offset;
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
      return { ...section, sum: crc32(bytes.subarray(at, aligned(at + byteLength))) };
    });
    // Spaces behind it, so that no byte goes without a check sum.
    const header = bytes.subarray(headerAt, rowsAt).fill(space);
    header.set(headerOf(facts, sections));
    bytes.set(new TextEncoder().encode(magic));
    const fixed = new DataView(bytes.buffer);
    fixed.setUint32(8, format, true);
    new Uint32Array(bytes.buffer, 12, 1)[0] = byteOrder;
    fixed.setUint32(16, room, true);
    fixed.setUint32(20, crc32(header), true);
    return bytes;
  }
}

export interface ReaderOptions {
  /** Spares the check sums, for bytes that never left this process. */
  readonly isProven?: boolean;
}

export class Reader {
  readonly facts: SavedFacts;
  #stored: Stored;
  #isProven: boolean;
  readonly #rowsAt: number;
  readonly #sections: ReadonlyMap<string, Section>;

  /** @throws {SavedIndexError} where what is stored does not begin as `Writer` of this version began it. */
  constructor(stored: Stored, { isProven = false }: ReaderOptions = {}) {
    this.#stored = stored;
    this.#isProven = isProven;
    const begin = stored.piece(0, headerAt);
    const fixed = new DataView(begin.buffer, begin.byteOffset, begin.byteLength);
    if (
      begin.length < headerAt ||
      !new TextDecoder().decode(begin.subarray(0, 8)).startsWith(magic)
    )
      throw new SavedIndexError('These bytes are no saved index of Pincite.');
    const found = fixed.getUint32(8, true);
    if (found !== format) {
      throw new SavedIndexError(
        `The index was saved in format ${found}; this version reads format ${format}. Build it anew.`,
      );
    }
    if (new Uint32Array(new Uint8Array(begin.subarray(12, 16)).buffer)[0] !== byteOrder) {
      throw new SavedIndexError('The index was saved on a machine of another byte order.');
    }
    const length = fixed.getUint32(16, true);
    const json = this.#checked(headerAt, length, fixed.getUint32(20, true));
    // No bytes have the check sum 0, as have bytes that were zeroed.
    if (length === 0) throw this.#damage();
    // The check sum says that these are the bytes that `Writer` gave.
    const header: Header = JSON.parse(new TextDecoder().decode(json));
    this.facts = header.facts;
    this.#rowsAt = headerAt + length;
    this.#sections = new Map(header.sections.map((section) => [section.name, section]));
  }

  /** A row of bytes. */
  u8(name: string): Uint8Array {
    return this.#row(this.#bytes(name));
  }

  /** A row as it lies there: whatever is put into a copy of it needs a wider one. */
  numbers(name: string): Numbers {
    const section = this.#section(name);
    return numbersIn(this.#row(section), section.width);
  }

  /** A row of four bytes a number, copied where it lies there in fewer. */
  u32(name: string): Uint32Array {
    const values = this.numbers(name);
    return values instanceof Uint32Array ? values : Uint32Array.from(values);
  }

  /** Numbers in a row. */
  lengthOf(name: string): number {
    return this.#section(name).length;
  }

  /** A row that is read when it is first looked at. */
  later(name: string): Unread {
    return { length: this.lengthOf(name), read: () => this.numbers(name) };
  }

  /** Some bytes of a row, by a check sum of their own. */
  some(name: string, { from, length, sum }: Some): Uint8Array {
    return this.#checked(this.#rowsAt + this.#bytes(name).offset + from, length, sum);
  }

  /**
   * Reads and checks whatever was not read yet, and keeps it in memory.
   * @throws {SavedIndexError}
   */
  readAll(): void {
    if (this.#isProven) return;
    const all = inMemory(this.#stored.piece(0, this.#stored.length));
    this.#stored.close();
    this.#stored = all;
    for (const section of this.#sections.values()) this.#row(section);
    this.#isProven = true;
  }

  /** @throws {SavedIndexError} where they are not the bytes with this check sum */
  #checked(from: number, length: number, sum: number): Uint8Array {
    const bytes = this.#stored.piece(from, length);
    if (bytes.length < length || (!this.#isProven && crc32(bytes) !== sum)) {
      throw this.#damage();
    }
    return bytes;
  }

  #damage(): SavedIndexError {
    this.#stored.close();
    return new SavedIndexError(
      'The saved index is damaged: its check sum does not fit. Build it anew.',
    );
  }

  #row({ offset, length, width, sum }: Section): Uint8Array {
    const bytes = this.#checked(this.#rowsAt + offset, aligned(length * width), sum);
    return alignedAt(bytes, width).subarray(0, length * width);
  }

  #bytes(name: string): Section {
    const section = this.#section(name);
    if (section.width !== 1) throw lacks(`${name} of single bytes`);
    return section;
  }

  #section(name: string): Section {
    const section = this.#sections.get(name);
    if (section === undefined) throw lacks(name);
    return section;
  }
}

function headerOf(facts: SavedFacts, sections: readonly Section[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ facts, sections } satisfies Header));
}

function lacks(name: string): SavedIndexError {
  return new SavedIndexError(`The saved index has no ${name}. Build it anew.`);
}

/** Where some bytes of a row begin in it, how many they are, and their CRC-32. */
export interface Some {
  readonly from: number;
  readonly length: number;
  readonly sum: number;
}

/**
 * Rows are looked at in place, which needs them to lie at multiples of their width. A Buffer's `slice`
 * would not copy.
 */
function alignedAt(bytes: Uint8Array, width: number): Uint8Array {
  return bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
