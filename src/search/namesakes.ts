/** Other people of a name that the case knows: "Sajid Javid" is not Bas Javid. */
import type { Casebook } from '../knowledge/casebook.js';
import { EnglishWords } from './english.js';
import { namesIn } from './evidence.js';
import { isFunctionWord } from './function-words.js';
import { Later } from './later.js';
import { usualWriting, wordsOf } from './terms.js';

/** Stand before a name and are no part of it. */
const honorifics = new Set(
  'mr mrs ms miss dr prof sir dame lord lady baroness baron rev'.split(' ').map(usualWriting),
);

/** The words of a name that somebody typed, without those that are none of it: "Mr Khan", "who is Khan". */
export function nameWords(typed: string): string[] {
  return wordsOf(typed).filter((word) => !isFunctionWord(word) && !honorifics.has(word));
}

/** A word of a question as it was read. */
interface Read {
  readonly word: string;
  readonly meant: string;
  /** Nothing that the case knows is near it, nor is it English. */
  readonly isGarbled: boolean;
}

/** Gives the word that makes somebody of the case another person; undefined where there is none. */
export type NamesakeIn = (question: string, read: readonly Read[]) => string | undefined;

/**
 * Finds a word of a question that stands before somebody's surname as another given name would: one that
 * could be read as nothing, or that is written as names are, and none that the person is known by.
 */
export function createNamesakes(casebook: Casebook): NamesakeIn {
  const english = new EnglishWords();
  const bySurname = new Later(() => knownBySurname(casebook));
  return namesakeIn;

  function namesakeIn(question: string, read: readonly Read[]): string | undefined {
    const words = wordsOf(question);
    const named = namesIn(question);
    return words.find((word, i) => {
      const known = bySurname.value.get(words[i + 1] ?? '');
      if (known === undefined || known.all.has(word) || !/^\p{L}{2,}$/u.test(word)) return false;
      if (isFunctionWord(word) || honorifics.has(word) || english.has(word)) return false;
      // A given name that is mistyped is read as the one that is known.
      if (read.some(({ meant }) => known.given.has(meant))) return false;
      return named.has(word) || read.some((each) => each.word === word && each.isGarbled);
    });
  }
}

/** Of those who bear a surname. */
interface Known {
  readonly given: Set<string>;
  /** Every word that they are called or described by. */
  readonly all: Set<string>;
}

function knownBySurname({ people }: Casebook): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const { kind, name, aliases, roles } of people) {
    const parts = wordsOf(name);
    const surname = parts.at(-1);
    if (kind !== 'person' || surname === undefined || parts.length < 2) continue;
    const own = known.get(surname) ?? { given: new Set(), all: new Set() };
    for (const part of parts.slice(0, -1)) own.given.add(part);
    const texts = [name, ...aliases, ...roles.map(({ text }) => text)];
    for (const word of texts.flatMap(wordsOf)) own.all.add(word);
    known.set(surname, own);
  }
  return known;
}
