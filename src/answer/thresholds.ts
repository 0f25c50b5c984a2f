/**
 * Every number that deciding uses. Bias and weights come from `npm run fit`; what a confidence must
 * reach is chosen from the table it prints, so that of questions without an answer few get one and of
 * those with an answer at most 2% a wrong one.
 */
export const thresholds = {
  /** Confidence from which a record is shown as the answer. 0 to 1. */
  answer: 0.35,
  /** Confidence from which a silence is, where nothing that the sources tell answers. 0 to 1. */
  silence: 0.75,
  /** Confidence from which a refusal offers the nearest records; below, what to ask first. 0 to `answer`. */
  near: 0.2,
  /**
   * Share of a question, by rarity, that may be words which the whole case does not know, or names and
   * numbers that the record does not hold: "how many officers died". 0 to 1.
   */
  strange: 0.6,
  /** Lead in score below which two records are too close to call. 0 to 2; scores reach about 20. */
  margin: 0.5,
  /** Records offered at most: a row of Discord buttons holds five. */
  offered: 5,
  bias: -4.21,
  /** Weights of `confidenceFeatures`. */
  weights: {
    odds: 3.56,
    chancePerWord: 1.58,
    elsewherePerWord: -3.66,
    elsewhereByLength: 0.76,
    length: 1.89,
    near: 1.75,
    asksOnlyOtherwise: -0.87,
    otherNear: -1.94,
    otherNearByWords: -1.5,
    otherVoices: 1.18,
    otherPairs: -0.36,
    otherOwnChance: 1.22,
    numberAgainst: -0.42,
    nameAgainst: -1.93,
    unknownAgainst: -0.62,
    silentAgainst: -2.1,
  },
} as const;
