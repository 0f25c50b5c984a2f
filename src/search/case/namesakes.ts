/** Others of a name that the case knows: "Anna Calder" is not Ines Calder, nor one operation another. */
import type { Casebook } from '../../knowledge/casebook.js';
import type { Person } from '../../knowledge/schema.js';
import { isFormOfAddress, isPostNominal } from '../../text/forms-of-address.js';
import type { EnglishWords } from '../english.js';
import { isFunctionWord } from '../function-words.js';
import { Later } from '../later.js';
import type { QueryWord } from '../query.js';
import { fold, wordsOf } from '../terms.js';
import { toldWords } from './case-records.js';
import { namesIn } from './evidence.js';
import { isNameSlip } from './name-slip.js';

/** The words of a name that somebody typed, without those that are none of it: "Mr Calder", "who is I. Calder". */
export function nameWords(typed: string): string[] {
  return wordsOf(typed).filter(
    (word) => word.length > 1 && !isFunctionWord(word) && !isBesideName(word),
  );
}

/** What somebody is called before their surname; empty where the case knows no given name of theirs. */
export function givenNames({ name }: Pick<Person, 'name'>): string[] {
  return nameWords(name).slice(0, -1);
}

/** The words that somebody is called or described by. */
export function calledBy({ name, aliases, roles }: Person): string[] {
  return [name, ...aliases, ...roles.map(({ text }) => text)].flatMap(wordsOf);
}

/** A word of a question as it was read. */
type Read = Pick<QueryWord, 'word' | 'meant' | 'isGarbled'>;

/** Gives the word of a question that names another person, or another case, than this one's; undefined where there is none. */
export type NamesakeIn = (question: string, read: readonly Read[]) => string | undefined;

/** A question, as far as names go. */
interface Asked {
  readonly text: string;
  readonly words: readonly string[];
  readonly read: ReadonlyMap<string, Read>;
  /** Words written as names are. */
  readonly written: ReadonlySet<string>;
}

/**
 * Finds a word of a question that is another name: one by which nobody of the case is known, that is no
 * slip of theirs, and that stands beside one of theirs as its other half would, or was read as one for want
 * of better.
 */
export function createNamesakes(casebook: Casebook, english: EnglishWords): NamesakeIn {
  const known = new Later(() => knownNames(casebook));
  const used = new Later(() => toldWords(casebook));
  return namesakeIn;

  function namesakeIn(text: string, read: readonly Read[]): string | undefined {
    const words = wordsOf(text);
    const byWord = new Map(read.map((each) => [each.word, each]));
    const asked: Asked = { text, words, read: byWord, written: namesIn(text) };
    return words.find((_, i) => isOtherCase(asked, i)) ?? words.find((_, i) => isOther(asked, i));
  }

  /** "Operation Alder" where the case is Operation Birch. */
  function isOtherCase(asked: Asked, i: number): boolean {
    const own = known.value.ofCase;
    const [kind = '', ...more] = own;
    const word = asked.words[i] ?? '';
    if (more.length === 0 || isFunctionWord(kind) || asked.words[i - 1] !== kind) return false;
    const asRead = asked.read.get(word);
    if (own.includes(word) || asRead === undefined) return false;
    if (own.includes(asRead.meant) && isNameSlip(word, asRead.meant)) return false;
    // What a kind of thing is called is a word of English: no place, of which there is much else. Asked
    // last, for the words of English are read when they are first asked for.
    return english.has(kind) && (isUnheard(asked, word) || isGarbled(asked, word));
  }

  /** Is it written as names are, and no word that the case uses? */
  function isUnheard({ written }: Asked, word: string): boolean {
    return written.has(word) && !used.value.has(word);
  }

  /** "Ines Hall" where the case knows Ines Calder and Jo Hall. */
  function isAnothersGivenName(asked: Asked, word: string, after: string): boolean {
    const { surnames, surnamesOf } = known.value;
    const own = surnamesOf.get(word);
    return (
      own !== undefined &&
      surnames.has(after) &&
      !own.has(after) &&
      standTogether(asked, word, after)
    );
  }

  function isOther(asked: Asked, i: number): boolean {
    const { called, names, surnames, surnamesOf } = known.value;
    const [word = '', before = '', after = ''] = [i, i - 1, i + 1].map((at) => asked.words[at]);
    if (!/^\p{L}{2,}$/u.test(word) || isFunctionWord(word) || isBesideName(word)) return false;
    if (isAnothersGivenName(asked, word, after)) return true;
    if (called.has(word) || called.has(word.replace(/s$/, ''))) return false;
    const { meant = word } = asked.read.get(word) ?? {};
    if (names.has(meant)) {
      if (isNameSlip(word, meant, surnamesOf.get(before)?.has(meant))) return false;
      // "Payne" was read as Wayne, for want of better.
      if (isUnheard(asked, word) || !english.has(word)) return true;
    }
    // Read as nothing, or as several things, it may still be the other half of a name that is beside it.
    const isHalf = (name: string) => isNameSlip(word, name, true);
    if ([...(surnamesOf.get(before) ?? [])].some(isHalf)) return false;
    const isName = isGarbled(asked, word) || asked.written.has(word);
    // "Anna Calder".
    const surname = asked.read.get(after)?.meant ?? after;
    if (surnames.has(surname) && standTogether(asked, word, after))
      return isName && !english.has(word);
    // "Mr Smith", "Sarah Reed": a surname is often a word as well, and is told by its capital.
    if (!isFormOfAddress(before) && !surnamesOf.has(before)) return false;
    return standTogether(asked, before, word) && (isGarbled(asked, word) || isUnheard(asked, word));
  }
}

/** Nothing that the case knows is near it, nor is it English. */
function isGarbled({ read }: Asked, word: string): boolean {
  return read.get(word)?.isGarbled === true;
}

function isBesideName(word: string): boolean {
  return isFormOfAddress(word) || isPostNominal(word);
}

/** "Calder, Hall" and "Labour’s Calder" are no given name and its surname. */
function standTogether({ text }: Asked, word: string, next: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}\\.?\\s+${next}(?![\\p{L}\\p{N}])`, 'u').test(
    fold(text),
  );
}

interface KnownNames {
  /** The words of the case's own name. */
  readonly ofCase: readonly string[];
  /** Those before which a given name is known; another can stand in no comparison. */
  readonly surnames: ReadonlySet<string>;
  /** The surnames of all who bear a given name. */
  readonly surnamesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Given names and surnames. */
  readonly names: ReadonlySet<string>;
  /** Every word that anybody is called or described by. */
  readonly called: ReadonlySet<string>;
}

function knownNames({ info, people }: Casebook): KnownNames {
  const surnamesOf = new Map<string, Set<string>>();
  const named = people.filter(({ kind }) => kind === 'person');
  for (const person of named) {
    const surname = nameWords(person.name).at(-1);
    for (const given of givenNames(person)) {
      if (surname === undefined) continue;
      surnamesOf.set(given, (surnamesOf.get(given) ?? new Set()).add(surname));
    }
  }
  return {
    ofCase: wordsOf(info.name),
    surnames: new Set([...surnamesOf.values()].flatMap((all) => [...all])),
    surnamesOf,
    names: new Set(named.flatMap(({ name }) => nameWords(name))),
    called: new Set(people.flatMap(calledBy)),
  };
}
