/** How far one word is from another, in typing mistakes. */

/**
 * Optimal string alignment distance: letters added, left out, changed, or swapped with a neighbour.
 * Stops counting above `most`: what it returns then is some greater number.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // What they begin and end with alike costs nothing, and is most of two words worth comparing.
  const from = sameBeginning(a, b);
  const end = sameEnd(a, b, Math.min(a.length, b.length) - from);
  const left = a.length - end - from;
  const right = b.length - end - from;
  if (left === 0 || right === 0) return Math.min(most + 1, left + right);
  // Both ends differ: by one mistake only where one letter was changed, or two were swapped.
  if (left === 1 && right === 1) return 1;
  if (most === 1 && (left !== 2 || right !== 2)) return 2;
  return distance(a.slice(from, from + left), b.slice(from, from + right), most);
}

/** By rows of the table of Wagner and Fischer (1974), of which two words of a few letters need a few. */
function distance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= b.length; j++) last.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    const letter = a.charCodeAt(i - 1);
    const before = i > 1 ? a.charCodeAt(i - 2) : none;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      const changed = (last[j - 1] as number) + (letter === other ? 0 : 1);
      let cost = Math.min(changed, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (j > 1 && before === other && letter === b.charCodeAt(j - 2)) {
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      }
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

/** No letter. */
const none = -1;

/** Letters that two words begin with alike. */
export function sameBeginning(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}

/** Letters that two words end with alike, `most` at most. */
export function sameEnd(a: string, b: string, most: number): number {
  let same = 0;
  while (same < most && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same))
    same++;
  return same;
}
