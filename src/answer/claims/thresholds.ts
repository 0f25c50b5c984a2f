/**
 * Every number that checking a message uses. A statement is no question: it names figures and people
 * that may be wrong, so those say little about what it bears on, and what it says of it says most.
 * Chosen on the fitted half of questions/messages.json and on sentences about other things, so that
 * none of those bears on the case: `npm run measure:messages`.
 */
export const claimThresholds = {
  /** What `told` and `likeness` are worth beside the score of the ranking, which reaches about 20. */
  toldWorth: 6,
  likenessWorth: 6,
  /** A silence is worded in many ways, so that likeness to one of them proves less. 0 to 1. */
  silenceLikeness: 0.5,
  /** Lead in `key` that a silence needs before what the sources do tell gives way to it. */
  silenceLead: 2,
  /** Words that a statement must share with a silence where nothing of the case is named. */
  silentWords: 3,
  /** Statements that name nobody and nothing of the case must tell all the more of it. */
  alone: { familiar: 0.6, key: 20, told: 0.7, words: 2, strange: 0.15 },
  /** The same where three words or more are told, and next to nothing else is said. */
  aloneAtLength: { key: 17, told: 0.9, words: 3, strange: 0.05 },
  /** Statements that speak of somebody by a role they have in the case ("the sergeant"). */
  role: { familiar: 0.6, key: 15, told: 0.75, words: 2, strange: 0.05 },
  /** Parts of such a statement: half a sentence may sound like the case by chance. */
  part: { familiar: 0.6, key: 18, told: 0.75, words: 2, strange: 0.05 },
  /** Statements that name the case or somebody in it. */
  anchored: { familiar: 0.4, key: 12, told: 0.4, words: 1, strange: 0.35 },
  /** Parts of such a statement that name nothing of the case themselves. */
  carried: { familiar: 0.4, key: 12, told: 0.6, words: 2, strange: 0.2 },
  /** Statements that go on about the one person of whom the sentence before told. */
  following: { familiar: 0.6, key: 14, told: 0.7, words: 1, strange: 0.05 },
  /** Lead in `key` that a part needs over the whole sentence where they bear on different things. */
  partLead: 3,
  /** Statements beside one that is about the case by itself ("…, one resigned"). */
  beside: { familiar: 0.6, key: 18, told: 0.8, words: 2, strange: 0 },
  /** A statement of which its record tells less is looked at in smaller parts too. 0 to 1. */
  littleTold: 0.7,
  /** Lead in `key` within which a record that rests on the same quote is brought along. */
  together: 5,
} as const;
