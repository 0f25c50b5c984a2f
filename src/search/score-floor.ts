/**
 * How high a score must be for a place among the best of many, in one walk over them: they are counted by
 * class of score, and the classes of the best are those that hold enough.
 */
export class ScoreFloor {
  readonly #counts = new Uint32Array(classes);
  readonly #float = new Float32Array(1);
  readonly #bits = new Uint32Array(this.#float.buffer);

  /**
   * A score that at least `limit` of some records reach, and few more: hardly more than a hundredth below
   * that of the last of them. 0 where there are not as many, or where they lie too far below the highest.
   *
   * `scores` has that of each record by its number, none below 0 or above `highest`.
   */
  of(numbers: Uint32Array, scores: Float32Array, highest: number, limit: number): number {
    const { length } = numbers;
    if (length < limit) return 0;
    const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
    const counts = this.#counts.fill(0);
    this.#float[0] = highest;
    const top = (this.#bits[0] as number) >>> classShift;
    const lowest = classes - 1;
    for (let i = 0; i < length; i++) {
      const below = top - ((bits[numbers[i] as number] as number) >>> classShift);
      const place = below < lowest ? below : lowest;
      counts[place] = (counts[place] as number) + 1;
    }
    let count = 0;
    let below = 0;
    while (below < lowest) {
      count += counts[below] as number;
      if (count >= limit) break;
      below++;
    }
    if (below === lowest) return 0;
    this.#bits[0] = ((top - below) << classShift) >>> 0;
    return this.#float[0];
  }
}

/**
 * Bits of a score that its class leaves out: the bits of numbers that are not below 0 rise as they do (IEEE
 * 754), and what is left is the power of two and the first seven bits behind it: 128 classes an octave.
 */
const classShift = 16;
/** Eight octaves; what lies lower is no longer told apart. */
const classes = 1024;
