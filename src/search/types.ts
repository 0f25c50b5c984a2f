/** The contract of `pincite/search`. */

export interface SearchRecord {
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
  /** A wording of the question that the record answers. */
  readonly question?: string | undefined;
  /** Records of one group are wordings of one answer: they vote together. Default: the record's id. */
  readonly group?: string | undefined;
}

/** One word of the query and what it met in the record. */
export interface Match {
  /** As it is read: folded, number words as figures. */
  readonly term: string;
  /** As the record has it, read in the same way. */
  readonly matched: string;
  readonly how: 'exact' | 'same stem' | 'same family' | 'same meaning' | 'spelling';
}

export interface Hit {
  /** Of a group, its best wording. */
  readonly id: string;
  /** The answer that the record is a wording of; the id itself where it has no group. */
  readonly group: string;
  /** The evidence that the record answers, 0 to 1, comparable between queries. */
  readonly score: number;
  /** The content words that were met; words as "who" and "the" only where no other was. */
  readonly why: readonly Match[];
}

export interface SearchOptions {
  /** Hits at most; 10 where it is left out. */
  readonly limit?: number | undefined;
}

/** What an index keeps of a record: what it is called, not what it says. */
export interface RecordName {
  readonly id: string;
  /** The id itself where the record has no group. */
  readonly group: string;
}
