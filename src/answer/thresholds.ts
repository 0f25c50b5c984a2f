/**
 * Every number that deciding uses. Bias and weights come from `npm run fit`; what a confidence must
 * reach is chosen from the table it prints, so that of held-out questions at most 3% without an answer
 * get one and at most 2% with an answer get a wrong one.
 */
export const thresholds = {
  /** Confidence from which a record is shown as the answer. 0 to 1. */
  answer: 0.55,
  /** Confidence from which the best few are offered to choose from. 0 to `answer`. */
  unclear: 0.35,
  /** Lead in score below which two records are too close to call. 0 to 1; scores reach about 20. */
  margin: 0.05,
  /** Records offered at most: a row of Discord buttons holds five. */
  offered: 5,
  bias: -0.57,
  /** Weights of `confidenceFeatures`. */
  weights: {
    union: 0.54,
    coverage: 0.42,
    softWording: 0.4,
    softCoverage: 0.11,
    pairs: 0.16,
    agreement: 0.22,
    second: 0.34,
    likelihood: 0.49,
    asksSo: 0.09,
    asksOnlyOtherwise: -0.34,
    margin: 0.68,
    mass: 0.12,
    numberAgainst: -0.11,
    nameAgainst: -0.28,
    unknownAgainst: 0,
    knownAgainst: -0.2,
    worst: -0.71,
    heldElsewhere: -0.16,
    silenceNear: -1.38,
    silentAgainst: -0.33,
    silentOdds: 0,
    supportedLikelihood: 0.64,
  },
} as const;
