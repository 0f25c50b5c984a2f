/** The letters of a word as bits, to see at a glance how far two words can be alike. Some share a bit. */

export function letterBit(unit: number): number {
  return 1 << (unit & 31);
}

/** The letters of a word, a bit each; some share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= letterBit(word.charCodeAt(at));
  return letters;
}

/** Could so many mistakes make one word the other? By each, one letter at most goes and one comes. */
export function mayDifferBy(mistakes: number, one: number, other: number): boolean {
  const differing = one ^ other;
  const lacking = bitsIn(differing & one);
  return lacking <= mistakes && bitsIn(differing) - lacking <= mistakes;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
