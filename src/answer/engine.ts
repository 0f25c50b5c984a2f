/** The engine: one casebook and the search over it. Built once, swapped whole on a reload. */
import type { Casebook } from '../knowledge/casebook.js';
import { type CaseSearch, createCaseSearch } from '../search/case-search.js';

export interface Engine {
  readonly casebook: Casebook;
  readonly search: CaseSearch;
}

/** Indexes the casebook, some milliseconds for some thousand wordings, or takes the search it is given. */
export function createEngine(casebook: Casebook, search = createCaseSearch(casebook)): Engine {
  return Object.freeze({ casebook, search });
}
