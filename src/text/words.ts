/**
 * Words with their offsets. By regular expression and not by Intl.Segmenter, because the counts
 * stand in the lock file and must not change with the ICU of a Node version.
 */

export interface Word {
  readonly text: string;
  /** UTF-16 offset of its first unit. */
  readonly start: number;
  /** UTF-16 offset after its last unit. */
  readonly end: number;
}

/**
 * Letters, digits and marks, held together by what stands inside a word: `don’t`, `five-year`,
 * `1,000`, `2.5`, `U.S`. No word ends where a browser's word boundary (UAX 29) would not.
 */
const word = /[\p{L}\p{N}\p{M}_]+(?:(?:[’'\-‐‑.:·]|(?<=\p{N})[,;](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/gu;

export function words(text: string): Word[] {
  return Array.from(text.matchAll(word), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words without their offsets, which takes half the time. */
export function plainWords(text: string): readonly string[] {
  return text.match(word) ?? [];
}

/**
 * How many words a text has; what limits of quotation are counted in. Of Chinese and Japanese, which put no
 * blanks between words, each character is one: a whole paragraph would count as a few.
 */
export function countWords(text: string): number {
  return unspaced.test(text) ? countParted(text) : plainWords(text).length;
}

/** Characters of scripts that put no blanks between words. */
export const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function countParted(text: string): number {
  const each = new RegExp(unspaced.source, 'gu');
  return (text.match(each)?.length ?? 0) + plainWords(text.replace(each, ' ')).length;
}

/** Whether a cut at this offset would go through a word. */
export function cutsWord(text: string, offset: number): boolean {
  return words(text).some((candidate) => candidate.start < offset && offset < candidate.end);
}
