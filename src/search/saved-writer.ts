/** Writes an index as bytes, laid out as `saved-layout.ts` says. */
import { crc32 } from 'node:zlib';
import { type Numbers, narrowed } from './numbers.js';
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

function headerOf(facts: SavedFacts, sections: readonly Section[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ facts, sections } satisfies Header));
}
