/**
 * Names in a message: those the case knows, and those it does not. What the sources say of one person
 * must never stand under what a message says of another.
 */
import type { Casebook } from '../../knowledge/casebook.js';
import type { Person } from '../../knowledge/schema.js';
import { isFunctionWord } from '../../search/function-words.js';
import { stemOf, wordsOf } from '../../search/terms.js';
import type { Steps } from '../../steps.js';
import { literally } from '../../text/literally.js';
import { capitals } from './capitals.js';
import { withoutFrame } from './gist.js';
import { knownWords } from './known-words.js';
import { createStrangers, type Strangers } from './strangers.js';

export interface Names extends Strangers {
  /** Words of the names of people and bodies, folded. */
  readonly words: ReadonlySet<string>;
  /** Whether the text names the case or somebody in it. */
  isAnchored(text: string): boolean;
  /** Whether the text speaks of somebody by a role that somebody has in the case ("sergeant"). */
  hasRole(text: string): boolean;
  /** Whether it speaks of a person or a body by all of what they are called: "the mayor", "home secretary". */
  hasOffice(text: string): boolean;
  /** Whether it names a publication that the case rests on: "the Guardian says". */
  namesPublisher(text: string): boolean;
  /** Share of its content words that the case writes somewhere, 0 to 1. */
  familiarity(text: string): number;
  /** The text without the names of bodies and places, which stand behind everything in a case. */
  withoutBodies(text: string): string;
  /** People and bodies whose name, or a part of it that is written as a name, stands in the text. */
  namedIn(text: string): readonly Person[];
  /** People whom the text names, or tells of by all of their office: "the mayor". */
  peopleIn(text: string): readonly Person[];
}

/** Reads the names of a casebook, once. */
export function* namesOf(casebook: Casebook): Steps<Names> {
  const publishers = publishersOf(casebook);
  // A publisher that its own text names is who tells, and seldom whom a message tells of.
  const people = casebook.people.filter(({ name }) => !publishers.includes(withoutArticle(name)));
  const named = people.filter(({ kind }) => kind !== 'unnamed');
  const ways = named.flatMap((person) =>
    [person.name, ...person.aliases]
      .map(withoutArticle)
      .filter((way) => /^\p{Lu}/u.test(way))
      .map((way) => ({ person, way, padded: padded(way) })),
  );
  const words = new Set(
    [...ways.map(({ way }) => way), ...publishers, casebook.info.name].flatMap((way) =>
      wordsOf(capitals(way)),
    ),
  );
  const personWords = new Set(
    named.filter(({ kind }) => kind === 'person').flatMap(({ name }) => wordsOf(name)),
  );
  const { known, usual } = yield* knownWords(casebook);
  const caseName = wordsOf(capitals(casebook.info.name)).filter((word) => !isFunctionWord(word));
  const organisations = ways
    .filter(({ person }) => person.kind === 'organisation')
    .map(({ way }) => way);
  const bodies = [...new Set([...organisations, ...alikeTo(organisations, casebook)])]
    .sort((a, b) => b.length - a.length)
    .map(literally);
  const heads = people
    .flatMap(({ name, aliases }) => [withoutArticle(name), ...aliases])
    .filter((alias) => /^\p{Ll}/u.test(alias))
    .flatMap(headOf);
  const roles = rolesOf(heads, casebook);
  const offices = officesOf(named);
  const body = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:the\\s+)?(?:${bodies.join('|')})(?:['’]s?)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const publisher = new RegExp(
    `(?<!\\p{L})(?:${publishers.map(literally).join('|')})(?!\\p{L})`,
    'u',
  );

  return {
    ...createStrangers({ ofPeople: personWords, ofNames: words, usual }),
    words,
    namedIn,
    peopleIn(text) {
      const people = [...namedIn(text), ...holdersIn(text)];
      return [...new Set(people.filter(({ kind }) => kind === 'person'))];
    },
    isAnchored(text) {
      const said = new Set(wordsOf(text));
      return (
        caseName.some((word) => word.length > shortName && said.has(word)) ||
        namedIn(text).length > 0
      );
    },
    namesPublisher: (text) => publisher.test(text),
    hasRole: (text) => wordsOf(text).some((word) => roles.has(stemOf(word))),
    hasOffice: (text) => holdersIn(text).length > 0,
    familiarity(text) {
      const content = wordsOf(withoutFrame(text)).filter((word) => !isFunctionWord(word));
      if (content.length === 0) return 0;
      return (
        content.filter((word) => known.has(word) || /\p{N}/u.test(word)).length / content.length
      );
    },
    withoutBodies: (text) => (bodies.length === 0 ? text : text.replace(body, ' ')),
  };

  function namedIn(text: string): Person[] {
    const said = padded(text);
    const found = ways.filter(
      ({ way, padded: own }) =>
        said.includes(own) && (way.length > shortName || isWrittenIn(text, way, heads)),
    );
    return [...new Set(found.map(({ person }) => person))];
  }

  function holdersIn(text: string): Person[] {
    const said = padded(text);
    return offices.filter((office) => said.includes(office.padded)).map(({ person }) => person);
  }
}

