/** The engine: one casebook and the search over it. Built once, swapped whole on a reload. */
import type { Casebook } from '../knowledge/casebook.js';
import { type CaseSearch, createCaseSearch } from '../search/case-search.js';
import type { Reader } from './claims/nearness.js';
import { createReader } from './claims/reader.js';

export interface Engine {
  readonly casebook: Casebook;
  readonly search: CaseSearch;
  /** What messages are checked with; made when the first is. */
  reader(): Reader;
}

/** Indexes the casebook, some milliseconds for some thousand wordings, or takes the search it is given. */
export function createEngine(casebook: Casebook, search = createCaseSearch(casebook)): Engine {
  let reader: Reader | undefined;
  return Object.freeze({
    casebook,
    search,
    reader() {
      reader ??= createReader(casebook, search);
      return reader;
    },
  });
}
