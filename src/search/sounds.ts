/** Whether two words sound alike in English, by Lawrence Philips' Double Metaphone. */
import { doubleMetaphone } from 'double-metaphone';

/**
 * Compares known words with one spelt by ear. False for words of fewer than three consonants: too many
 * sound like them.
 */
export function soundingLike(word: string): (known: string) => boolean {
  const sounds = soundsOf(word);
  return (known) =>
    soundsOf(known).some((sound) => sound.length >= leastConsonants && sounds.includes(sound));
}

/** Letters that are always heard, so that words that sound alike share them all or lack them all. */
export const alwaysHeard = 'lmn';

function soundsOf(word: string): string[] {
  return doubleMetaphone(asHeard(word));
}

const leastConsonants = 3;

/** A final -er may be heard as -a. */
function asHeard(word: string): string {
  return word.replace(/a$/, 'er');
}