/** Stems of the words for what somebody is, and of those that mean the same: "cops" for "officers". */
function rolesOf(heads: readonly string[], { vocabulary }: Casebook): ReadonlySet<string> {
  const roles = new Set(heads.map(stemOf));
  for (const { words: alike } of vocabulary.same) {
    const single = alike
      .map(wordsOf)
      .filter((parts) => parts.length === 1)
      .map(([word = '']) => stemOf(word));
    if (single.some((stem) => roles.has(stem))) for (const stem of single) roles.add(stem);
  }
  return roles;
}

/** What people and bodies are called that is no proper name: "the mayor", "home secretary". */
function officesOf(named: readonly Person[]) {
  return named
    .flatMap((person) => [person.name, ...person.aliases].map((alias) => ({ person, alias })))
    .filter(({ alias }) => /^[Tt]he \p{Ll}|^\p{Ll}\S* /u.test(alias))
    .map(({ person, alias }) => ({ person, padded: padded(alias) }));
}

/** The words of a text with a space around each, so that one text can be looked for in another. */
function padded(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/** Publishers of the sources, and what else the vocabulary calls them, without their article. */
function publishersOf(casebook: Casebook): string[] {
  const bare = casebook.sources.map(({ publisher }) => withoutArticle(publisher));
  return [...bare, ...alikeTo(bare, casebook)];
}

function withoutArticle(name: string): string {
  return name.replace(/^The\s/, '');
}

/** What the vocabulary calls by one of these names. */
function alikeTo(names: readonly string[], { vocabulary }: Casebook): string[] {
  const alike = vocabulary.same.filter(({ words }) => words.some((word) => names.includes(word)));
  return alike.flatMap(({ words }) => words);
}

/** Names this short are words as well ("met"), and count only as they are written. */
const shortName = 3;

/** "the Met", or "Met" as written; "the Met Office" is another body, "the Met Commissioner" is not. */
function isWrittenIn(text: string, way: string, roles: readonly string[]): boolean {
  const [own, lower, upper] = [way, way.toLowerCase(), way.toUpperCase()].map(literally);
  const written = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${own}|[Tt]he ${lower}|THE ${upper})(?![\\p{L}\\p{N}])(?:\\s+(\\p{Lu}\\p{Ll}+))?`,
    'gu',
  );
  return [...text.matchAll(written)].some(
    ([, next]) => next === undefined || roles.includes(next.toLowerCase().replace(/s$/, '')),
  );
}

/** Who somebody is in a description of them: the officer of "officer who quit" and "brave officers". */
function headOf(description: string): string[] {
  const words = wordsOf(description.replace(/^the\s/i, ''));
  const end = words.findIndex((word) => isFunctionWord(word) || /ed$/.test(word));
  const head = words[(end < 0 ? words.length : end) - 1];
  return head === undefined || /\p{N}/u.test(head) ? [] : [head];
}
