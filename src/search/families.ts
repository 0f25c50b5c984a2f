/** Words of one family by their shared beginning: `resign`, `resignation`, `resigning`. */
import { settings } from './settings.js';

export class Families {
  /** Terms by the first letters of their stem. */
  readonly #byPrefix = new Map<string, number[]>();
  readonly #stems: readonly string[];
  #indexed = 0;

  /** `stems` may grow; what is new is taken in when it is asked for. */
  constructor(stems: readonly string[]) {
    this.#stems = stems;
  }

  /** Other terms of the stem's family, with how much of the longer stem they share, 0 to 1. */
  of(stem: string): { readonly term: number; readonly share: number }[] {
    if (stem.length < settings.familyPrefix) return [];
    this.#takeIn();
    const relatives = [];
    for (const term of this.#byPrefix.get(stem.slice(0, settings.familyPrefix)) ?? []) {
      const other = this.#stems[term] as string;
      if (other === stem) continue;
      const share = sharedPrefix(stem, other) / Math.max(stem.length, other.length);
      if (share >= settings.familyShare) relatives.push({ term, share });
    }
    return relatives;
  }

  #takeIn(): void {
    for (; this.#indexed < this.#stems.length; this.#indexed++) {
      const stem = this.#stems[this.#indexed] as string;
      if (stem.length < settings.familyPrefix) continue;
      const prefix = stem.slice(0, settings.familyPrefix);
      const terms = this.#byPrefix.get(prefix);
      if (terms) terms.push(this.#indexed);
      else this.#byPrefix.set(prefix, [this.#indexed]);
    }
  }
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
