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
    least: 1.3,
    /** Stands for `elsewhere` where a case teaches nothing of it: the value that speaks for neither. */
    untaught: -0.5,
    bias: -2.88,
    weights: {
      best: 6.12,
      second: 2.64,
      elsewhere: -1.19,
      topicMean: 4.41,
      topicWords: 2.56,
      topicNamed: 3.5,
      length: 4.86,
      messageElsewhere: -2.91,
      messageTopic: 2.56,
      caseNamed: 0.07,
      sentences: -1.49,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm: a record too many is soon passed over, one too few is missed. */
    least: -0.7,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.8,
    bias: -6.72,
    weights: {
      key: -1.11,
      words: 1.16,
      strange: -1.11,
      familiar: 1.86,
      ahead: -0.18,
      behindSentence: 0.42,
      nearestElsewhere: -0.05,
      inWhole: 4.02,
      inOtherParts: 2.09,
      length: 3.18,
      content: -2.09,
      isClause: 0.67,
      isSmall: -0.07,
      namesTold: 0.31,
      isSilence: 0.23,
      softWording: 0.55,
      union: 1.21,
      agreement: -2.56,
      voices: -1.13,
      pairsOfAny: 0.66,
      together: 3.54,
      chance: 2.36,
      anchored: 0.36,
      role: 0.38,
      publisher: 0.57,
      oneself: -1.24,
    },
  },
} as const;
