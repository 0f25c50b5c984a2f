/**
 * The numbers that reading, ranking and learning may be tuned by, each with its reason and the range that
 * makes sense. Fitted weights stand in `weights.ts`; what only brings a feature near to the others, or
 * bounds time and memory, stands where it is used.
 */
export const settings = {
  /** BM25's saturation: how fast a repeated word stops counting. 0.6 to 2; tuned on public sets. */
  k1: 1.2,
  /** BM25F's length normalisation for title, question and text; 0 none, 1 full. Titles are short. */
  lengthNormalisation: [0.4, 0.4, 0.6],
  /** How much a word counts in title, question and text. Above 0; tuned on public sets. */
  fieldWeights: [1.2, 1.6, 1],
  /** Weight of a function word beside a content word, 0 (dropped) to 1. */
  functionWord: 0.25,
  /** A word of the same family (resign, resignation) beside the word itself, 0 to 1. */
  family: 0.4,
  /** Letters two stems must share at least to be one family, 4 to 6; their share of the longer, 0.5 to 0.8. */
  familyPrefix: 5,
  familyShare: 0.6,
  /** A word of the same meaning beside the word itself, 0 to 1. */
  meaning: 0.9,
  /** What is left of a corrected word's weight for each further typing mistake. 0.5 to 1. */
  spelling: 0.85,
  /** Letters beyond which nothing has a stem, is mistyped, or is two words that ran together. 30 to 60. */
  longest: 45,
  /**
   * Length a word needs for one and for two typing mistakes, 3 to 5 and 6 to 10; shorter ones are other
   * words. What was typed may lack the letters that were left out, so it is shorter by as many.
   */
  oneMistake: 4,
  twoMistakes: 8,
  /** Length from which a word may be spelt by ear, 4 to 7; the sounds of shorter ones are those of many. */
  spelledByEar: 5,
  /** Letters in which a word spelt by ear may differ from what it means. 2 to 4. */
  mistakesByEar: 4,
  /** Share of them from which on the rest of the question must speak for it. 0.3 to 0.6. */
  differingByEar: 0.45,
  /** Corrections tried for one unknown word. 1 to 8. */
  corrections: 3,
  /** From how firm a meeting on a word has been met; a distant relative supports nothing. 0.3 to 0.8. */
  met: 0.5,
  /**
   * Share of a question, by rarity, that a wording holds which is met in full, and that records hold of
   * the rest of it where one of its words is doubted; 0.7 to 1.
   */
  metInFull: 0.85,
  restHeld: 0.8,
  /** Other readings of its mistyped words that are tried for a question. 1 to 40. */
  slips: 16,
  /** Records that are examined closely after the inverted index has ranked them. 30 to 100. */
  candidates: 40,
  /** Share of the best one's BM25 below which a record is seldom worth a close look, 0 to 0.6. */
  faint: 0.45,
  /** Records that are worth it all the same, so that there is something to offer. 10 to 30. */
  offered: 10,
  /** Groups that are, by their best record each. 3 to 20. */
  offeredGroups: 10,
  /** How many times as many are ranked by their content words before the soft ones are counted in. 2 to 5. */
  front: 3,
  /** Words from one word to the next that still stand near each other. 2 to 6. */
  nearby: 4,
  /** Words of a passage: a long sentence. 10 to 60. */
  passage: 25,
  /** Wordings' worth of the whole corpus that is mixed into what a group's wordings say. 0.2 to 5. */
  smoothing: 1,
  /** Weight of a function word beside a content word where answers are learned to be told apart, 0 to 1. */
  lessonFunctionWord: 0.5,
  /** Letters that stand together in a word, by whose runs a wording is known; 2 to 5 each. */
  letterRuns: [3],
  /**
   * Wordings that a trait stands in at least to be learned: one for each so many wordings (300 to 3000), up
   * to so many (1 to 5).
   */
  lessonHolders: 3,
  lessonsForHolder: 1_000,
  /**
   * How often the wordings are gone through at most (2 to 20), and until an answer had so many on average
   * (100 to 1000).
   */
  lessonRounds: 5,
  lessonsOfAnswer: 280,
  /** Chance of its answer from which a wording is known well. 0.8 to 1. */
  lessonKnown: 0.95,
  /** How far a lesson moves the weights at first. 0.2 to 1. */
  lessonStep: 0.7,
  /** AdaGrad's sum of squared slopes at first: above zero, so that no first step is a leap. 1e-4 to 1. */
  lessonFirstSquare: 1e-3,
  /** Chance below which an answer need not be told from the right one now, 0 to 0.01. */
  lessonNoRival: 0.004,
  /** Chance in the first round below which it need not be in any later one, 0 to 0.01. */
  lessonRival: 0.001,
  /** Share of the answers from which on a wording has no rivals in particular, 0 to 1. */
  lessonMostRivals: 0.25,
  /**
   * Traits times answers, and wordings times answers, that are learned at most: more takes too long. A
   * million to a hundred million.
   */
  learnedWeights: 16_000_000,
  learnedChances: 16_000_000,
  /** Chance, by what was learned, from which an answer is examined though its words put it behind. 0 to 1. */
  likely: 0.05,
  /** Records of such an answer that are. 1 to 5. */
  likelyWordings: 3,
  /** Wordings from which more voices say nothing more. 10 to 100. */
  manyVoices: 40,
} as const;
