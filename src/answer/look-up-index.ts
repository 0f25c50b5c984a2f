/** What a look-up by words is searched in: all records of one kind, by their headings and by what they tell. */
import type { RecordKind } from '../knowledge/record-id.js';
import { isOfKind } from '../knowledge/record-id.js';
import { titleOf } from '../knowledge/title.js';
import { told } from '../search/case/case-records.js';
import { madeInSteps } from '../search/case/made-in-steps.js';
import type { SearchIndex } from '../search/search-index.js';
import type { SearchRecord } from '../search/types.js';
import type { Steps } from '../steps.js';
import type { Engine } from './engine.js';

/** Kinds that members look up by words of their headings. */
export type LookedUp = Extract<RecordKind, 'outcome' | 'event'>;

/**
 * Of each kind what makes its index: for `Engine.kept`. A record stands in it twice: under its id by its
 * heading, and with a mark behind it by all that it tells.
 */
export const lookUpIndexes = {
  outcome: (engine: Engine) => indexOver(engine, 'outcome'),
  event: (engine: Engine) => indexOver(engine, 'event'),
} satisfies Record<LookedUp, (engine: Engine) => Steps<SearchIndex>>;

function indexOver({ casebook, search }: Engine, kind: LookedUp): Steps<SearchIndex> {
  const { same, different } = casebook.vocabulary;
  const records = casebook.records.flatMap((record): SearchRecord[] => {
    if (!isOfKind(record.id, kind)) return [];
    const { id } = record;
    return [
      { id, question: titleOf(record), text: '' },
      { id: `${id}${mark}`, text: told(record, casebook) },
    ];
  });
  const options = {
    same: same.map(({ words }) => words),
    different,
    commonBy: 'records',
    learns: false,
    english: search.english,
  } as const;
  return madeInSteps(records, options, recordsInStep);
}

/** The id of the record that an entry of such an index is of. */
export function recordOf(entry: string): string {
  return entry.endsWith(mark) ? entry.slice(0, -mark.length) : entry;
}

/** Records indexed in one step: what one tells, with all its quotes, is as long as many wordings. */
const recordsInStep = 10;
/** No id of a record has such a sign. */
const mark = '#told';
