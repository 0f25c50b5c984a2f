/**
 * An index as bytes: a header in JSON, then rows of numbers, which are looked at where they lie when
 * the index is loaded. Little-endian, as every machine is that Node runs on.
 *
 *   0  "PINCITE\n"      16  length of the header
 *   8  format            20  CRC-32 of all that follows
 *  12  byte order        24  header, then the rows, each at a multiple of 8
 */
import { crc32 } from 'node:zlib';
import type { VocabularyOptions } from './meanings.js';
import type { StoreFacts } from './store.js';

type Numbers = Uint16Array | Uint32Array;

/** Bytes that are no index which this program can use; the message says why and what to do. */
export class SavedIndexError extends Error {
  override readonly name = 'SavedIndexError';
}

/** What an index says of itself beside its rows. */
export interface SavedFacts {
  /** See `readingPrint`. */
  readonly reading: string;
  readonly vocabulary: VocabularyOptions;
  /** The words of the vocabulary with their stems. */
  readonly stems: readonly (readonly [word: string, stem: string])[];
  readonly store: StoreFacts;
}

interface Section {
  readonly name: string;
  /** Bytes of one number. */
  readonly width: number;
  readonly length: number;
  /** From the beginning of the rows. */
  readonly offset: number;
}

interface Header {
  readonly facts: SavedFacts;
  readonly sections: readonly Section[];
}

/** To be raised whenever the rows or their meaning change. */
const format = 2;
const magic = 'PINCITE\n';
const byteOrder = 0x01020304;
const headerAt = 24;

export class Writer {
  readonly #rows: { name: string; values: Numbers }[] = [];

  add(name: string, values: Numbers): void {
    this.#rows.push({ name, values });
  }

  /** All that was added. */
  bytes(facts: SavedFacts): Uint8Array<ArrayBuffer> {
    let offset = 0;
    const sections = this.#rows.map(({ name, values }): Section => {
      const section = { name, width: values.BYTES_PER_ELEMENT, length: values.length, offset };
      offset = aligned(offset + values.byteLength);
      return section;
    });
    const header = new TextEncoder().encode(JSON.stringify({ facts, sections } satisfies Header));
    const rowsAt = aligned(headerAt + header.length);
    const bytes = new Uint8Array(rowsAt + offset);
    bytes.set(new TextEncoder().encode(magic));
    bytes.set(header, headerAt);
    for (const [i, { values }] of this.#rows.entries()) {
      const { buffer, byteOffset, byteLength } = values;
      const at = rowsAt + (sections[i] as Section).offset;
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    }
    const fixed = new DataView(bytes.buffer);
    fixed.setUint32(8, format, true);
    new Uint32Array(bytes.buffer, 12, 1)[0] = byteOrder;
    fixed.setUint32(16, header.length, true);
    fixed.setUint32(20, crc32(bytes.subarray(headerAt)), true);
    return bytes;
  }
}

export class Reader {
  readonly facts: SavedFacts;
  readonly #bytes: Uint8Array;
  readonly #rowsAt: number;
  readonly #sections: ReadonlyMap<string, Section>;

  /**
   * `isProven` spares the check sum, for bytes that never left this process.
   * @throws {SavedIndexError} where the bytes are none that `Writer` of this version gave.
   */
  constructor(given: Uint8Array, { isProven = false } = {}) {
    // Rows are looked at in place, which needs them to lie at multiples of their width. A Buffer's
    // `slice` would not copy.
    const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given);
    const fixed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (
      bytes.length < headerAt ||
      !new TextDecoder().decode(bytes.subarray(0, 8)).startsWith(magic)
    )
      throw new SavedIndexError('These bytes are no saved index of Pincite.');
    const found = fixed.getUint32(8, true);
    if (found !== format) {
      throw new SavedIndexError(
        `The index was saved in format ${found}; this version reads format ${format}. Build it anew.`,
      );
    }
    if (new Uint32Array(bytes.buffer, bytes.byteOffset + 12, 1)[0] !== byteOrder) {
      throw new SavedIndexError('The index was saved on a machine of another byte order.');
    }
    if (!isProven && crc32(bytes.subarray(headerAt)) !== fixed.getUint32(20, true)) {
      throw new SavedIndexError(
        'The saved index is damaged: its check sum does not fit. Build it anew.',
      );
    }
    const length = fixed.getUint32(16, true);
    // The check sum says that these are the bytes that `Writer` gave.
    const header: Header = JSON.parse(
      new TextDecoder().decode(bytes.subarray(headerAt, headerAt + length)),
    );
    this.facts = header.facts;
    this.#bytes = bytes;
    this.#rowsAt = aligned(headerAt + length);
    this.#sections = new Map(header.sections.map((section) => [section.name, section]));
  }

  u16(name: string): Uint16Array {
    const { offset, length } = this.#section(name, 2);
    return new Uint16Array(this.#bytes.buffer, offset, length);
  }

  u32(name: string): Uint32Array {
    const { offset, length } = this.#section(name, 4);
    return new Uint32Array(this.#bytes.buffer, offset, length);
  }

  #section(name: string, width: number): { offset: number; length: number } {
    const section = this.#sections.get(name);
    if (section?.width !== width) {
      throw new SavedIndexError(`The saved index has no ${name}. Build it anew.`);
    }
    return {
      offset: this.#bytes.byteOffset + this.#rowsAt + section.offset,
      length: section.length,
    };
  }
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
