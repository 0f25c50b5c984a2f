/** Place of a number among ascending ones, by halves; undefined where it is not among them. */
export function placeOf(ascending: ArrayLike<number>, wanted: number): number | undefined {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted ? low : undefined;
}
