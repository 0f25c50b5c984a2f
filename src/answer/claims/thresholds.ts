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
    bias: -4.46,
    weights: {
      best: 4.63,
      topic: 0.96,
      topicOfWord: 1,
      topicOfBest: 1.71,
      familiar: 1.24,
      anchored: 1.27,
      role: 0.31,
      oneself: -1.28,
      topicAnchored: 0,
      oneselfAnywhere: 0,
      elsewhere: 0,
      elsewhereOfBest: 0,
      asked: 0,
      wording: 0,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm: a record too many is soon passed over, one too few is missed. */
    least: -0.3,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.5,
    bias: -4.85,
    weights: {
      key: 4.13,
      words: 1,
      strange: -1.61,
      familiar: 1.43,
      ahead: 0.29,
      behindSentence: 0.61,
      nearestElsewhere: 0.99,
      length: 2.64,
      content: -1.64,
      isClause: -0.46,
      isSmall: -0.21,
      namesTold: 0.84,
      isSilence: -1.08,
      softWording: 0.9,
      union: 1,
      agreement: -4.06,
      voices: -1.89,
      pairsOfAny: 0.58,
      together: 3.23,
      chance: 1.64,
      anchored: 0.56,
      role: 0.34,
      publisher: -0.06,
      oneself: -3.6,
    },
  },
} as const;
