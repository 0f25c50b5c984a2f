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
  weights: { coverage: 3, wording: 3, margin: 1, number: 3, name: 3, unknown: 2, known: 2 },
} as const;
