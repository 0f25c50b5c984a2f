/**
 * Puts records in the order of their scores. Each becomes one whole number, its score's bits before its
 * own, which the engine sorts by itself, several times faster than by a function that compares two.
 */
export class BestFirst {
  #keys = new BigUint64Array(0);
  /** Of each key the lower half, then the upper: little-endian, as every machine is that Node runs on. */
  #halves = new Uint32Array(0);

  /**
   * Sorts the numbers of some records in place: the best first, and of the same score the lower number.
   * `scores` has that of each record by its number, none below 0: so their bits rise as they do (IEEE 754).
   */
  sort(numbers: Uint32Array, scores: Float32Array): void {
    const { length } = numbers;
    this.#makeRoom(length);
    const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
    const halves = this.#halves;
    for (let i = 0; i < length; i++) {
      const number = numbers[i] as number;
      halves[2 * i] = ~number;
      halves[2 * i + 1] = bits[number] as number;
    }
    this.#keys.subarray(0, length).sort();
    for (let i = 0; i < length; i++) numbers[i] = ~(halves[2 * (length - 1 - i)] as number);
  }

  #makeRoom(length: number): void {
    if (this.#keys.length >= length) return;
    this.#keys = new BigUint64Array(Math.ceil(length * roomToGrow));
    this.#halves = new Uint32Array(this.#keys.buffer);
  }
}

const roomToGrow = 1.5;
