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
    bias: -4.69,
    weights: {
      best: 4.06,
      second: 1.06,
      elsewhere: -0.86,
      topicMean: 1.56,
      topicNamed: 1.46,
      length: 1.11,
      messageElsewhere: -2.06,
      messageTopic: 1.24,
      sentences: -0.41,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm: a record too many is soon passed over, one too few is missed. */
    least: -0.3,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.5,
    bias: -4.29,
    weights: {
      key: 2.76,
      words: 1,
      strange: -1.49,
      familiar: 0.34,
      ahead: 0.51,
      behindSentence: 0.56,
      nearestElsewhere: 0.99,
      length: 3.13,
      content: -1.83,
      isClause: -0.17,
      isSmall: -0.1,
      namesTold: 0.55,
      isSilence: -0.2,
      softWording: 0.76,
      union: 1.18,
      agreement: -2.69,
      voices: -1.18,
      pairsOfAny: 0.73,
      together: 3.15,
      chance: 1.59,
      anchored: 0.28,
      role: 0.23,
      publisher: -0.16,
      oneself: -1.53,
    },
  },
} as const;
