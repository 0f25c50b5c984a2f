/** The engine: one casebook and the search over it. Built once, swapped whole on a reload. */
import type { Casebook } from '../knowledge/casebook.js';
import { type CaseSearch, createCaseSearch } from '../search/case-search.js';

export interface Engine {
  readonly casebook: Casebook;
  readonly search: CaseSearch;
}

/** Indexes the casebook; some milliseconds for some thousand wordings. */
export function createEngine(casebook: Casebook): Engine {
  return Object.freeze({ casebook, search: createCaseSearch(casebook) });
}
