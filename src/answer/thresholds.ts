/**
 * Every number that deciding uses. Bias and weights come from `npm run fit`; what a confidence must
 * reach is chosen from the table it prints, so that of held-out questions at most 3% without an answer
 * get one and at most 2% with an answer get a wrong one.
 */
export const thresholds = {
  /** Confidence from which a record is shown as the answer. 0 to 1. */
  answer: 0.6,
  /** Confidence from which the best few are offered to choose from. 0 to `answer`. */
  unclear: 0.35,
  /** Lead in score below which two records are too close to call. 0 to 1; scores reach about 20. */
  margin: 0.05,
  /** Records offered at most: a row of Discord buttons holds five. */
  offered: 5,
  bias: -0.69,
  /** Weights of `confidenceFeatures`. */
  weights: {
    union: 0.5,
    coverage: 0.24,
    softWording: 0.39,
    softCoverage: 0,
    pairs: 0,
    agreement: 0.14,
    second: 0.41,
    likelihood: 0.61,
    asksSo: 0,
    asksOnlyOtherwise: -0.35,
    margin: 0.77,
    mass: 0.33,
    numberAgainst: -0.1,
    nameAgainst: 0,
    unknownAgainst: -0.13,
    knownAgainst: -0.33,
    worst: -0.66,
    heldElsewhere: -0.15,
    silenceNear: -1.28,
    silentAgainst: -0.4,
    silentOdds: 0,
    supportedLikelihood: 0.88,
  },
} as const;
