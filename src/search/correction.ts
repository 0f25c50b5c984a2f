/** What a mistyped word may have been meant to be, and which of several likeliest. */
import { sameBeginning, sameEnd } from '../text/edit-distance.js';
import { easeOfSlip } from './slip.js';

export interface Correction {
  readonly word: string;
  /** Letters added, left out, changed or swapped with their neighbour. */
  readonly mistakes: number;
  /** So far from what was typed that only the rest of the question can speak for it. */
  readonly isFar?: true;
}

/**
 * Fewest mistakes first, then what a finger does by itself, then the likest, then the commonest: how
 * many records hold it is for `common` to say.
 */
export function likeliestFirst(
  typed: string,
  corrections: readonly Correction[],
  common: (word: string) => number,
): Correction[] {
  return corrections.toSorted(
    (a, b) =>
      a.mistakes - b.mistakes ||
      ease(typed, b) - ease(typed, a) ||
      likeness(typed, b.word) - likeness(typed, a.word) ||
      common(b.word) - common(a.word) ||
      (a.word < b.word ? -1 : 1),
  );
}

/** How easily the slip happens; of several mistakes it says nothing which slips they were. */
function ease(typed: string, { word, mistakes }: Correction): number {
  return mistakes === 1 ? easeOfSlip(typed, word) : 0;
}

/** Equal beginnings and ends make a correction likelier: mistakes fall inside words. */
function likeness(typed: string, word: string): number {
  const same = sameBeginning(typed, word);
  return same + sameEnd(typed, word, typed.length - same);
}
