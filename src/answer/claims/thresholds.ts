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
    least: 1.1,
    bias: -4.32,
    weights: {
      best: 4.37,
      topic: 0.79,
      topicOfWord: 0.41,
      topicOfBest: 1.97,
      familiar: 1.77,
      anchored: 1.52,
      role: 0.33,
      oneself: -1.83,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm. */
    least: 0,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.7,
    bias: -3.11,
    weights: {
      key: 4.11,
      words: 1.09,
      strange: -0.98,
      familiar: 1.61,
      ahead: 0.72,
      behindSentence: 0.74,
      nearestElsewhere: 1.01,
      length: 2.58,
      content: -2.14,
      isClause: -0.61,
      isSmall: -0.32,
      namesTold: 0.68,
      isSilence: -0.73,
      softWording: 0.67,
      union: 0.21,
      agreement: -3.74,
      voices: -3.03,
      pairsOfAny: 0.99,
      together: 2.79,
      chance: 0.98,
      anchored: 0.7,
      role: 0.37,
      publisher: 0.21,
      oneself: -2.52,
    },
  },
} as const;
