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
    least: 0.8,
    /** Stands for `elsewhere` where a case teaches nothing of it: the value that speaks for neither. */
    untaught: -1,
    bias: -4.92,
    weights: {
      best: 3.93,
      second: 1.01,
      elsewhere: -0.91,
      topicMean: 1.58,
      topicNamed: 1.43,
      length: 1.26,
      messageElsewhere: -2.13,
      messageTopic: 1.24,
      caseNamed: 1.14,
      sentences: -0.39,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm: a record too many is soon passed over, one too few is missed. */
    least: -0.3,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.5,
    bias: -4.27,
    weights: {
      key: 2.75,
      words: 0.99,
      strange: -1.51,
      familiar: 0.29,
      ahead: 0.5,
      behindSentence: 0.55,
      nearestElsewhere: 0.99,
      length: 3.16,
      content: -1.84,
      isClause: -0.17,
      isSmall: -0.09,
      namesTold: 0.55,
      isSilence: -0.2,
      softWording: 0.75,
      union: 1.19,
      agreement: -2.67,
      voices: -1.16,
      pairsOfAny: 0.74,
      together: 3.13,
      chance: 1.59,
      anchored: 0.29,
      role: 0.22,
      publisher: -0.17,
      oneself: -1.53,
    },
  },
} as const;
