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
    least: 1,
    /** Stands for `elsewhere` where a case teaches nothing of it: the value that speaks for neither. */
    untaught: -1,
    bias: -6.18,
    weights: {
      best: 3.24,
      topic: 1.2,
      topicNamed: 1.57,
      topicOfBest: 0.92,
      role: 0.38,
      oneself: -0.97,
      elsewhere: -2.03,
      elsewhereOfBest: -0.77,
      asked: 0.87,
      wording: 1.02,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm: a record too many is soon passed over, one too few is missed. */
    least: -0.3,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.5,
    bias: -5.21,
    weights: {
      key: 3.39,
      words: 0.54,
      strange: -0.86,
      familiar: 1.47,
      ahead: 0.26,
      behindSentence: 0.7,
      nearestElsewhere: 0.97,
      length: 3.23,
      content: -1.38,
      isClause: -0.19,
      isSmall: -0.1,
      namesTold: 0.74,
      isSilence: -0.77,
      softWording: 0.83,
      union: 1.4,
      agreement: -3.11,
      voices: -1.56,
      pairsOfAny: 0.69,
      together: 2.8,
      chance: 1.67,
      anchored: 0.35,
      role: 0.25,
      publisher: -0.37,
      oneself: -3.09,
    },
  },
} as const;
