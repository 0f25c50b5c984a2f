/** What the question wants of the words of one field, in the order in which they stand there. */
import { isConcept } from './kinds.js';
import type { Meeting } from './look.js';
import type { Numbers } from './numbers.js';
import type { Sightings } from './passage.js';
import { settings } from './settings.js';

/** A word of the question that a term may stand for, and how far. */
export interface WantedWord {
  readonly word: number;
  readonly weight: number;
}

/** What a question wants of each surface. */
export interface Wanted {
  /** Term and mark of each surface. */
  readonly termOf: Numbers;
  readonly marks: Numbers;
  /** By term: place + 1 in `words`; 0 for nearly all. */
  readonly at: Numbers;
  readonly words: readonly (readonly WantedWord[])[];
}

/** What is seen of each word of the question while a record is gone through. */
export interface Seen {
  readonly sightings: Sightings;
  /** How firmly, and as what. */
  readonly meetings: (Meeting | undefined)[];
  /** Where it was seen last, in words. */
  readonly lastSeen: Float64Array;
  /** Does it follow the word before it? */
  readonly pairs: boolean[];
  /** 1 where it stands near behind the word before it. */
  readonly near: Uint8Array;
}

/**
 * Goes through the words of a field; `shift` keeps fields apart. It is where the time of a close look goes,
 * so nothing is made here but what is met.
 */
export function seeField(
  tokens: Numbers,
  from: number,
  to: number,
  shift: number,
  { termOf, marks, at, words }: Wanted,
  { sightings, meetings, lastSeen, pairs, near }: Seen,
): void {
  let previous = none;
  for (let i = from; i < to; i++) {
    const surface = tokens[i] as number;
    const place = at[termOf[surface] as number] as number;
    if (place === 0) {
      if (previous !== none && !isConcept(marks[surface] as number)) previous = none;
      continue;
    }
    const here = words[place - 1] as WantedWord[];
    const position = i + shift;
    for (let each = 0; each < here.length; each++) {
      const { word, weight } = here[each] as WantedWord;
      if ((meetings[word]?.weight ?? 0) < weight) meetings[word] = { surface, weight };
      sightings.add(word, weight, position);
      lastSeen[word] = position;
      if (previous === word - 1) pairs[word] = true;
      if (word > 0 && position - (lastSeen[word - 1] as number) <= settings.nearby) {
        near[word] = 1;
      }
    }
    if (!isConcept(marks[surface] as number)) previous = here[0]?.word ?? none;
  }
}

/** No word of the question, nor the one before the first. */
const none = -2;
