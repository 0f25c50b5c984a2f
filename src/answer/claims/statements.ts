/** A message as the statements it makes, each with the records it bears on. */

import { isOfKind } from '../../knowledge/record-id.js';
import type { Steps } from '../../steps.js';
import { isAbout } from './about.js';
import { type Candidate, type ReadSentence, readSentences } from './candidates.js';
import type { Part, Sentence } from './parts.js';
import type { Reader } from './reader.js';
import { statedIn } from './stated.js';
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
  const about = yield* isAbout(reader, read);
  yield;
  return statementsFrom(read, about);
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
  const stated = apart === undefined ? [] : statedIn(text, apart);
  if (apart === undefined || stated.length === 1) return [statement(text, borne)];
  const homes = borne.map((each) => homeOf(each, apart, candidates));
  return stated.map((each) =>
    statement(
      each.text,
      borne.filter((_, i) => each.parts.some((part) => part === homes[i])),
    ),
  );
}

/** Of each part the candidates that are likely enough, and about as likely as its best. */
function borneBy(candidates: readonly Candidate[], least: number): Candidate[] {
  const { close, most } = claimThresholds.candidate;
  const parts = new Set(candidates.map(({ part }) => part));
  return [...parts].flatMap((part) => {
    const near = candidates.filter((each) => each.part === part);
    const own = near.toSorted(byOdds);
    const best = own[0]?.odds ?? least;
    const borne = own.slice(0, most).filter(({ odds }) => odds >= least && odds >= best - close);
    const told = toldIn(near);
    if (told === undefined || told.odds < least) return borne;
    const telling = borne.filter((each) => !isSilence(each));
    return telling.length === 0 ? [told] : telling;
  });
}

/**
 * The record nearest to a part by itself, where it is no silence and tells all that the part says. The
 * silences of a sentence lie near to each of its clauses, whatever else is told of the one or the other.
 */
function toldIn([nearest]: readonly Candidate[]): Candidate | undefined {
  if (nearest === undefined || isSilence(nearest)) return undefined;
  // What "it was proven" is about, and "proven", stands in the words around it; "2 sacked" says it all.
  return nearest.told < 1 || leansOn.test(nearest.part.text) ? undefined : nearest;
}

const leansOn =
  /^[^\p{L}\p{N}]*\p{L}+[^\p{L}\p{N}]*$|(?<!\p{L})(?:it|its|this|that|he|she|they|him|her|them|his|their|those|these)(?!\p{L})/iu;

function isSilence({ id }: Pick<Candidate, 'id'>): boolean {
  return isOfKind(id, 'silence');
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

/**
 * The part with which a candidate stands: its own, or the likeliest of those that it overlaps. A silence
 * that is near to the whole and to none of its parts is about none of them.
 */
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
  return likeliest?.part ?? (isSilence({ id }) ? undefined : overlapping[0]);
}

/** What is told before what is not, each the likeliest first. */
function idsOf(candidates: readonly Candidate[]): string[] {
  const ids = [...new Set(candidates.toSorted(byOdds).map(({ id }) => id))];
  const isUntold = (id: string) => isSilence({ id });
  return [...ids.filter((id) => !isUntold(id)), ...ids.filter(isUntold)];
}

function byOdds(a: Candidate, b: Candidate): number {
  return b.odds - a.odds;
}
