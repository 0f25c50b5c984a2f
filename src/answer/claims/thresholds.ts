/**
 * Every number that checking a message uses. A statement is no question: it names figures and people
 * that may be wrong, so those say little about what it bears on, and what it says of it says most.
 * The weights are two logistic regressions, fitted on questions/messages.json: `npm run fit:claims`.
 */
export const claimThresholds = {
  /** What `told` and `likeness` are worth beside the score of the ranking, which reaches about 20. */
  toldWorth: 6,
  likenessWorth: 6,
  /** A silence is worded in many ways, so that likeness to one of them proves less. 0 to 1. */
  silenceLikeness: 0.5,
  /** Share of a part's content words that the case must write somewhere for it to be looked at. 0 to 1. */
  familiar: 0.3,
  /** Whether a message is about the case. */
  about: {
    /** Odds from which it is, as a logarithm: far above even, since bringing nothing harms nobody. */
    least: 0.7,
    bias: -4.23,
    weights: {
      best: 4.35,
      topic: 1.43,
      topicOfWord: 1.39,
      familiar: 1.94,
      anchored: 1.44,
      role: 0.27,
      oneself: -2.09,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm. */
    least: 0,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.7,
    bias: -3.33,
    weights: {
      key: 4.06,
      words: 1.18,
      strange: -0.86,
      familiar: 1.81,
      ahead: 0.67,
      behindSentence: 0.8,
      nearestElsewhere: 1,
      length: 2.7,
      content: -2.25,
      isClause: -0.61,
      isSmall: -0.32,
      namesTold: 0.73,
      isSilence: -0.72,
      softWording: 0.75,
      union: 0.19,
      agreement: -3.81,
      voices: -3.1,
      pairsOfAny: 0.98,
      together: 2.95,
      chance: 0.89,
      anchored: 0.7,
      role: 0.4,
      publisher: 0.21,
      oneself: -2.02,
    },
  },
} as const;
