/** An opened case as bytes: its knowledge as it was parsed and checked, and what most answers search. */
import type { Opened } from '../knowledge/open.js';
import type { Knowledge } from '../knowledge/schema.js';
import type { SavedCaseSearch } from '../search/case/case-indexes.js';
import type { Stored } from '../search/stored.js';
import { type Label, latin1, pack, sumDoesNotFit, unpack } from './parcel.js';
import { putWordingsBack, takeWordingsOut, toAscii, type WordingsApart } from './wordings-apart.js';

/** What there is to save of a folder that opened; `Bytes` are those of the search. */
export interface SavedCase<Bytes> {
  readonly opened: Pick<Opened & { ok: true }, 'knowledge' | 'lock' | 'warnings'>;
  readonly search: SavedCaseSearch<Bytes>;
}

type Bare<K> = Pick<SavedCase<never>['opened'], 'lock' | 'warnings'> &
  Omit<WordingsApart<K>, 'wordings'>;

export function packCase(label: Label, { opened, search }: SavedCase<Uint8Array>): Uint8Array {
  const { wordings, ...apart } = takeWordingsOut(opened.knowledge);
  const { lock, warnings } = opened;
  const bare: Bare<object> = { ...apart, lock, warnings };
  const json = toAscii(JSON.stringify(bare));
  return pack(label, [
    Buffer.from(json, 'latin1'),
    Buffer.from(wordings, 'latin1'),
    search.questions,
    search.people,
  ]);
}

/** The case that was saved, or in a few words why it cannot be used. */
export function unpackCase(label: Label, stored: Stored): SavedCase<Stored> | string {
  const parts = unpack(label, stored);
  if (typeof parts === 'string') return parts;
  const [opened, wordings, questions, people] = parts;
  if (!opened || !wordings || !questions || !people) return 'it lacks a part';
  const bytes = opened.whole();
  const asked = wordings.whole();
  if (bytes === undefined || asked === undefined) return sumDoesNotFit;
  // The sum says that these are the bytes that `packCase` gave: nothing needs to be parsed anew.
  const bare: Bare<Knowledge> = JSON.parse(latin1(bytes));
  putWordingsBack(bare, asked);
  const { knowledge, lock, warnings } = bare;
  return {
    opened: { knowledge, lock, warnings },
    search: { questions: questions.stored, people: people.stored },
  };
}

/** The indexes of the case that this program saved, of whatever knowledge; undefined where it did not. */
export function unpackIndexes(
  { print }: Pick<Label, 'print'>,
  stored: Stored,
): SavedCaseSearch<Stored> | undefined {
  const parts = unpack({ print }, stored);
  if (typeof parts === 'string') return undefined;
  const [, , questions, people] = parts;
  return questions && people && { questions: questions.stored, people: people.stored };
}
