/**
 * Every number that deciding uses. Bias and weights come from `npm run fit`; what a confidence must
 * reach is chosen from the table it prints, so that of held-out questions at most 3% without an answer
 * get one and at most 2% with an answer get a wrong one.
 */
export const thresholds = {
  /** Confidence from which a record is shown as the answer. 0 to 1. */
  answer: 0.6,
  /** Confidence from which a refusal offers the nearest records; below, what to ask first. 0 to `answer`. */
  near: 0.25,
  /**
   * Share of a question, by rarity, that may be words which the whole case does not know, or names and
   * numbers that the record does not hold: "how many officers died". 0 to 1.
   */
  strange: 0.45,
  /** Share that one word may have which the case knows and the record does not hold. 0 to 1. */
  unmet: 0.6,
  /** Lead in score below which two records are too close to call. 0 to 2; scores reach about 20. */
  margin: 0.5,
  /** Records offered at most: a row of Discord buttons holds five. */
  offered: 5,
  bias: -0.82,
  /** Weights of `confidenceFeatures`. */
  weights: {
    union: 0.6,
    coverage: 0.31,
    softWording: 0.53,
    softCoverage: 0.28,
    pairs: 0.45,
    agreement: 0.02,
    second: 0.36,
    likelihood: 0.33,
    asksSo: 0,
    asksOnlyOtherwise: 0,
    margin: 0.57,
    mass: 0.55,
    numberAgainst: -0.06,
    nameAgainst: 0,
    unknownAgainst: -0.52,
    knownAgainst: 0,
    worst: -0.52,
    heldElsewhere: 0,
    silenceNear: -1.39,
    silentAgainst: -0.29,
    silentOdds: 0,
    supportedLikelihood: 0.88,
  },
} as const;
