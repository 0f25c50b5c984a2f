/** The letters of a word as bits, to see at a glance how far two words can be alike. Some share a bit. */

export function letterBit(unit: number): number {
  return 1 << (unit & 31);
}

export function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
