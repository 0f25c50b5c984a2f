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
    bias: -6.42,
    weights: {
      best: 3.77,
      topic: 1.26,
      topicNamed: 1.35,
      topicOfBest: 1.17,
      role: 0.1,
      oneself: -0.83,
      elsewhere: -1.79,
      elsewhereOfBest: -0.88,
      asked: 0.8,
      wording: 0.88,
    },
  },
  /** Whether a part of a message that is bears on a record. */
  candidate: {
    /** Odds from which it does, as a logarithm: a record too many is soon passed over, one too few is missed. */
    least: -0.3,
    /** Records that one part brings at most, and how far behind its best their odds may lie. */
    most: 2,
    close: 0.5,
    bias: -4.55,
    weights: {
      key: 3.32,
      words: 0.32,
      strange: -1.92,
      familiar: 0.24,
      ahead: 0.3,
      behindSentence: 0.6,
      nearestElsewhere: 1.17,
      length: 3.11,
      content: -1.09,
      isClause: -0.26,
      isSmall: -0.11,
      namesTold: 0.51,
      isSilence: -0.36,
      softWording: 1.1,
      union: 1.67,
      agreement: -3.37,
      voices: -1.78,
      pairsOfAny: 0.68,
      together: 3.17,
      chance: 1.77,
      anchored: 0.44,
      role: 0.19,
      publisher: -0.46,
      oneself: -2.78,
    },
  },
} as const;
