/**
 * Who is meant by a name. A name is met or it is not: unlike a question it has no words to spare, and
 * one that nobody here bears makes it somebody else's.
 */
import type { Casebook } from '../knowledge/casebook.js';
import type { Person } from '../knowledge/schema.js';
import { calledBy, givenNames, nameWords } from '../search/case/namesakes.js';
import type { Ranked } from '../search/case/ranked.js';
import { wordsOf } from '../search/terms.js';
import { type Decision, decide } from './decide.js';
import type { Engine } from './engine.js';
import { thresholds } from './thresholds.js';

/** Decides by a name, a part of one, or a description: "Calder", "cald", "the woman who was promoted". */
export function decideWho({ search, casebook }: Engine, typed: string): Decision {
  const words = nameWords(typed);
  const ranked = search.person(typed);
  if (ranked[0]?.evidence.namesake !== undefined && !isOfSeveral(words, ranked, casebook))
    return none(ranked);
  const counts = ranked.map((each) => metBy(words, each, casebook));
  const most = Math.max(0, ...counts);
  const leaders = ranked.filter((_, i) => counts[i] === most);
  if (most > 0 && most === words.length) return allMet(typed, words, leaders, casebook);
  return bestMet({ words, leaders, most, ranked, casebook });
}

/** Is each word somebody's own name, though no one bears them all? Which of them is meant is asked back. */
function isOfSeveral(
  words: readonly string[],
  among: readonly Ranked[],
  casebook: Casebook,
): boolean {
  return words.every((word) => among.some(({ id }) => namesOf(casebook.person(id)).has(word)));
}

/** Whoever bears all of the words, so that only another of the same names is a rival. */
function allMet(
  typed: string,
  words: readonly string[],
  met: readonly Ranked[],
  casebook: Casebook,
): Decision {
  const [best] = met;
  // "Mr Hall" may be one of them, where "Hall" is either.
  const so = met.filter(({ id }) => isCalled(typed, wordsOf, casebook.person(id)));
  if (so.length === 1 && wordsOf(typed).length > words.length) return choose(so);
  const isMistyped = best?.why.some(({ how }) => how === 'spelling') === true;
  const begun = isMistyped ? begunBy(words, casebook) : undefined;
  if (begun !== undefined) return { kind: 'answer', id: begun, why: [] };
  // A name of two people is either's, however often the other names of one of them say it too.
  const rivals = met.filter(
    ({ id, score }) =>
      (best?.score ?? 0) - score < thresholds.margin ||
      isCalled(typed, nameWords, casebook.person(id)),
  );
  // "Deputy commissioner" is a part of another office, and another's.
  const isSure = rivals.some((each) => isNamed(words, each, casebook));
  return isSure ? choose(rivals) : unclear(rivals);
}

/** Whoever bears most of the words; the others describe them ("officer Hall") or are a stranger's. */
function bestMet({ words, leaders, most, ranked, casebook }: PartlyMet): Decision {
  const named = leaders.filter(({ id }) => casebook.person(id)?.kind === 'person');
  const [leader] = named.length > 0 ? named : leaders;
  const known = new Set(ranked.flatMap(({ why }) => why.map(({ term }) => term)));
  const unknown = words.filter((word) => !known.has(word));
  // Beside two names that are met, another is one more of theirs: "Anna Maria Berg" is Anna Berg.
  if (leader && most <= 1 && isStranger(unknown, leader, casebook)) return none(ranked);
  if (most === 0 || named.length === 0) return decide(ranked);
  if (!named.some((each) => isNamed(words, each, casebook))) return none(named);
  const isBeside = words.every(
    (word) =>
      named.some((each) => isMet(word, each, casebook)) || isDescription(word, named, casebook),
  );
  return most > 1 || isBeside ? choose(named) : unclear(named);
}

/**
 * May a word stand beside one name of somebody that it is no part of ("officer Hall")? Not what nobody is
 * called ("killer", "Harry"), nor all that somebody else is ("sergeant").
 */
