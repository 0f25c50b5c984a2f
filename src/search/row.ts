/**
 * A row of whole numbers that grows at its end: a typed array with room to spare. One that was loaded
 * looks at the bytes it came in, and copies them before its first change.
 */
export class Row {
  #values: Uint32Array;
  #length: number;
  #isShared: boolean;

  /** Takes `loaded` as its content without copying it. */
  constructor(loaded?: Uint32Array) {
    this.#values = loaded ?? new Uint32Array(firstRoom);
    this.#length = loaded?.length ?? 0;
    this.#isShared = loaded !== undefined;
  }

  get length(): number {
    return this.#length;
  }

  /** For reading; what lies behind `length` means nothing, and a change may replace it. */
  get values(): Uint32Array {
    return this.#values;
  }

  push(value: number): void {
    this.#makeRoom(1);
    this.#values[this.#length++] = value;
  }

  set(place: number, value: number): void {
    if (this.#isShared) this.#copy(this.#length);
    this.#values[place] = value;
  }

  add(place: number, value: number): void {
    this.set(place, (this.#values[place] as number) + value);
  }

  append(values: ArrayLike<number>): void {
    this.#makeRoom(values.length);
    this.#values.set(values, this.#length);
    this.#length += values.length;
  }

  /** Its numbers and nothing behind them, not copied. */
  taken(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#values.length && !this.#isShared) return;
    this.#copy(Math.max(needed, Math.ceil(this.#length * growth)));
  }

  #copy(room: number): void {
    const copy = new Uint32Array(room);
    copy.set(this.taken());
    this.#values = copy;
    this.#isShared = false;
  }
}

const firstRoom = 16;
const growth = 1.5;
