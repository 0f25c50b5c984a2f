/** Reads texts into surfaces, with the concepts of the vocabulary after the words they stand for. */
import type { Lexicon } from './lexicon.js';
import type { Found, Meanings } from './meanings.js';
import { eachPlainWord, fold, usualWriting, wordsOf } from './terms.js';

export class Tokeniser {
  readonly #lexicon: Lexicon;
  readonly #meanings: Meanings;
  /** The text last read: wordings of one answer often stand together and share theirs. */
  #last: { readonly text: string; readonly tokens: readonly number[] } = { text: '', tokens: [] };

  /** By surface; only those read since the index was opened. */
  readonly #stems: string[] = [];

  constructor(lexicon: Lexicon, meanings: Meanings) {
    this.#lexicon = lexicon;
    this.#meanings = meanings;
  }

  /** The surfaces of a text, in order; words that were not known are now. */
  read(text: string): readonly number[] {
    if (text !== this.#last.text) this.#last = { text, tokens: this.#read(text) };
    return this.#last.tokens;
  }

  #read(text: string): number[] {
    const words = this.#words(text);
    if (this.#meanings.isEmpty) return words;
    const found = this.#meanings.find(words.map((surface) => this.#stemOf(surface)));
    return found.length === 0 ? words : this.#withConcepts(words, found);
  }

  /** A surface's stem, made a string of once. */
  #stemOf(surface: number): string {
    const stem = this.#stems[surface] ?? this.#lexicon.stem(surface);
    this.#stems[surface] = stem;
    return stem;
  }

  #words(text: string): number[] {
    const lexicon = this.#lexicon;
    const folded = fold(text);
    const words: number[] = [];
    // Most words are known ones: they are looked up where they stand, without a string for each.
    const isPlain = eachPlainWord(folded, (from, to) => {
      words.push(
        lexicon.surfaceIn(folded, from, to) ?? lexicon.add(usualWriting(folded.slice(from, to))),
      );
    });
    return isPlain ? words : wordsOf(text).map((word) => lexicon.add(word));
  }

  #withConcepts(words: readonly number[], found: readonly Found[]): number[] {
    const tokens: number[] = [];
    const byEnd = found.toSorted((a, b) => a.to - b.to);
    let next = 0;
    for (const [i, word] of words.entries()) {
      tokens.push(word);
      for (; byEnd[next]?.to === i + 1; next++) {
        tokens.push(this.#lexicon.addConcept((byEnd[next] as Found).concept));
      }
    }
    return tokens;
  }
}
