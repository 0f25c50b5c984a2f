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
    least: 0.6,
    /** Stands for `elsewhere` where a case teaches nothing of it: the value that speaks for neither. */
    untaught: -1,
    bias: -4.97,
    weights: {
      best: 3.76,
      second: 0.94,
      elsewhere: -0.87,
      topicMean: 1.58,
      topicNamed: 1.15,
      length: 1.16,
      messageElsewhere: -2.14,
      messageTopic: 1.32,
      sentences: -0.21,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm: a record too many is soon passed over, one too few is missed. */
    least: -0.3,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.5,
    bias: -4.43,
    weights: {
      key: 3.22,
      words: 0.39,
      strange: -2.14,
      familiar: 0.09,
      ahead: 0.45,
      behindSentence: 0.62,
      nearestElsewhere: 1.22,
      length: 3.12,
      content: -1.27,
      isClause: -0.3,
      isSmall: -0.22,
      namesTold: 0.52,
      isSilence: -0.39,
      softWording: 1.06,
      union: 1.8,
      agreement: -3.25,
      voices: -1.77,
      pairsOfAny: 0.82,
      together: 3.05,
      chance: 1.69,
      anchored: 0.4,
      role: 0.21,
      publisher: -0.54,
      oneself: -2.67,
    },
  },
} as const;
