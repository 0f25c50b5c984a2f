/** What a look-up by words is searched in: all records of one kind, by their headings and by what they tell. */
import type { RecordKind } from '../knowledge/record-id.js';
import { isOfKind } from '../knowledge/record-id.js';
import { titleOf } from '../knowledge/title.js';
import { told } from '../search/case/case-records.js';
import { createIndex } from '../search/create-index.js';
import { Later } from '../search/later.js';
import type { SearchIndex } from '../search/search-index.js';
import type { SearchRecord } from '../search/types.js';
import type { Steps } from '../steps.js';
import type { Engine } from './engine.js';

/** Kinds that members look up by words of their headings. */
export type LookedUp = Extract<RecordKind, 'outcome' | 'event'>;

/** A record stands in it twice: under its id by its heading, and with a mark behind it by all that it tells. */
export type LookUpIndexes = Readonly<Record<LookedUp, Later<SearchIndex>>>;

export function* lookUpIndexes({ casebook, search }: Engine): Steps<LookUpIndexes> {
  const { english } = search;
  const { same, different } = casebook.vocabulary;
  const vocabulary = { same: same.map(({ words }) => words), different };
  const over = (kind: LookedUp) =>
    new Later(() => {
      const records = casebook.records.flatMap((record): SearchRecord[] => {
        if (!isOfKind(record.id, kind)) return [];
        const { id } = record;
        return [
          { id, question: titleOf(record), text: '' },
          { id: `${id}${mark}`, text: told(record, casebook) },
        ];
      });
      return createIndex(records, { ...vocabulary, commonBy: 'records', learns: false, english });
    });
  return { outcome: over('outcome'), event: over('event') };
}

/** The id of the record that an entry of such an index is of. */
export function recordOf(entry: string): string {
  return entry.endsWith(mark) ? entry.slice(0, -mark.length) : entry;
}

/** No id of a record has such a sign. */
const mark = '#told';
