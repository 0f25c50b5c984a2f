/**
 * Every number that deciding uses. Bias and weights come from `npm run fit`; what a confidence must
 * reach is chosen from the table it prints, so that of questions without an answer few get one and of
 * those with an answer at most 2% a wrong one.
 */
export const thresholds = {
  /** Confidence from which a record is shown as the answer. 0 to 1. */
  answer: 0.3,
  /** Confidence from which a silence is, where nothing that the sources tell answers. 0 to 1. */
  silence: 0.75,
  /** Confidence from which a refusal offers the nearest records; below, what to ask first. 0 to `answer`. */
  near: 0.2,
  /**
   * Share of a question, by rarity, from which on it is mostly words that the whole case does not know, or
   * names and numbers that the record does not hold: "how many officers died". 0 to 1.
   */
  strange: 0.6,
  /** Confidence from which a record is shown all the same: it may be mistyped. `answer` to 1. */
  despite: 0.5,
  /** Lead in score below which two records are too close to call. 0 to 2; scores reach about 20. */
  margin: 0.5,
  /** Records offered at most: a row of Discord buttons holds five. */
  offered: 5,
  bias: -3.66,
  /** Weights of `confidenceFeatures`. */
  weights: {
    odds: 3.75,
    chancePerWord: 1.77,
    elsewherePerWord: -3.5,
    elsewhereByLength: 0.91,
    length: 1.77,
    near: 1.91,
    asksOnlyOtherwise: -0.73,
    otherNear: -1.79,
    otherNearByWords: -1.36,
    otherVoices: 0.96,
    otherPairs: -0.65,
    otherOwnChance: 1.34,
    numberAgainst: -0.33,
    nameAgainst: -1.76,
    unknownAgainst: -0.7,
    silentAgainst: -2.13,
  },
} as const;
