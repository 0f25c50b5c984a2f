/** What became of a word by one slip of the finger, and how easily that happens. */
import { sameBeginning, sameEnd } from '../text/edit-distance.js';

/**
 * 2 for the slips that typing makes by itself: two letters swapped, one left out or struck twice; 1 for
 * a key struck beside the one meant; 0 for any other letter added or put in another's place. Of two words
 * that are one mistake apart; of others it says nothing.
 */
export function easeOfSlip(typed: string, word: string): 0 | 1 | 2 {
  if (typed.length < word.length) return 2;
  const from = sameBeginning(typed, word);
  if (typed.length > word.length) {
    const added = typed[from];
    return added === typed[from - 1] || added === typed[from + 1] ? 2 : 0;
  }
  const end = sameEnd(typed, word, typed.length - from);
  if (typed.length - end - from > 1) return 2;
  return areBeside(typed[from] as string, word[from] as string) ? 1 : 0;
}

/** Do two keys of a QWERTY keyboard touch? */
function areBeside(one: string, other: string): boolean {
  const a = keyOf(one);
  const b = keyOf(other);
  return Math.abs(a.row - b.row) <= 1 && Math.abs(a.across - b.across) <= 1;
}

/** Where a key lies, in keys; nowhere near any other where there is none. */
function keyOf(letter: string): { readonly row: number; readonly across: number } {
  for (const [row, { keys, from }] of rows.entries()) {
    const at = keys.indexOf(letter);
    if (at >= 0) return { row, across: from + at };
  }
  return { row: Number.NaN, across: Number.NaN };
}

/** How far to the right each row begins, in keys. */
const rows = [
  { keys: 'qwertyuiop', from: 0 },
  { keys: 'asdfghjkl', from: 0.25 },
  { keys: 'zxcvbnm', from: 0.75 },
] as const;
