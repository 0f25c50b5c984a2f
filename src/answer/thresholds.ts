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
  /**
   * Confidence up to which a record gives way to a silence that is surer by this much: "what did the drunk
   * person say" is near who saw them, and much nearer to what is told of them nowhere. 0.3 to 0.5, 0.1 to 0.3.
   */
  unsure: 0.45,
  silenceLead: 0.2,
  /** Nearness from which a refusal offers the nearest records; below, what to ask first. 0 to `answer`. */
  near: 0.2,
  /**
   * Share of a question, by rarity, from which on it is mostly words that the whole case does not know, or
   * names and numbers that the record does not hold: "how many officers died". 0 to 1.
   */
  strange: 0.6,
  /** Confidence from which a record is shown all the same: it may be mistyped. `answer` to 1. */
  despite: 0.5,
  /** The same share of names alone: a constable of another force is another constable. 0.2 to 0.4. */
  otherName: 0.3,
  /** Lead in score below which two records are too close to call. 0 to 2; scores reach about 20. */
  margin: 0.5,
  /** Records offered at most: a row of Discord buttons holds five. */
  offered: 5,
  bias: -3.37,
  /** Weights of `confidenceFeatures`. */
  weights: {
    odds: 3.54,
    chanceOverLength: 1.88,
    elsewhereOverLength: -3.35,
    elsewhereTimesLength: 1.21,
    length: 1.78,
    near: 1.91,
    asksOnlyOtherwise: -0.64,
    otherNear: -1.81,
    otherNearTimesWords: -1.32,
    otherVoices: 0.82,
    otherPairs: -0.58,
    otherOwnChance: 1.15,
    numberAgainst: -0.22,
    nameAgainst: -1.77,
    unknownAgainst: -0.7,
    silentAgainst: -2.17,
  },
} as const;
