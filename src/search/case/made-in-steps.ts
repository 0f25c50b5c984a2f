/** Makes an index between other work. */
import type { Steps } from '../../steps.js';
import { createIndexAfter } from '../create-index.js';
import type { IndexOptions, SearchIndex } from '../search-index.js';
import type { Stored } from '../stored.js';
import type { SearchRecord } from '../types.js';

/** Records indexed in one step: some milliseconds, twenty where what was indexed is put together. */
export const recordsInStep = 200;

/**
 * An index of all records, some of them in each step: it answers as one that was made in one go.
 * @param earlier see `createIndexAfter`
 */
export function* madeInSteps(
  records: readonly SearchRecord[],
  options: IndexOptions,
  inStep = recordsInStep,
  earlier?: Stored,
): Steps<SearchIndex> {
  const index = createIndexAfter(earlier, [], options);
  for (let at = 0; at < records.length; at += inStep) {
    yield;
    index.put(records.slice(at, at + inStep));
  }
  return index;
}
