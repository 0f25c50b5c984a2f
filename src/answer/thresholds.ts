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
   * Share of a question, by rarity, that may be words which the whole case does not know, or names and
   * numbers that the record does not hold: "how many officers died". 0 to 1.
   */
  strange: 0.6,
  /** Lead in score below which two records are too close to call. 0 to 2; scores reach about 20. */
  margin: 0.5,
  /** Records offered at most: a row of Discord buttons holds five. */
  offered: 5,
  bias: 1.37,
  /** Weights of `confidenceFeatures`. */
  weights: {
    chance: 0.88,
    logChance: 1.92,
    otherChance: 0.0,
    elsewhereChance: -1.53,
    odds: 2.41,
    supportedLikelihood: 0.19,
    otherNear: -1.94,
    asksOnlyOtherwise: -0.86,
    length: 1.22,
    numberAgainst: -0.34,
    nameAgainst: -2.12,
    unknownAgainst: -0.84,
    silentAgainst: -2.25,
  },
} as const;
