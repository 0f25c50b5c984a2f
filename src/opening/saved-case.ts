/**
 * An opened case as bytes: its knowledge as it was parsed and checked, and its indexes. One line that
 * says what it is, one of JSON that says for what and how long its parts are, then the parts.
 */
import { crc32 } from 'node:zlib';
import type { Opened } from '../knowledge/open.js';
import type { SavedCaseSearch } from '../search/case-search.js';

/** What there is to save of a folder that opened. */
export interface SavedCase {
  readonly opened: Pick<Opened & { ok: true }, 'knowledge' | 'lock' | 'warnings'>;
  readonly search: SavedCaseSearch;
}

interface Header {
  /** Of what folder and what program it was made. */
  readonly key: string;
  /** Bytes of each part. */
  readonly parts: readonly number[];
  /** CRC-32 of the parts. */
  readonly sum: number;
}

export function packCase(key: string, { opened, search }: SavedCase): Uint8Array {
  const { questions, people, statements } = search;
  const parts = [new TextEncoder().encode(JSON.stringify(opened)), questions, people, statements];
  const body = Buffer.concat(parts);
  const header: Header = { key, parts: parts.map(({ length }) => length), sum: crc32(body) };
  return Buffer.concat([Buffer.from(`${firstLine}${JSON.stringify(header)}\n`), body]);
}

/** The case that was saved, or in a few words why it cannot be used. */
export function unpackCase(key: string, bytes: Uint8Array): SavedCase | string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, firstLine.length).equals(Buffer.from(firstLine)))
    return 'it is none of ours';
  const bodyAt = file.indexOf('\n', firstLine.length) + 1;
  const header = headerOf(file.subarray(firstLine.length, bodyAt).toString());
  if (header === undefined) return 'its header is damaged';
  if (header.key !== key) return 'the knowledge or the program is another by now';
  const body = file.subarray(bodyAt);
  if (crc32(body) !== header.sum) return 'its check sum does not fit';
  let at = 0;
  const [knowledge, questions, people, statements] = header.parts.map((length) => {
    at += length;
    return body.subarray(at - length, at);
  });
  if (!knowledge || !questions || !people || !statements) return 'it lacks a part';
  // The sum says that these are the bytes that `packCase` gave: nothing needs to be parsed anew.
  const opened: SavedCase['opened'] = JSON.parse(knowledge.toString());
  return { opened, search: { questions, people, statements } };
}

const firstLine = 'pincite case 1\n';

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
