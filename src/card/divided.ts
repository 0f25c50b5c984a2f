/** Text that anybody may have typed, in parts that fit wherever it has no place to pause. */
import { divide } from '../text/divide.js';

/**
 * As `divide`, and a single word that is longer is cut as well, between its characters: what a reader
 * typed may be one word of a thousand. For no quotation.
 */
export function dividedAnywhere(
  text: string,
  longest: number,
  sizeOf: (part: string) => number,
): string[] {
  return divide(text, longest, sizeOf).flatMap((part) =>
    sizeOf(part) <= longest ? [part] : cut(part, longest, sizeOf),
  );
}

function cut(word: string, longest: number, sizeOf: (part: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && sizeOf(part + character) > longest) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
