/** Shares, 0 to 1, that looks at long and short questions and records are compared by. */

/** Twice what two bags share over what they hold. */
export function dice(met: number, asked: number, there: number): number {
  return asked + there === 0 ? 0 : Math.min(1, (2 * met) / (asked + there));
}

/** A part of a whole, of which there may be nothing; 0 to 1. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

/** Share of a question's neighbours that some words are, each with the word before it. */
export function shareOfPairs(words: readonly boolean[]): number {
  if (words.length < 2) return 0;
  let pairs = 0;
  for (let word = 0; word < words.length; word++) if (words[word]) pairs++;
  return pairs / (words.length - 1);
}
