/** What an index of records does, and how one is asked for. */
import type { Steps } from '../steps.js';
import type { Ranking } from './certainty.js';
import type { Judgement } from './discernment.js';
import type { EnglishWords } from './english.js';
import type { RankedGroup, Weights } from './groups.js';
import type { VocabularyOptions } from './meanings.js';
import type { QueryWord } from './query.js';
import type { Holders } from './rarity.js';
import type { Tally } from './tallies.js';
import type { Hit, Match, RecordName, SearchOptions, SearchRecord } from './types.js';

export interface IndexOptions extends VocabularyOptions {
  /** Weights of the rank features, in the order of `rankFeatures`, for who fits their own. */
  readonly weights?: Weights | undefined;
  /** What makes a word common, which the weights are fitted to. Default: answers, or as it was saved. */
  readonly commonBy?: Holders | undefined;
  /**
   * An index that has learned from more records, these among them, or what knows nothing of any: then
   * this one learns nothing.
   */
  readonly learned?: Pick<SearchIndex, 'judge'> | undefined;
  /** Is what wordings teach learned? Default: where the weights go by it, and nothing else has learned it. */
  readonly learns?: boolean | undefined;
  /**
   * The words of English, for several indexes in one process: they are read once, by whoever first meets an
   * unknown word, in some tens of milliseconds. Default: the index reads them for itself.
   */
  readonly english?: EnglishWords | undefined;
}

export type LoadOptions = Pick<
  IndexOptions,
  'weights' | 'commonBy' | 'learned' | 'learns' | 'english'
>;

export interface SearchIndex {
  /**
   * Best first; of each group its best wording. A blank question finds nothing, nor does what shares
   * so little with a question that hardly anybody would look at it.
   * @throws {TypeError} for what is no string
   * @throws {RangeError} where the limit is no whole number from 0 on
   */
  search(question: string, options?: SearchOptions): Hit[];
  /**
   * Groups to offer while somebody types, best first, in an order that does not jump about. They are
   * found by their titles and wordings; what their texts say is not looked at.
   * @throws {TypeError} for what is no string
   * @throws {RangeError} where the limit is no whole number from 0 on
   */
  suggest(typed: string, options?: SearchOptions): string[];
  /**
   * Adds records; one whose id is known replaces it. Takes time by what is added. Of what is replaced
   * and removed some bytes stay, and the words that nothing else holds: an index of which most has
   * changed several times over is smaller when it is built anew.
   * @throws {TypeError} before any is added, where an id is no string, or a field that is there, or where
   * a record has no field to be found by
   */
  put(records: readonly SearchRecord[]): void;
  /**
   * Removes records; ids that are not there are passed over.
   * @throws {TypeError} before any is removed, where an id is no string
   */
  remove(ids: readonly string[]): void;
  /**
   * Learns now what wordings teach of which answer is meant, where they have changed; else the next
   * question does. Some tenths of a second for a thousand wordings, some seconds for several thousand;
   * nothing is learned where there are so many answers and wordings that it would take longer.
   */
  learn(): void;
  /**
   * Reads what was saved and not yet looked at, so that no question waits for a disk.
   * @throws {SavedIndexError} where that is damaged
   */
  readAll(): void;
  /** The index as bytes, for `loadIndex`; its vocabulary is among them. */
  save(): Uint8Array<ArrayBuffer>;
  /**
   * The same in memory that threads share: the thread that gets it counts no byte of it as its own, and
   * so does not look through all that it holds for what it could let go.
   */
  saveShared(): Uint8Array<SharedArrayBuffer>;
  /**
   * The ranking with all that was seen, for deciding and for fitting. `candidates`: records that are
   * examined closely; fewer cost less, and find less that shares few words.
   * @throws {TypeError} for what is no string
   */
  rank(question: string, candidates?: number): Ranking;
  /** The same in steps of some milliseconds, for who has others waiting; no record may change meanwhile. */
  rankInSteps(question: string, candidates?: number): Steps<Ranking>;
  /**
   * What was learned from wordings says of a question; undefined where nothing was.
   * @throws {TypeError} for what is no string
   */
  judge(question: string): Judgement | undefined;
  /** What a record is called; undefined for a number that none has. */
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
