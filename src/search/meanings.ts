/**
 * The vocabulary of a case at work: phrases that mean the same become one concept, and words that
 * must never stand for one another are kept apart.
 */
import { stemOf, wordsOf } from './terms.js';

export interface VocabularyOptions {
  /**
   * Each list holds words and phrases that mean the same. Lists that begin with the same one are one list:
   * what is short for it, and what else it is called.
   */
  readonly same?: readonly (readonly string[])[];
  /** Each list holds words that must never stand for one another, however alike. */
  readonly different?: readonly (readonly string[])[];
  /** Questions that sound alike and are about something that no record is about. */
  readonly elsewhere?: readonly string[];
}

/** A phrase found in a text: the concept it stands for and the words it covers. */
export interface Found {
  readonly concept: string;
  readonly from: number;
  /** Index after its last word. */
  readonly to: number;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly concept: string;
}

export class Meanings {
  /** Phrases by the stem of their first word. */
  readonly #phrases = new Map<string, Phrase[]>();
  /** The lists of `different` that a stem stands in. */
  readonly #apart = new Map<string, Set<number>>();
  readonly #words: Map<string, string>;

  /** `words`: what `words` was before, which spares working stems out. */
  constructor(
    { same = [], different = [] }: VocabularyOptions,
    words: Iterable<readonly [string, string]> = [],
  ) {
    this.#words = new Map(words);
    for (const group of same) {
      const concept = conceptOf(group);
      for (const member of group) this.#addPhrase(member, concept);
    }
    for (const [list, words] of different.entries()) {
      for (const word of words) {
        for (const surface of wordsOf(word)) {
          const stem = this.#stemOf(surface);
          this.#apart.set(stem, (this.#apart.get(stem) ?? new Set()).add(list));
        }
      }
    }
  }

  get isEmpty(): boolean {
    return this.#phrases.size === 0;
  }

  /** Words the vocabulary knows, and which therefore are no typing mistakes, with their stems. */
  get words(): ReadonlyMap<string, string> {
    return this.#words;
  }

  /** Concepts that the words of a text stand for, in order; phrases may overlap. */
  find(stems: readonly string[]): Found[] {
    const found: Found[] = [];
    for (let from = 0; from < stems.length; from++) {
      const phrases = this.#phrases.get(stems[from] as string);
      if (!phrases) continue;
      for (const { stems: wanted, concept } of phrases) {
        if (wanted.length === 1 || wanted.every((stem, i) => stem === stems[from + i])) {
          found.push({ concept, from, to: from + wanted.length });
        }
      }
    }
    return found;
  }

  /** Is there any stem that must never stand for this one? */
  isApart(stem: string): boolean {
    return this.#apart.has(stem);
  }

  /** Must the two stems never stand for one another? */
  areDifferent(a: string, b: string): boolean {
    if (a === b) return false;
    const ofB = this.#apart.get(b);
    return ofB !== undefined && [...(this.#apart.get(a) ?? [])].some((list) => ofB.has(list));
  }

  /** The stems that must not stand for this one; empty for most. */
  opposites(stem: string): string[] {
    return this.#apart.has(stem)
      ? [...this.#apart.keys()].filter((other) => this.areDifferent(stem, other))
      : [];
  }

  #stemOf(word: string): string {
    const stem = this.#words.get(word) ?? stemOf(word);
    this.#words.set(word, stem);
    return stem;
  }

  #addPhrase(phrase: string, concept: string): void {
    const words = wordsOf(phrase);
    const stems = words.map((word) => this.#stemOf(word));
    const first = stems[0];
    if (first === undefined) return;
    const known = this.#phrases.get(first) ?? [];
    known.push({ stems, concept });
    this.#phrases.set(first, known);
  }
}

/** Named as the first of its words that can be read: lists that begin with an emoji each are not one. */
function conceptOf(members: readonly string[]): string {
  for (const member of members) {
    const words = wordsOf(member);
    if (words.length > 0) return `=${words.join(' ')}`;
  }
  return '=';
}
