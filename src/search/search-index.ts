/** What an index of records does, and how one is asked for. */
import type { Ranking } from './certainty.js';
import type { Judgement } from './discernment.js';
import type { RankedGroup, Weights } from './groups.js';
import type { VocabularyOptions } from './meanings.js';
import type { QueryWord } from './query.js';
import type { Holders } from './rarity.js';
import type { Tally } from './tallies.js';
import type { Hit, Match, RecordName, SearchOptions, SearchRecord } from './types.js';

export interface IndexOptions extends VocabularyOptions {
  /** Weights of the rank features, for who fits their own. */
  readonly weights?: Weights | undefined;
  /** What makes a word common, which the weights are fitted to. Default: answers. */
  readonly commonBy?: Holders | undefined;
  /**
   * An index that has learned from more records, these among them, or what knows nothing of any: then
   * this one learns nothing.
   */
  readonly learned?: Pick<SearchIndex, 'judge'> | undefined;
}

export type LoadOptions = Pick<IndexOptions, 'weights' | 'commonBy' | 'learned'>;

export interface SearchIndex {
  /** Best first; of each group its best wording. A blank question finds nothing. */
  search(question: string, options?: SearchOptions): Hit[];
  /** Groups to offer while somebody types, best first, in an order that does not jump about. */
  suggest(typed: string, options?: SearchOptions): string[];
  /**
   * Adds records; one whose id is known replaces it. Takes time by what is added.
   * @throws {TypeError} before any is added, where an id or a group is no string
   */
  put(records: readonly SearchRecord[]): void;
  /** Removes records; ids that are not there are passed over. */
  remove(ids: readonly string[]): void;
  /**
   * Reads what was saved and not yet looked at, so that no question waits for a disk.
   * @throws {SavedIndexError} where that is damaged
   */
  readAll(): void;
  /** The index as bytes, for `loadIndex`; its vocabulary is among them. */
  save(): Uint8Array<ArrayBuffer>;
  /**
   * The ranking with all that was seen, for deciding and for fitting. `candidates`: records that are
   * examined closely; fewer cost less, and find less that shares few words.
   */
  rank(question: string, candidates?: number): Ranking;
  /** What was learned from wordings says of a question; undefined where nothing was. */
  judge(question: string): Judgement | undefined;
  record(number: number): RecordName | undefined;
  /** How many records of each group hold a term. */
  tally(term: number): Tally;
  /** Number of a group in tallies; undefined where there is no such group. */
  groupNumber(name: string): number | undefined;
  /** Words of the question for which a group holds only what must never stand for them. */
  opposed(query: readonly QueryWord[], group: RankedGroup): string[];
  /** Why a group was found: each content word of the question and what it met. */
  why(query: readonly QueryWord[], meetings: RankedGroup['meetings']): Match[];
}
