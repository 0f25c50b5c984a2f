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
  return !areMore(one & ~other, mistakes) && !areMore(other & ~one, mistakes);
}

/** Are there more bits than so many? Takes the lowest away one by one, and no more of them than that. */
function areMore(bits: number, most: number): boolean {
  let rest = bits;
  for (let taken = 0; taken < most && rest !== 0; taken++) rest &= rest - 1;
  return rest !== 0;
}
