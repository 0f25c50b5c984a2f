/** Words of a list in a text. */
import { literally } from '../text/literally.js';

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
  const pattern = patterns.get(wanted) ?? patternOf(wanted.map(read));
  patterns.set(wanted, pattern);
  return pattern.exec(text)?.[0];
}

function patternOf(alternatives: readonly string[]): RegExp {
  const letter = '[\\p{L}\\p{N}]';
  return new RegExp(`(?<!${letter})(?:${alternatives.join('|')})(?!${letter})`, 'iu');
}

function beginning(word: string): string {
  return `${literally(word.replace(/\*$/, ''))}\\p{L}*`;
}
