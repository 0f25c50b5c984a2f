/** What checking a message gives: its statements, and what the sources say beside each. */
import type { Citation } from '../cite.js';

/**
 * What the sources do with a statement. Never whether it is right: `says` only means that they tell of
 * the same thing, and their words stand beside.
 */
export type ClaimLabel = 'says' | 'differ' | 'silent' | 'none';

/** Something in a message set beside the same kind of thing in the sources. */
export interface Comparison {
  readonly kind: 'figure' | 'date' | 'name' | 'standing' | 'denial';
  /**
   * As the message has it: "three", "March 2016", "Ines Calder", "proven", "never"; empty where it has no
   * denial, and of an allegation where it has no word of standing at all.
   */
  readonly message: string;
  /** None where the sources name nobody in the place of whom the message names. */
  readonly sources: readonly SourceSide[];
}

/** The other side of a comparison, with where it stands. */
export interface SourceSide {
  /**
   * As the source has it: "two", "March 2018", "Tom Hall"; of a standing, the fact's status; empty where it
   * has no denial, and of a name where whom the message names only speaks there.
   */
  readonly says: string;
  /** Whose account it is, where it is somebody's. */
  readonly speaker?: string;
  readonly citation: Citation;
}

export interface CheckedStatement {
  /** The words of the message, without markup. */
  readonly text: string;
  readonly label: ClaimLabel;
  /** Somebody else's words, which the message quotes. */
  readonly quoted: boolean;
  /** Stood behind a spoiler, or bears on words with a content note: not to be shown open. */
  readonly hidden: boolean;
  /** Records that the statement bears on, the nearest first. */
  readonly ids: readonly string[];
  /** What the sources say of it. */
  readonly citations: readonly Citation[];
  /** Where they do not tell it, the nearest that they do. */
  readonly nearest: readonly Citation[];
  readonly comparisons: readonly Comparison[];
  /** What it says besides, as written, that is set beside nothing. */
  readonly uncompared: readonly string[];
}
