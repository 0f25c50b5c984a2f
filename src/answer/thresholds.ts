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
  /**
   * Lead in score that a silence needs over what the sources do tell: only what they tell nowhere is
   * left unsaid. 0 to 2.
   */
  silenceLead: 1,
  /** Records offered at most: a row of Discord buttons holds five. */
  offered: 5,
  bias: -1.18,
  /** Weights of `confidenceFeatures`. */
  weights: {
    union: 0.49,
    coverage: 0.07,
    softWording: 0.55,
    softCoverage: 0.0,
    pairs: 0.79,
    agreement: 0.48,
    second: 0.74,
    likelihood: 0.47,
    asksSo: 0.0,
    asksOnlyOtherwise: -0.56,
    margin: 0.66,
    length: 0.25,
    supportedWords: 0.92,
    mass: 0.0,
    numberAgainst: -0.17,
    nameAgainst: 0.0,
    unknownAgainst: -0.54,
    knownAgainst: -0.05,
    worst: -0.76,
    heldElsewhere: -0.05,
    silenceNear: -2.18,
    silentAgainst: -0.35,
    silentOdds: 0.0,
    supportedLikelihood: 0.75,
  },
} as const;
