/** Words of a list in a text. */
import { literally } from '../text/literally.js';
import { unspaced } from '../text/words.js';

/** Words and phrases; one that ends in `*` is the beginning of a word. */
type Wanted = readonly string[];

/** The first of the words or phrases that stands in the text, as it is written there. */
export function findWord(text: string, wanted: Wanted): string | undefined {
  return find(text, wanted, ofWords, (word) =>
    word.endsWith('*') ? beginning(word) : literally(word),
  );
}

/** The same, each being the beginning of a word whether it ends in `*` or not. */
export function findBeginning(text: string, wanted: Wanted): string | undefined {
  return find(text, wanted, ofBeginnings, beginning);
}

/** The pattern of a list, made once: making one takes longer than looking through a statement. */
type Patterns = WeakMap<Wanted, RegExp>;
const ofWords: Patterns = new WeakMap();
const ofBeginnings: Patterns = new WeakMap();

function find(
  text: string,
  wanted: Wanted,
  patterns: Patterns,
  read: (word: string) => string,
): string | undefined {
  if (wanted.length === 0) return undefined;
  const pattern = patterns.get(wanted) ?? patternOf(wanted, read);
  patterns.set(wanted, pattern);
  return pattern.exec(text)?.[0];
}

function patternOf(wanted: Wanted, read: (word: string) => string): RegExp {
  const letter = '[\\p{L}\\p{N}]';
  const spaced = wanted.filter((word) => !unspaced.test(word));
  const parted = wanted.filter((word) => unspaced.test(word));
  // Where no blanks part the words, a word stands among the letters of others.
  const among = parted.map((word) => literally(word.replace(/\*$/, '')));
  const alone = `(?<!${letter})(?:${spaced.map(read).join('|')})(?!${letter})`;
  return new RegExp([...(spaced.length > 0 ? [alone] : []), ...among].join('|'), 'iu');
}

function beginning(word: string): string {
  return `${literally(word.replace(/\*$/, ''))}\\p{L}*`;
}
