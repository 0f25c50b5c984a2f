/** Whether two words sound alike in English, by Lawrence Philips' Double Metaphone. */
import { createRequire } from 'node:module';
import type * as DoubleMetaphone from 'double-metaphone';
import { Later } from './later.js';
import { Recent } from './recent.js';

export class Sounds {
  readonly #sounds = new Recent(soundsOf);

  /**
   * Compares known words with one spelt by ear. Undefined for a word of fewer than three consonants: too
   * many sound like it.
   */
  like(word: string): ((known: string) => boolean) | undefined {
    const sounds = this.#sounds.of(word).filter(({ length }) => length >= leastConsonants);
    if (sounds.length === 0) return undefined;
    return (known) => this.#sounds.of(known).some((sound) => sounds.includes(sound));
  }
}

/** Letters that are always heard, so that words that sound alike share them all or lack them all. */
export const alwaysHeard = 'lmn';

function soundsOf(word: string): string[] {
  return library.value.doubleMetaphone(asHeard(word));
}

/** Loaded with the first word that is spelt by ear. */
const library = new Later<typeof DoubleMetaphone>(() =>
  createRequire(import.meta.url)('double-metaphone'),
);

const leastConsonants = 3;

/** A final -er may be heard as -a. */
function asHeard(word: string): string {
  return word.replace(/a$/, 'er');
}
