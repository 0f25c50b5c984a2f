/** What those whom a case knows are called: their names, word by word. */
import type { Casebook } from '../../knowledge/casebook.js';
import type { Person } from '../../knowledge/schema.js';
import { isFormOfAddress, isPostNominal } from '../../text/forms-of-address.js';
import { isFunctionWord } from '../function-words.js';
import { wordsAsTyped, wordsOf } from '../terms.js';

/** The words of a name as typed, without what is no part of it: "Calder" of "Mr Calder" and of "who is I. Calder". */
export function nameWords(typed: string): string[] {
  return wordsOf(typed).filter(
    (word) => word.length > 1 && !isFunctionWord(word) && !isBesideName(word),
  );
}

/** What somebody is called before their surname; empty where the case knows no given name of theirs. */
export function givenNames({ name }: Pick<Person, 'name'>): string[] {
  return nameWords(name).slice(0, -1);
}

/** The people whom a case knows by name: no organisations, and nobody unnamed. */
export function individuals({ people }: Pick<Casebook, 'people'>): readonly Person[] {
  return people.filter(({ kind }) => kind === 'person');
}

/** Their given names and surnames. */
export function namesBorne(casebook: Pick<Casebook, 'people'>): ReadonlySet<string> {
  return new Set(individuals(casebook).flatMap(({ name }) => nameWords(name)));
}

/** The words that somebody is called or described by. */
export function calledBy({ name, aliases, roles }: Person): string[] {
  return [name, ...aliases, ...roles.map(({ text }) => text)].flatMap(wordsOf);
}

/** The words of somebody's name and aliases. */
export function nameAndAliasWords({ name, aliases }: Pick<Person, 'name' | 'aliases'>): string[] {
  return [name, ...aliases].flatMap(nameWords);
}

/** What stands beside a name and is none of it. */
export function isBesideName(word: string): boolean {
  return isFormOfAddress(word) || isPostNominal(word);
}

export interface KnownNames {
  /** The words of the case's own name. */
  readonly ofCase: readonly string[];
  /** Surnames of those whose given name the case knows; only beside such a one can a given name be told to be wrong. */
  readonly surnames: ReadonlySet<string>;
  /** The surnames of all who bear a given name. */
  readonly surnamesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Given names and surnames. */
  readonly names: ReadonlySet<string>;
  /** The words of names and aliases: an alias is mistyped as a name is, "mayer" for the mayor. */
  readonly namesAndAliases: readonly string[];
  /** Every word that anybody is called or described by. */
  readonly called: ReadonlySet<string>;
}

/** Everything that telling strangers apart goes by. */
export function knownNames(casebook: Casebook): KnownNames {
  const { info, people } = casebook;
  const surnamesOf = new Map<string, Set<string>>();
  for (const person of individuals(casebook)) {
    const { given, surname } = halves(person);
    for (const name of given) {
      surnamesOf.set(name, new Set([...(surnamesOf.get(name) ?? []), ...surname]));
    }
  }
  return {
    ofCase: wordsOf(info.name),
    surnames: new Set([...surnamesOf.values()].flatMap((all) => [...all])),
    surnamesOf,
    names: namesBorne(casebook),
    namesAndAliases: people.flatMap(nameAndAliasWords),
    called: new Set(people.flatMap(calledBy)),
  };
}

/**
 * The two halves of a name, in the letters it has: a recorded name is one though it be a word as well
 * ("Will"), and a hyphen makes one surname of two.
 */
function halves({ name }: Person): { given: readonly string[]; surname: readonly string[] } {
  const parts = name
    .split(/\s+/)
    .map((part) => wordsAsTyped(part).filter((word) => word.length > 1 && !isBesideName(word)))
    .filter((part) => part.length > 0);
  return { given: parts.slice(0, -1).flat(), surname: parts.at(-1) ?? [] };
}
