/** Whether two words sound alike in English, by Lawrence Philips' Double Metaphone. */
import { doubleMetaphone } from 'double-metaphone';

/**
 * Compares a known word with one spelt by ear. False for words of fewer than three consonants: too
 * many sound like them.
 */
export function soundAlike(a: string, b: string): boolean {
  const sounds = doubleMetaphone(asHeard(a)).filter(({ length }) => length >= leastConsonants);
  return doubleMetaphone(asHeard(b)).some((sound) => sounds.includes(sound));
}

const leastConsonants = 3;

/** A final -er may be heard as -a. */
function asHeard(word: string): string {
  return word.replace(/a$/, 'er');
}
