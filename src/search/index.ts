/**
 * `pincite/search`: from a question in somebody's own words to the records that answer it. Ranking
 * only; whether the best record does answer is decided elsewhere, from what is reported here.
 */
export type { Ranking } from './certainty.js';
export { createIndex, loadIndex } from './create-index.js';
export type { Judgement } from './discernment.js';
export { EnglishWords } from './english.js';
export { type RankedGroup, rankFeatures, type Weights } from './groups.js';
export { createIndexInWorker, type WorkerOptions } from './in-worker.js';
export type { QueryWord } from './query.js';
export { SavedIndexError } from './saved-reader.js';
export type { IndexOptions, LoadOptions, SearchIndex } from './search-index.js';
export type { Tally } from './tallies.js';
export type { Hit, Match, RecordName, SearchOptions, SearchRecord } from './types.js';
