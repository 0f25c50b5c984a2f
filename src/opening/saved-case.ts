/** An opened case as bytes: its knowledge as it was parsed and checked, and what most answers search. */
import type { Opened } from '../knowledge/open.js';
import type { SavedCaseSearch } from '../search/case-search.js';
import { pack, unpack } from './parcel.js';

/** What there is to save of a folder that opened. */
export interface SavedCase {
  readonly opened: Pick<Opened & { ok: true }, 'knowledge' | 'lock' | 'warnings'>;
  readonly search: SavedCaseSearch;
}

export function packCase(key: string, { opened, search }: SavedCase): Uint8Array {
  return pack(key, [toAscii(JSON.stringify(opened)), search.questions, search.people]);
}

/** The case that was saved, or in a few words why it cannot be used. */
export function unpackCase(key: string, bytes: Uint8Array): SavedCase | string {
  const parts = unpack(key, bytes);
  if (typeof parts === 'string') return parts;
  const [knowledge, questions, people] = parts;
  if (!knowledge || !questions || !people) return 'it lacks a part';
  // The sum says that these are the bytes that `packCase` gave: nothing needs to be parsed anew.
  const json = Buffer.from(knowledge.buffer, knowledge.byteOffset, knowledge.length);
  const opened: SavedCase['opened'] = JSON.parse(json.toString('latin1'));
  return { opened, search: { questions, people } };
}

/** JSON with everything beyond ASCII escaped: it is parsed in half the time. */
function toAscii(json: string): Uint8Array {
  const escaped = json.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Buffer.from(escaped, 'latin1');
}
