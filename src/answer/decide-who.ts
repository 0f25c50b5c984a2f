/**
 * Who is meant by a name. A name is met or it is not: unlike a question it has no words to spare, and
 * one that nobody here bears makes it somebody else's.
 */
import type { Casebook } from '../knowledge/casebook.js';
import type { Person } from '../knowledge/schema.js';
import { givenNames, nameWords } from '../search/namesakes.js';
import type { Ranked } from '../search/ranked.js';
import { type Decision, decide } from './decide.js';
import type { Engine } from './engine.js';
import { thresholds } from './thresholds.js';

/** Decides by a name, a part of one, or a description: "Khan", "cress", "the woman who was promoted". */
export function decideWho({ search, casebook }: Engine, typed: string): Decision {
  const words = nameWords(typed);
  const ranked = search.person(typed);
  const known = (id: string) => namesOf(casebook.person(id));
  const met = ranked.filter(({ id, why }) => words.every((word) => isMet(word, why, known(id))));
  const [best] = met;
  if (best === undefined || words.length === 0) return bestMet(words, ranked, casebook);
  const isMistyped = best.why.some(({ how }) => how === 'spelling');
  const begun = isMistyped ? begunBy(words, casebook) : undefined;
  if (begun !== undefined) return { kind: 'answer', id: begun, why: [] };
  const rivals = met.filter(({ score }) => best.score - score < thresholds.margin);
  return rivals.length > 1
    ? { kind: 'unclear', ids: rivals.slice(0, thresholds.offered).map(({ id }) => id) }
    : { kind: 'answer', id: best.id, why: best.why };
}

/** Whoever bears most of the words; the others describe them ("officer Couzens") or are a stranger's. */
function bestMet(
  words: readonly string[],
  ranked: readonly Ranked[],
  casebook: Casebook,
): Decision {
  const counted = ranked.map((each) => {
    const names = namesOf(casebook.person(each.id));
    return { each, count: words.filter((word) => isMet(word, each.why, names)).length };
  });
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const leaders = counted.filter(({ count }) => count === most).map(({ each }) => each);
  const named = leaders.filter(({ id }) => casebook.person(id)?.kind === 'person');
  const [leader, ...others] = named.length > 0 ? named : leaders;
  const known = new Set(ranked.flatMap(({ why }) => why.map(({ term }) => term)));
  const unknown = words.filter((word) => !known.has(word));
  if (leader && unknown.length > 0 && isStranger(unknown, words, leader, casebook)) {
    return { kind: 'none', nearest: ranked.slice(0, thresholds.offered).map(({ id }) => id) };
  }
  if (leader === undefined || most === 0 || named.length === 0) return decide(ranked);
  return others.length === 0
    ? { kind: 'answer', id: leader.id, why: leader.why }
    : { kind: 'unclear', ids: named.slice(0, thresholds.offered).map(({ id }) => id) };
}

/** The one person with a name that begins so: "cress" is sooner Cressida than a slip of cross. */
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
 * beside two names that are met ("Cressida Rose Dick"), nor where no given name is known to differ from.
 */
function isStranger(
  unknown: readonly string[],
  words: readonly string[],
  { id, why, evidence }: Ranked,
  casebook: Casebook,
): boolean {
  const person = casebook.person(id);
  const names = namesOf(person);
  if (words.filter((word) => isMet(word, why, names)).length > 1) return false;
  if (person?.kind === 'person' && givenNames(person).length === 0) return false;
  return unknown.some((word) => {
    // What is neither met nor missed was taken for a small word of every text ("sajid" for "said").
    const missed = evidence.unsupported.find((each) => each.word === word);
    return missed === undefined || missed.kind === 'garbled' || missed.kind === 'name';
  });
}

/** Is a word, or what it was read as, one of some names? */
function isMet(word: string, why: Ranked['why'], names: ReadonlySet<string>): boolean {
  return why.some(({ term, matched }) => term === word && (names.has(word) || names.has(matched)));
}

function namesOf(person: Person | undefined): ReadonlySet<string> {
  return new Set([person?.name ?? '', ...(person?.aliases ?? [])].flatMap(nameWords));
}
