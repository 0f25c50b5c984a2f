/** Words of one family by their shared beginning: `resign`, `resignation`, `resigning`. */
import type { Lexicon } from './lexicon.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';
import { settings } from './settings.js';
import { Shelves } from './shelves.js';
import { isNumber } from './terms.js';

export class Families {
  readonly #lexicon: Lexicon;
  /** Terms by their first letters. */
  readonly #byPrefix: Shelves;
  #shelved = 0;

  /** The lexicon may grow: `takeIn` what is new. */
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#byPrefix = new Shelves((term) => prefixKey((at) => lexicon.terms.unit(term, at)));
  }

  takeIn(): void {
    for (; this.#shelved < this.#lexicon.termCount; this.#shelved++) this.#byPrefix.push();
  }

  /**
   * Other terms of the stem's family, with how much of the longer stem they share, 0 to 1. A figure has
   * none: 400638133393 is no form of 400638133394.
   */
  of(stem: string): { readonly term: number; readonly share: number }[] {
    if (stem.length < settings.familyPrefix || isNumber(stem)) return [];
    const relatives: { term: number; share: number }[] = [];
    this.#byPrefix.each(
      prefixKey((at) => stem.charCodeAt(at)),
      (term) => {
        const longer = Math.max(stem.length, this.#lexicon.terms.lengthOf(term));
        const same = this.#sharedPrefix(stem, term);
        if (same < settings.familyPrefix || same === longer) return;
        const share = same / longer;
        if (share >= settings.familyShare) relatives.push({ term, share });
      },
    );
    return relatives;
  }

  save(writer: Writer): void {
    this.#byPrefix.save(writer, 'families');
  }

  load(reader: Reader): void {
    this.#byPrefix.load(reader, 'families');
    this.#shelved = this.#lexicon.termCount;
  }

  #sharedPrefix(stem: string, term: number): number {
    let length = 0;
    while (
      length < stem.length &&
      stem.charCodeAt(length) === this.#lexicon.terms.unit(term, length)
    )
      length++;
    return length;
  }
}

/** A number made of the first letters; terms without as many all have 0. */
function prefixKey(letterAt: (at: number) => number | undefined): number {
  let key = 0;
  for (let at = 0; at < settings.familyPrefix; at++) {
    const letter = letterAt(at);
    if (letter === undefined) return 0;
    key = Math.imul(key, 31) + letter;
  }
  return key;
}