function isDescription(word: string, leaders: readonly Ranked[], { people }: Casebook): boolean {
  const ids = new Set(leaders.map(({ id }) => id));
  const others = people.filter(({ id }) => !ids.has(id));
  const isAll = (alias: string) => nameWords(alias).join() === word;
  return (
    people.some((person) => calledBy(person).includes(word)) &&
    !others.some(({ name, aliases }) => [name, ...aliases].some(isAll))
  );
}

interface PartlyMet {
  readonly words: readonly string[];
  /** Those who bear most of the words, and how many that are. */
  readonly leaders: readonly Ranked[];
  readonly most: number;
  readonly ranked: readonly Ranked[];
  readonly casebook: Casebook;
}

/**
 * Do the words hold some of somebody's own name, or else all of an office or of a body's name, and nothing
 * besides that is not told of them ("chief engineer of the bridges authority")? A mayor's deputy and a former
 * mayor are not the mayor. Who is unnamed can only be described.
 */
function isNamed(words: readonly string[], bearer: Ranked, casebook: Casebook): boolean {
  const person = casebook.person(bearer.id);
  if (person === undefined || person.kind === 'unnamed') return true;
  const read = bearer.why.filter(({ term }) => words.includes(term));
  const said = new Set([...words, ...read.map(({ matched }) => matched)]);
  // "Independent" alone may be much else than an office of that name.
  const isPerson = person.kind === 'person';
  if (isPerson && nameWords(person.name).some((word) => said.has(word))) return true;
  const isSaid = (alias: string) => {
    const own = nameWords(alias);
    return own.length > 0 && own.every((word) => said.has(word));
  };
  const isAllMet = words.every((word) => read.some(({ term }) => term === word));
  return isAllMet && [person.name, ...person.aliases].some(isSaid);
}

/** Is it all of a name of theirs, as far as its words are read? */
function isCalled(
  typed: string,
  read: (name: string) => readonly string[],
  person: Person | undefined,
): boolean {
  const names = [person?.name ?? '', ...(person?.aliases ?? [])];
  return names.some((name) => read(name).join(' ') === read(typed).join(' '));
}

function choose(among: readonly Ranked[]): Decision {
  const [only, ...others] = among;
  return only !== undefined && others.length === 0
    ? { kind: 'answer', id: only.id, why: only.why }
    : unclear(among);
}

function unclear(among: readonly Ranked[]): Decision {
  return { kind: 'unclear', ids: offered(among) };
}

function none(nearest: readonly Ranked[]): Decision {
  return { kind: 'none', nearest: offered(nearest) };
}

function offered(among: readonly Ranked[]): string[] {
  return among.slice(0, thresholds.offered).map(({ id }) => id);
}

/** The one person with a name that begins so: "cald" is sooner Calder than a slip of cold. */
function begunBy(words: readonly string[], { people }: Casebook): string | undefined {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) return undefined;
  const begun = people.filter((person) =>
    [...namesOf(person)].some((name) => name.startsWith(word)),
  );
  return begun.length === 1 ? begun[0]?.id : undefined;
}

/**
 * Is one of the words that nobody here is called or described by no English one either, as names are? Not
 * where no given name is known to differ from.
 */
function isStranger(unknown: readonly string[], leader: Ranked, casebook: Casebook): boolean {
  const person = casebook.person(leader.id);
  if (person?.kind === 'person' && givenNames(person).length === 0) return false;
  return unknown.some((word) => {
    // What is neither met nor missed was taken for a small word of every text ("sajid" for "said").
    const missed = leader.evidence.unsupported.find((each) => each.word === word);
    return missed === undefined || missed.kind === 'garbled' || missed.kind === 'name';
  });
}

/** How many words are, as typed or as they were read, part of somebody's name. */
function metBy(words: readonly string[], bearer: Ranked, casebook: Casebook): number {
  return words.filter((word) => isMet(word, bearer, casebook)).length;
}

function isMet(word: string, { id, why }: Ranked, casebook: Casebook): boolean {
  const names = namesOf(casebook.person(id));
  return why.some(({ term, matched }) => term === word && (names.has(word) || names.has(matched)));
}

function namesOf(person: Person | undefined): ReadonlySet<string> {
  return new Set([person?.name ?? '', ...(person?.aliases ?? [])].flatMap(nameWords));
}
