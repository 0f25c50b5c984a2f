/** What was worked out lately, kept while there is room: the same words come again and again. */
export class Recent<K extends string | number, T extends {}> {
  readonly #made = new Map<K, T>();
  readonly #make: (key: K) => T;
  readonly #most: number;

  /** Keeps so many at most; of one more, all are let go. */
  constructor(make: (key: K) => T, most = 2000) {
    this.#make = make;
    this.#most = most;
  }

  of(key: K): T {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = this.#make(key);
    if (this.#made.size >= this.#most) this.#made.clear();
    this.#made.set(key, made);
    return made;
  }

  /** To be called whenever another value would be made. */
  clear(): void {
    this.#made.clear();
  }
}
