/** Every number that deciding uses. */
export const thresholds = {
  /** Confidence from which a record is shown as the answer. */
  answer: 0.5,
  /** Confidence from which the best few are offered to choose from. */
  unclear: 0.35,
  /** Margin below which two records are too close to call. */
  margin: 0.05,
  /** Records offered at most: a row of buttons. */
  offered: 5,
  bias: -2,
  /** Weights of `confidenceFeatures`. */
  weights: {
    union: 3,
    coverage: 0,
    softWording: 3,
    softCoverage: 0,
    pairs: 0,
    agreement: 0,
    second: 0,
    likelihood: 0,
    asksSo: 0,
    asksOnlyOtherwise: 0,
    margin: 1,
    mass: 0,
    numberAgainst: -3,
    nameAgainst: -3,
    unknownAgainst: -2,
    knownAgainst: -2,
    worst: 0,
    heldElsewhere: 0,
    silenceNear: 0,
  },
} as const;
