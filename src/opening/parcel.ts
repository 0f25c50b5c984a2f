/**
 * What is saved, as bytes: one line that says what it is, one of JSON that says for what and where its
 * parts are, then the parts, each at a multiple of 8, so that numbers are looked at where they lie. Every
 * part has a check sum of its own, so that those are read alone that are wanted.
 */
import { crc32 } from 'node:zlib';
import { partOf, type Stored } from '../search/stored.js';

/** Of what it was made. */
export interface Label {
  /** Of the folder and the program. */
  readonly key: string;
  /** Of the program alone. */
  readonly print: string;
}

interface Header extends Label {
  readonly parts: readonly {
    /** Bytes. */
    readonly length: number;
    /** CRC-32. */
    readonly sum: number;
  }[];
}

/** One part of a parcel. */
export interface Part {
  /** All of it; undefined where its check sum does not fit. */
  whole(): Uint8Array | undefined;
  /** For what has check sums of its own. */
  readonly stored: Stored;
}

export function pack({ key, print }: Label, parts: readonly Uint8Array[]): Uint8Array {
  const header: Header = {
    key,
    print,
    parts: parts.map((part) => ({ length: part.length, sum: crc32(part) })),
  };
  const lines = `${firstLine}${JSON.stringify(header)}`;
  return Buffer.concat([
    Buffer.from(`${lines}${' '.repeat(gap(lines.length + 1))}\n`),
    ...parts.flatMap((part) => [part, new Uint8Array(gap(part.length))]),
  ]);
}

/** The parts that were packed with such a label, or in a few words why they cannot be used. */
export function unpack(label: Partial<Label>, stored: Stored): readonly Part[] | string {
  const begin = latin1(stored.piece(0, longestHeader));
  if (!begin.startsWith(firstLine)) return 'it is none of ours';
  const bodyAt = begin.indexOf('\n', firstLine.length) + 1;
  const header = headerOf(begin.slice(firstLine.length, bodyAt));
  if (header === undefined) return 'its header is damaged';
  const { key = header.key, print = header.print } = label;
  if (header.key !== key || header.print !== print) {
    return 'the knowledge or the program is another by now';
  }
  let at = bodyAt;
  const parts = header.parts.map(({ length, sum }): Part => {
    const part = partOf(stored, at, length);
    at += length + gap(length);
    return {
      stored: part,
      whole() {
        const bytes = part.piece(0, length);
        return crc32(bytes) === sum ? bytes : undefined;
      },
    };
  });
  // What is cut short or has grown is damaged, whichever of its parts will be read.
  return at === stored.length ? parts : sumDoesNotFit;
}

/** Why a part is not used that is not what was packed. */
export const sumDoesNotFit = 'its check sum does not fit';

const firstLine = 'pincite case 4\n';
/** Bytes; a part takes some forty. */
const longestHeader = 1024;

/** Bytes from a length to the next multiple of 8. */
function gap(length: number): number {
  return (8 - (length % 8)) % 8;
}

export function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

function headerOf(line: string): Header | undefined {
  try {
    const header: Partial<Header> | null = JSON.parse(line);
    const { key, print, parts } = header ?? {};
    if (key === undefined || print === undefined || !Array.isArray(parts)) return undefined;
    return { key, print, parts };
  } catch {
    return undefined;
  }
}
