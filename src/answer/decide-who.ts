/**
 * Who is meant by a name. A name is met or it is not: unlike a question it has no words to spare, and
 * one that nobody here bears makes it somebody else's.
 */
import type { Casebook } from '../knowledge/casebook.js';
import { nameWords } from '../search/namesakes.js';
import type { Ranked } from '../search/ranked.js';
import { type Decision, decide } from './decide.js';
import type { Engine } from './engine.js';
import { thresholds } from './thresholds.js';

export function decideWho({ search, casebook }: Engine, name: string): Decision {
  const words = nameWords(name);
  const ranked = search.person(name);
  const met = ranked.filter(({ why }) => words.every((word) => isMet(word, why)));
  const [best] = met;
  if (best === undefined || words.length === 0) return withoutStrangers(words, ranked);
  const isMistyped = best.why.some(({ how }) => how === 'spelling');
  const begun = isMistyped ? begunBy(name, casebook) : undefined;
  if (begun !== undefined) return { kind: 'answer', id: begun, why: [] };
  const rivals = met.filter(({ score }) => best.score - score < thresholds.margin);
  return rivals.length > 1
    ? { kind: 'unclear', ids: rivals.slice(0, thresholds.offered).map(({ id }) => id) }
    : { kind: 'answer', id: best.id, why: best.why };
}

/** The one person with a name that begins so: "cress" is sooner Cressida than a slip of cross. */
function begunBy(typed: string, { people }: Casebook): string | undefined {
  const [word, ...more] = nameWords(typed);
  if (word === undefined || more.length > 0) return undefined;
  const begun = people.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => nameWords(each).some((part) => part.startsWith(word))),
  );
  return begun.length === 1 ? begun[0]?.id : undefined;
}

/** Of a description the words need not all be met, unless one is no English word, as names are. */
function withoutStrangers(words: readonly string[], ranked: readonly Ranked[]): Decision {
  const [best] = ranked;
  const isStranger = words.some((word) => {
    if (best === undefined || isMet(word, best.why)) return false;
    const unsupported = best.evidence.unsupported.find((each) => each.word === word);
    return (
      unsupported === undefined || unsupported.kind === 'garbled' || unsupported.kind === 'name'
    );
  });
  const nearest = ranked.slice(0, thresholds.offered).map(({ id }) => id);
  return isStranger ? { kind: 'none', nearest } : decide(ranked);
}

function isMet(word: string, why: Ranked['why']): boolean {
  return why.some(({ term }) => term === word);
}
