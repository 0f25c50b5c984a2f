/** What a close look at one record saw. */

/** Each between 0 and 1; the fitted weights stand in this order. */
export const lookFeatures = [
  'bm25',
  /** Share of the question's content, and of all its words, that the record holds, by rarity. */
  'coverage',
  'softCoverage',
  /** Neighbours in the question that are neighbours in the record, and that are near in this order. */
  'pairs',
  'near',
  /** How close together the content words stand. */
  'window',
  /** Share of the question that the best passage of some sentences' length holds. */
  'passage',
  /** Likeness of its title or wording, by content words and by all. */
  'wording',
  'softWording',
  /** Share of the question that it holds letter by letter. */
  'exact',
  /** Whether its wording asks for the same kind of thing (a time, a number), or for another. */
  'sameAsked',
  'otherAsked',
  'length',
] as const;

/** Where a word of the question was met in a record. */
export interface Meeting {
  /** The surface met. */
  readonly surface: number;
  /** How far it stands for the word, 0 to 1. */
  readonly weight: number;
}

export interface Look {
  /** In the order of `lookFeatures`. */
  readonly features: readonly number[];
  /** Best meeting of each word of the question; undefined where the record has nothing for it. */
  readonly meetings: readonly (Meeting | undefined)[];
  /** By word of the question: does it follow the word before it here as it does there? */
  readonly pairs: readonly boolean[];
  /** Are the words of its title, or of its wording, those of the question, in its order and no other? */
  readonly isWordForWord: boolean;
  /** What its wording asks for; 0 where it, or the question, asks for nothing in particular. */
  readonly asked: number;
}
