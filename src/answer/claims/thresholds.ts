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
    /** Odds from which it is, as a logarithm: above even, since bringing nothing harms nobody. */
    least: 0.6,
    /**
     * Stands for `messageElsewhere` where a case teaches nothing of it. Its mean is -0.8 in the messages
     * about the case that ships and 0.8 in the others; a little on the side of the case, since who
     * teaches nothing has few wordings to be known by.
     */
    untaught: -0.2,
    bias: -2.09,
    weights: {
      best: 4.62,
      second: 1.64,
      topic: 0.83,
      topicMean: 0.43,
      topicNamed: 2.35,
      length: 4.39,
      messageElsewhere: -2.7,
      messageTopic: 0.4,
      sentences: 0.67,
      strangers: -1.28,
      roles: -1.28,
      offices: -0.21,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm: a record too many is soon passed over, one too few is missed. */
    least: -0.7,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.8,
    bias: -6.67,
    weights: {
      key: 0.14,
      words: 0.63,
      strange: -0.22,
      familiar: 2.25,
      ahead: 0.36,
      behindSentence: 0.39,
      nearestElsewhere: -0.33,
      inWhole: 3.88,
      inOtherParts: 2.15,
      length: 3.12,
      content: -1.54,
      isClause: 0.58,
      isSmall: 0.14,
      namesTold: 0.41,
      isSilence: -0.05,
      softWording: 0.56,
      union: 0.37,
      agreement: -1.53,
      voices: -0.3,
      pairsOfAny: 0.79,
      together: 2.3,
      chance: 1.87,
      anchored: 0.42,
      role: 0.17,
      publisher: 0.99,
      oneself: -1.14,
    },
  },
} as const;
