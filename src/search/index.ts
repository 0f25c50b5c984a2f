/**
 * `pincite/search`: from a question in somebody's own words to the records that answer it. Ranking
 * only; whether the best record does answer is decided elsewhere, from what is reported here.
 */
export type { Ranking } from './certainty.js';
export { createIndex, loadIndex } from './create-index.js';
export { createIndexInWorker } from './in-worker.js';
export { SavedIndexError } from './saved.js';
export type { IndexOptions, LoadOptions, SearchIndex } from './search-index.js';
export type { Hit, Match, RecordName, SearchOptions, SearchRecord } from './types.js';
