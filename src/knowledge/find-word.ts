/** Words of a list in a text. */
import { literally } from '../text/literally.js';

/**
 * The first of the words or phrases that stands in the text, as it is written there. One that ends
 * in `*` is the beginning of a word.
 */
export function findWord(text: string, wanted: readonly string[]): string | undefined {
  return wanted.length === 0 ? undefined : patternOf(wanted).exec(text)?.[0];
}

/** The pattern of a list, made once: making one takes longer than looking through a statement. */
const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(wanted: readonly string[]): RegExp {
  const known = patterns.get(wanted);
  if (known) return known;
  const alternatives = wanted.map((word) =>
    word.endsWith('*') ? `${literally(word.slice(0, -1))}\\p{L}*` : literally(word),
  );
  const letter = '[\\p{L}\\p{N}]';
  const pattern = new RegExp(`(?<!${letter})(?:${alternatives.join('|')})(?!${letter})`, 'iu');
  patterns.set(wanted, pattern);
  return pattern;
}
