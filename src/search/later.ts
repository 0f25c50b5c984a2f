/** A value that is made when it is first asked for, and then kept. */
export class Later<T> {
  #made: { readonly value: T } | undefined;
  readonly #make: () => T;

  constructor(make: () => T) {
    this.#make = make;
  }

  /** One that is there already. */
  static of<T>(value: T): Later<T> {
    return new Later(() => value);
  }

  get value(): T {
    this.#made ??= { value: this.#make() };
    return this.#made.value;
  }
}
