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
    bias: -2.44,
    weights: {
      best: 5.83,
      second: 2.21,
      elsewhere: -1.01,
      topicMean: 5.38,
      topicWords: 1.91,
      topicNamed: 2.72,
      length: 4.21,
      messageElsewhere: -2.55,
      messageTopic: 2.07,
      caseNamed: 0.34,
      sentences: -2.28,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm: a record too many is soon passed over, one too few is missed. */
    least: -0.7,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.8,
    bias: -6.26,
    weights: {
      key: -1.36,
      words: 1.23,
      strange: -1.13,
      familiar: 1.92,
      ahead: -0.15,
      behindSentence: 0.53,
      nearestElsewhere: -0.05,
      inWhole: 4.21,
      inOtherParts: 1.98,
      length: 3.2,
      content: -2.27,
      isClause: 0.62,
      isSmall: -0.07,
      namesTold: 0.26,
      isSilence: 0.25,
      softWording: 0.77,
      union: 1.01,
      agreement: -2.3,
      voices: -1.58,
      pairsOfAny: 0.93,
      together: 3.51,
      chance: 2.3,
      anchored: 0.46,
      role: 0.35,
      publisher: 0.86,
      oneself: -1.13,
    },
  },
} as const;
