/** Others of a name that the case knows: "Sajid Javid" is not Bas Javid, nor one operation another. */
import type { Casebook } from '../../knowledge/casebook.js';
import type { Person } from '../../knowledge/schema.js';
import { isFormOfAddress, isPostNominal } from '../../text/forms-of-address.js';
import { EnglishWords } from '../english.js';
import { isFunctionWord } from '../function-words.js';
import { Later } from '../later.js';
import { fold, wordsOf } from '../terms.js';
import { namesIn } from './evidence.js';

/** The words of a name that somebody typed, without those that are none of it: "Mr Khan", "who is S. Khan". */
export function nameWords(typed: string): string[] {
  return wordsOf(typed).filter(
    (word) => word.length > 1 && !isFunctionWord(word) && !isBesideName(word),
  );
}

/** What somebody is called before their surname; empty where the case knows no given name of theirs. */
export function givenNames({ name }: Pick<Person, 'name'>): string[] {
  return nameWords(name).slice(0, -1);
}

/** A word of a question as it was read. */
interface Read {
  readonly word: string;
  readonly meant: string;
  /** Nothing that the case knows is near it, nor is it English. */
  readonly isGarbled: boolean;
}

/** Gives the word of a question that names another person, or another case, than this one's; undefined where there is none. */
export type NamesakeIn = (question: string, read: readonly Read[]) => string | undefined;

/**
 * Finds a word of a question that stands right before somebody's surname as another given name would: one
 * that could be read as nothing, or that is written as names are, and by which nobody of the case is known.
 */
export function createNamesakes(casebook: Casebook): NamesakeIn {
  const english = new EnglishWords();
  const known = new Later(() => knownNames(casebook));
  return namesakeIn;

  function namesakeIn(question: string, read: readonly Read[]): string | undefined {
    const words = wordsOf(question);
    return otherCaseIn(words, question, read) ?? otherPersonIn(words, question, read);
  }

  /** "Operation Alder" where the case is Operation Birch. */
  function otherCaseIn(words: readonly string[], question: string, read: readonly Read[]) {
    const own = known.value.ofCase;
    const [kind = '', ...more] = own;
    if (more.length === 0 || isFunctionWord(kind)) return undefined;
    return words.find((word, i) => {
      if (words[i - 1] !== kind || own.includes(word)) return false;
      // What a kind of thing is called is a word of English: no place, of which there is much else. Asked
      // last, for the words of English are read when they are first asked for.
      if (!english.has(kind) || english.has(word)) return false;
      const asRead = read.find((each) => each.word === word);
      if (asRead === undefined || own.includes(asRead.meant)) return false;
      return asRead.isGarbled || namesIn(question).has(word);
    });
  }

  function otherPersonIn(words: readonly string[], question: string, read: readonly Read[]) {
    const { given, called } = known.value;
    return words.find((word, i) => {
      const surname = words[i + 1] ?? '';
      const own = given.get(surname);
      if (own === undefined || called.has(word) || called.has(word.replace(/s$/, ''))) return false;
      if (!/^\p{L}{2,}$/u.test(word) || isFunctionWord(word) || isBesideName(word)) return false;
      if (english.has(word) || !standTogether(question, word, surname)) return false;
      const asRead = read.find((each) => each.word === word);
      // A given name that is mistyped is read as the one that is known.
      if (asRead !== undefined && own.has(asRead.meant)) return false;
      return asRead?.isGarbled === true || namesIn(question).has(word);
    });
  }
}

function isBesideName(word: string): boolean {
  return isFormOfAddress(word) || isPostNominal(word);
}

/** "Khan, Dick" and "Labour’s Khan" are no given name and its surname. */
function standTogether(question: string, word: string, next: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}\\s+${next}(?![\\p{L}\\p{N}])`, 'u').test(
    fold(question),
  );
}

interface KnownNames {
  /** The words of the case's own name. */
  readonly ofCase: readonly string[];
  /** The given names of all who bear a surname; a surname without any stands in no comparison. */
  readonly given: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every word that anybody is called or described by. */
  readonly called: ReadonlySet<string>;
}

function knownNames({ info, people }: Casebook): KnownNames {
  const given = new Map<string, Set<string>>();
  const called = new Set<string>();
  for (const person of people) {
    const texts = [person.name, ...person.aliases, ...person.roles.map(({ text }) => text)];
    for (const word of texts.flatMap(wordsOf)) called.add(word);
    const surname = nameWords(person.name).at(-1);
    const names = givenNames(person);
    if (person.kind !== 'person' || surname === undefined || names.length === 0) continue;
    given.set(surname, new Set([...(given.get(surname) ?? []), ...names]));
  }
  return { ofCase: wordsOf(info.name), given, called };
}
