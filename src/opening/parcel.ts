/**
 * What is saved, as bytes: one line that says what it is, one of JSON that says for what and how long its
 * parts are, then the parts, each at a multiple of 8, so that numbers are looked at where they lie.
 */
import { crc32 } from 'node:zlib';

interface Header {
  /** Of what folder and what program it was made. */
  readonly key: string;
  /** Bytes of each part. */
  readonly parts: readonly number[];
  /** CRC-32 of all that comes after the header. */
  readonly sum: number;
}

export function pack(key: string, parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts.flatMap((part) => [part, new Uint8Array(gap(part.length))]));
  const header: Header = { key, parts: parts.map(({ length }) => length), sum: crc32(body) };
  const lines = `${firstLine}${JSON.stringify(header)}`;
  return Buffer.concat([Buffer.from(`${lines}${' '.repeat(gap(lines.length + 1))}\n`), body]);
}

/** The parts that were packed, or in a few words why they cannot be used. */
export function unpack(key: string, bytes: Uint8Array): readonly Uint8Array[] | string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, firstLine.length) !== firstLine) return 'it is none of ours';
  const bodyAt = file.indexOf('\n', firstLine.length) + 1;
  const header = headerOf(file.toString('latin1', firstLine.length, bodyAt));
  if (header === undefined) return 'its header is damaged';
  if (header.key !== key) return 'the knowledge or the program is another by now';
  const body = file.subarray(bodyAt);
  if (crc32(body) !== header.sum) return 'its check sum does not fit';
  let at = 0;
  return header.parts.map((length) => {
    const part = body.subarray(at, at + length);
    at += length + gap(length);
    return part;
  });
}

const firstLine = 'pincite case 2\n';

/** Bytes from a length to the next multiple of 8. */
function gap(length: number): number {
  return (8 - (length % 8)) % 8;
}

function headerOf(line: string): Header | undefined {
  try {
    const header: Partial<Header> | null = JSON.parse(line);
    const { key, parts, sum } = header ?? {};
    return key !== undefined && Array.isArray(parts) && sum !== undefined
      ? { key, parts, sum }
      : undefined;
  } catch {
    return undefined;
  }
}
