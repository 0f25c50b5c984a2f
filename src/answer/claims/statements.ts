/** A message as the statements it makes, each with the records it bears on. */

import { isOfKind } from '../../knowledge/record-id.js';
import type { Steps } from '../../steps.js';
import { isAbout } from './about.js';
import { type Candidate, type ReadSentence, readSentences } from './candidates.js';
import type { Reader } from './nearness.js';
import type { Part, Sentence } from './parts.js';
import { claimThresholds } from './thresholds.js';

export interface Statement {
  /** The words of the message, without markup. */
  readonly text: string;
  /** Somebody else's words, which the message quotes. */
  readonly quoted: boolean;
  /** Part of it stood behind a spoiler. */
  readonly hidden: boolean;
  /** Records it bears on, the nearest first; none where it is left alone. */
  readonly ids: readonly string[];
}

/**
 * Takes a message apart. A sentence is one statement, unless clauses of it bear on different things;
 * what bears on nothing is left alone, as is all of a message that is not about the case.
 */
export function* statementsOf(reader: Reader, message: string): Steps<Statement[]> {
  const read = yield* readSentences(reader, message);
  return statementsFrom(read, yield* isAbout(reader, read));
}

/** The statements of a message that was read, and that is about the case or not. */
export function statementsFrom(read: readonly ReadSentence[], isAbout: boolean): Statement[] {
  const all = read.flatMap(({ candidates }) => candidates);
  // A message about the case bears on something, if only on its best.
  const best = Math.max(...all.map(({ odds }) => odds));
  const least = isAbout
    ? Math.min(claimThresholds.candidate.least, best)
    : Number.POSITIVE_INFINITY;
  return read.flatMap(({ sentence, candidates }) => statementsIn(sentence, candidates, least));
}

/** The sentence as one statement, or as several where its parts bear on different things. */
function statementsIn(
  { text, quoted, hidden, divisions }: Sentence,
  candidates: readonly Candidate[],
  least: number,
): Statement[] {
  const borne = borneBy(candidates, least);
  const statement = (words: string, those: readonly Candidate[]): Statement => ({
    text: words,
    quoted,
    hidden,
    ids: idsOf(those),
  });
  const apart = divisions.find((parts) => differ(parts, borne));
  if (apart === undefined) return [statement(text, borne)];
  const homes = borne.map((each) => homeOf(each, apart, candidates));
  return apart.map((part) =>
    statement(
      part.text,
      borne.filter((_, i) => homes[i] === part),
    ),
  );
}

/** Of each part the candidates that are likely enough, and about as likely as its best. */
function borneBy(candidates: readonly Candidate[], least: number): Candidate[] {
  const { close, most } = claimThresholds.candidate;
  const parts = new Set(candidates.map(({ part }) => part));
  return [...parts].flatMap((part) => {
    const own = candidates.filter((each) => each.part === part).sort(byOdds);
    const best = own[0]?.odds ?? least;
    return own.slice(0, most).filter(({ odds }) => odds >= least && odds >= best - close);
  });
}

/** Do the parts bear on different things? What one brings along is no other thing. */
function differ(parts: readonly Part[], borne: readonly Candidate[]): boolean {
  const [first, ...others] = parts
    .map((part) => borne.filter((each) => each.part === part).map(({ id }) => id))
    .filter((ids) => ids.length > 0);
  return others.some(
    ([id = '', ...more]) =>
      first !== undefined && !first.includes(id) && ![id, ...more].includes(first[0] ?? ''),
  );
}

/** The part with which a candidate stands: its own, or the likeliest of those that it overlaps. */
function homeOf(
  { id, part }: Candidate,
  apart: readonly Part[],
  candidates: readonly Candidate[],
): Part | undefined {
  if (apart.includes(part)) return part;
  const overlapping = apart.filter(
    ({ text }) => text.includes(part.text) || part.text.includes(text),
  );
  const [likeliest] = candidates
    .filter((each) => each.id === id && overlapping.includes(each.part))
    .sort(byOdds);
  return likeliest?.part ?? overlapping[0];
}

/** What is told before what is not, each the likeliest first. */
function idsOf(candidates: readonly Candidate[]): string[] {
  const ids = [...new Set(candidates.toSorted(byOdds).map(({ id }) => id))];
  const isSilence = (id: string) => isOfKind(id, 'silence');
  return [...ids.filter((id) => !isSilence(id)), ...ids.filter(isSilence)];
}

function byOdds(a: Candidate, b: Candidate): number {
  return b.odds - a.odds;
}
