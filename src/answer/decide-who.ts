/**
 * Who is meant by a name. A name is met or it is not: unlike a question it has no words to spare, and
 * one that nobody here bears makes it somebody else's.
 */
import type { Casebook } from '../knowledge/casebook.js';
import type { Person } from '../knowledge/schema.js';
import { calledBy, givenNames, nameWords } from '../search/case/known-names.js';
import type { Ranked } from '../search/case/ranked.js';
import { wordsOf } from '../search/terms.js';
import { denies } from '../text/denial.js';
import { isCalled, namingWords, saidOf } from './called-so.js';
import { type Decision, decide, offered, onlyOf } from './decide.js';
import type { Engine } from './engine.js';
import { thresholds } from './thresholds.js';

/** Decides by a name, a part of one, or a description: "Calder", "cald", "the woman who was promoted". */
export function decideWho({ search, casebook }: Engine, typed: string): Decision {
  const words = namingWords(typed);
  const ranked = search.person(typed);
  // Who was not dismissed is nobody who was, but by that very name.
  const isMeant = ({ evidence }: Ranked) => evidence.isWordForWord;
  if (denies(typed) && !ranked.some(isMeant)) return none(ranked);
  if (ranked[0]?.evidence.namesake !== undefined && !isOfSeveral(words, ranked, casebook))
    return none(ranked);
  const counts = ranked.map((each) => metBy(words, each, casebook));
  const most = Math.max(0, ...counts);
  const leaders = ranked.filter((_, i) => counts[i] === most);
  if (most > 0 && most === words.length) return allMet({ typed, words, leaders, ranked, casebook });
  return bestMet({ typed, words, leaders, most, ranked, casebook });
}

/**
 * Those of whom is told what a description says that they did, where there are any: "the woman who left" is
 * sooner one who left than a woman.
 */
function doersOf(typed: string, ranked: readonly Ranked[]): readonly Ranked[] {
  const [, said = ''] = /\bwho\s+(.+)$/iu.exec(typed.replace(/^\W*who\b/iu, '')) ?? [];
  const deeds = namingWords(said);
  const isDoer = ({ why }: Ranked) => deeds.every((word) => why.some(({ term }) => term === word));
  const doers = ranked.filter(isDoer);
  return doers.length > 0 ? doers : ranked;
}

/** Is each word somebody's own name, though no one bears them all? Which of them is meant is asked back. */
function isOfSeveral(
  words: readonly string[],
  among: readonly Ranked[],
  casebook: Casebook,
): boolean {
  return words.every((word) => among.some(({ id }) => namesOf(casebook.person(id)).has(word)));
}

/** Decides where somebody bears all of the words: only others who bear them all are rivals. */
function allMet({ typed, words, leaders: met, ranked, casebook }: Met): Decision {
  const [best] = met;
  // "Mr Hall" may be one of them, where "Hall" is either.
  const so = met.filter(({ id }) => isNameOf(casebook.person(id), typed, wordsOf));
  if (so.length === 1 && wordsOf(typed).length > words.length) return onlyOf(so);
  const isMistyped = best?.why.some(({ how }) => how === 'spelling') === true;
  const begun = isMistyped ? begunBy(words, casebook) : undefined;
  if (begun !== undefined) return { kind: 'answer', id: begun, why: [] };
  // A name of two people is either's, however often the other names of one of them say it too.
  const rivals = met.filter(
    ({ id, score }) =>
      (best?.score ?? 0) - score < thresholds.margin ||
      isNameOf(casebook.person(id), typed, nameWords),
  );
  // "Deputy commissioner" is a part of another office, and another's.
  const isSure = rivals.some((each) => isNamed(typed, words, each, casebook));
  if (isSure) return onlyOf(rivals);
  // "The officer's partner" is sooner the partner than the officer of whom it is told.
  const called = ranked.filter(
    (each) => casebook.person(each.id)?.kind === 'unnamed' && isCalled(typed, each, casebook),
  );
  return unclear([...new Set([...called, ...met])]);
}

/**
 * Decides where nobody bears all of the words: `most` are borne by the leaders, and the others describe them
 * ("officer Hall") or are a stranger's.
 */
function bestMet({
  typed,
  words,
  leaders,
  most,
  ranked,
  casebook,
}: Met & { most: number }): Decision {
  const named = leaders.filter(({ id }) => casebook.person(id)?.kind === 'person');
  const [leader] = named.length > 0 ? named : leaders;
  const known = new Set(ranked.flatMap(({ why }) => why.map(({ term }) => term)));
  const unknown = words.filter((word) => !known.has(word));
  // Beside two names that are met, another is one more of theirs: "Anna Maria Berg" is Anna Berg.
  if (leader && most <= 1 && isStranger(unknown, leader, casebook)) return none(ranked);
  if (most === 0 || named.length === 0) {
    const described = leaders.filter((each) => isCalled(typed, each, casebook));
    return described.length > 1 ? unclear(described) : decide(doersOf(typed, ranked));
  }
  if (!named.some((each) => isNamed(typed, words, each, casebook))) return none(named);
  const all = wordsOf(typed);
  const isBeside = words.every(
    (word) =>
      named.some((each) => isMet(word, each, casebook)) ||
      // Right before a name: a spokesperson of hers is not she.
      (words.includes(all[all.indexOf(word) + 1] ?? '') && isDescription(word, named, casebook)),
  );
  return most > 1 || isBeside ? onlyOf(named) : unclear(named);
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

interface Met {
  readonly typed: string;
  readonly words: readonly string[];
  /** Those who bear most of the words. */
  readonly leaders: readonly Ranked[];
  readonly ranked: readonly Ranked[];
  readonly casebook: Casebook;
}

/**
 * Do the words hold some of somebody's own name, or else all of an office or of a body's name, and nothing
 * besides that is not told of them ("chief engineer of the bridges authority")? A mayor's deputy and a former
 * mayor are not the mayor, nor is any officer the one who resigned.
 */
function isNamed(
  typed: string,
  words: readonly string[],
  bearer: Ranked,
  casebook: Casebook,
): boolean {
  const person = casebook.person(bearer.id);
  const said = saidOf(typed, bearer);
  // "Independent" alone may be much else than an office of that name.
  const isPerson = person?.kind === 'person';
  if (isPerson && nameWords(person.name).some((word) => said.has(word))) return true;
  const isAllMet = words.every((word) => bearer.why.some(({ term }) => term === word));
  return isAllMet && isCalled(typed, bearer, casebook);
}

/** Is it all of a name of theirs, as far as its words are read? */
function isNameOf(
  person: Person | undefined,
  typed: string,
  read: (name: string) => readonly string[],
): boolean {
  const names = [person?.name ?? '', ...(person?.aliases ?? [])];
  return names.some((name) => read(name).join(' ') === read(typed).join(' '));
}

function idsOf(ranked: readonly Ranked[]): string[] {
  return ranked.map(({ id }) => id);
}

function unclear(among: readonly Ranked[]): Decision {
  return { kind: 'unclear', ids: offered(idsOf(among)) };
}

function none(nearest: readonly Ranked[]): Decision {
  return { kind: 'none', nearest: offered(idsOf(nearest)) };
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
 * Is one of the words that nobody here is called or described by a strange name: neither a word of the case
 * nor an English one? Never beside somebody whose given name the case does not know: it may be theirs.
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
  return new Set([person?.name ?? '', ...(person?.aliases ?? [])].flatMap(namingWords));
}
