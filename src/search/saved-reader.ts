/** Reads an index that was saved: its facts at once, each row when it is first asked for. */
import { crc32 } from 'node:zlib';
import { type Numbers, numbersIn } from './numbers.js';
import type { Unread } from './row.js';
import {
  aligned,
  byteOrder,
  format,
  type Header,
  headerAt,
  magic,
  type SavedFacts,
  type Section,
} from './saved-layout.js';
import { inMemory, type Stored } from './stored.js';

/** Bytes that are no index which this program can use; the message says why and what to do. */
export class SavedIndexError extends Error {
  override readonly name = 'SavedIndexError';
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

/** Where some bytes of a row begin in it, how many they are, and their CRC-32. */
export interface Some {
  readonly from: number;
  readonly length: number;
  readonly sum: number;
}

function lacks(name: string): SavedIndexError {
  return new SavedIndexError(`The saved index has no ${name}. Build it anew.`);
}

/**
 * Rows are looked at in place, which needs them to lie at multiples of their width. A Buffer's `slice`
 * would not copy.
 */
function alignedAt(bytes: Uint8Array, width: number): Uint8Array {
  return bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
}
