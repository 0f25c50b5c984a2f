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
    untaught: -1,
    bias: -4.55,
    weights: {
      best: 3.73,
      second: 1.08,
      elsewhere: -1.06,
      topicMean: 1.44,
      topicNamed: 1.5,
      length: 1.81,
      messageElsewhere: -2.01,
      messageTopic: 1.3,
      caseNamed: 0.91,
      sentences: -0.15,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm: a record too many is soon passed over, one too few is missed. */
    least: -0.3,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.5,
    bias: -4.23,
    weights: {
      key: 2.59,
      words: 1.33,
      strange: -1.58,
      familiar: 1.44,
      ahead: 0.21,
      behindSentence: 0.61,
      nearestElsewhere: 0.96,
      length: 3.03,
      content: -2.35,
      isClause: -0.18,
      isSmall: -0.13,
      namesTold: 0.59,
      isSilence: -0.37,
      softWording: 0.76,
      union: 0.72,
      agreement: -2.91,
      voices: -1.83,
      pairsOfAny: 0.72,
      together: 3.74,
      chance: 1.67,
      anchored: 0.3,
      role: 0.16,
      publisher: 0.55,
      oneself: -1.37,
    },
  },
} as const;
