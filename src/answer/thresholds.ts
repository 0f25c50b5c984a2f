/**
 * Every number that deciding uses. Bias and weights come from `npm run fit`; what a confidence must
 * reach is chosen from the table it prints, so that of held-out questions at most 3% without an answer
 * get one and at most 2% with an answer get a wrong one.
 */
export const thresholds = {
  /** Confidence from which a record is shown as the answer. 0 to 1. */
  answer: 0.55,
  /** Confidence from which a refusal offers the nearest records; below, what to ask first. 0 to `answer`. */
  near: 0.25,
  /** Lead in score below which two records are too close to call. 0 to 2; scores reach about 20. */
  margin: 0.5,
  /** Records offered at most: a row of Discord buttons holds five. */
  offered: 5,
  bias: -1.04,
  /** Weights of `confidenceFeatures`. */
  weights: {
    union: 0.56,
    coverage: 0.33,
    softWording: 0.52,
    softCoverage: 0.12,
    pairs: 0.57,
    agreement: 0.32,
    second: 0.45,
    likelihood: 0.23,
    asksSo: 0,
    asksOnlyOtherwise: -0.01,
    margin: 0.53,
    mass: 0.6,
    numberAgainst: -0.07,
    nameAgainst: 0,
    unknownAgainst: -0.6,
    knownAgainst: 0,
    worst: -0.64,
    heldElsewhere: 0,
    silenceNear: -1.13,
    silentAgainst: -0.28,
    silentOdds: -0.16,
    supportedLikelihood: 0.93,
  },
} as const;
