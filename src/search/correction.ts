/** What a mistyped word may have been meant to be, and which of several likeliest. */
import { sameBeginning, sameEnd } from './edit-distance.js';

export interface Correction {
  readonly word: string;
  /** Letters added, left out, changed or swapped with their neighbour. */
  readonly mistakes: number;
  /** So far from what was typed that only the rest of the question can speak for it. */
  readonly isFar?: true;
}

/** Fewest mistakes first, then the likest. */
export function inOrder(typed: string, corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted(
    (a, b) =>
      a.mistakes - b.mistakes ||
      likeness(typed, b.word) - likeness(typed, a.word) ||
      (a.word < b.word ? -1 : 1),
  );
}

/** Equal beginnings and ends make a correction likelier: mistakes fall inside words. */
function likeness(typed: string, word: string): number {
  const same = sameBeginning(typed, word);
  return same + sameEnd(typed, word, typed.length - same);
}
