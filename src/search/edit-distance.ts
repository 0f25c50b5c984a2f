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
  return distance(a.slice(from, a.length - end), b.slice(from, b.length - end), most);
}

function distance(a: string, b: string, most: number): number {
  if (a === '' || b === '') return Math.min(most + 1, a.length + b.length);
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(changed, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
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

/** Letters that two words begin with alike. */
export function sameBeginning(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}

/** Letters that two words end with alike, `most` at most. */
export function sameEnd(a: string, b: string, most: number): number {
  let same = 0;
  while (same < most && a.at(-1 - same) === b.at(-1 - same)) same++;
  return same;
}
