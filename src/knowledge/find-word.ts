/** Words of a list in a text. */

/**
 * The first of the words or phrases that stands in the text, as it is written there. One that ends
 * in `*` is the beginning of a word.
 */
export function findWord(text: string, wanted: readonly string[]): string | undefined {
  if (wanted.length === 0) return undefined;
  const patterns = wanted.map((word) => {
    const escaped = word.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&');
    return escaped.endsWith('*') ? `${escaped.slice(0, -1)}\\p{L}*` : escaped;
  });
  const letter = '[\\p{L}\\p{N}]';
  const pattern = new RegExp(`(?<!${letter})(?:${patterns.join('|')})(?!${letter})`, 'iu');
  return pattern.exec(text)?.[0];
}
