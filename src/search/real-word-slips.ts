/**
 * A slip may make another word of a word: `lost` of `list`, `dose` of `does`. Such a word is right by
 * itself, so its neighbours have to tell (Mays, Damerau and Mercer 1991; here by the records' own words).
 * It is read as the word it may be a slip of where the answer that is best without it holds nearly all of
 * the rest, and that word beside more of its neighbours than any record holds the typed one; beside all of
 * them, where records hold the typed one elsewhere.
 *
 * What is read so makes the best answer surer, and brings no other in its place: "how many were hired" is
 * no question of who was fired.
 */
import type { Correction } from './correction.js';
import { isFunctionWord } from './function-words.js';
import type { RankedGroup } from './groups.js';
import type { Neighbours } from './neighbours.js';
import type { QueryWord, Reading } from './query.js';
import { meantAs, type ReadingTools } from './reading.js';
import { restHeldBy } from './rest-held.js';
import { settings } from './settings.js';
import { easeOfSlip } from './slip.js';
import { isNumber } from './terms.js';

export interface SlipTools extends ReadingTools {
  readonly neighbours: Neighbours;
  /** Does a record of the group hold the stem? */
  holds(group: string, stem: string): boolean;
}

/** The question with such words read as what they are slips of; undefined where it holds none. */
export function readSlips(
  reading: Reading,
  best: RankedGroup,
  tools: SlipTools,
): Reading | undefined {
  const isRestHeld = restHeldBy(reading.query, best);
  let read = reading;
  for (const [at, { typed, meant }] of reading.words.entries()) {
    const isMet = (best.firmest[at] ?? 0) >= settings.met;
    if (isMet || meant[0].word !== typed || isFunctionWord(typed) || isNumber(typed)) continue;
    if (!isRestHeld(at)) continue;
    const slip = slipAt(at, typed, read.query, best.group, tools);
    if (slip) read = read.instead(at, meantAs(slip));
  }
  return read === reading ? undefined : read;
}

/** What the word at a place of the question is a slip of; the likelier of several that fit as well. */
function slipAt(
  at: number,
  typed: string,
  query: readonly QueryWord[],
  group: string,
  tools: SlipTools,
): Correction | undefined {
  const { lexicon, neighbours, spelling } = tools;
  const slips = spelling.slips(typed, 1).filter(({ word }) => {
    if (easeOfSlip(typed, word) === 0 || areSides(typed, word)) return false;
    const stem = lexicon.stemOf(word);
    return query.every((asked) => asked.stem !== stem) && tools.holds(group, stem);
  });
  if (slips.length === 0) return undefined;
  let most: number = neighbours.beside(lexicon.stemOf(typed), at, query);
  // A word that records hold is likelier meant: all its neighbours must speak for the other.
  if (lexicon.surface(typed) !== undefined) most = Math.max(most, neighboursAt(at, query) - 1);
  let likeliest: Correction | undefined;
  for (const slip of slips) {
    const beside = neighbours.beside(lexicon.stemOf(slip.word), at, query, group);
    if (beside <= most) continue;
    most = beside;
    likeliest = slip;
  }
  return likeliest;
}

/** Neighbours that a word has at a place: two, or one at an end. */
function neighboursAt(at: number, { length }: readonly QueryWord[]): number {
  return (at > 0 ? 1 : 0) + (at + 1 < length ? 1 : 0);
}

/**
 * Are they the one who does a thing and the one it is done to (`accuser`, `accused`)? No slip turns sides,
 * though the keys lie side by side.
 */
function areSides(one: string, other: string): boolean {
  return /e[dr]$/.test(one) && /e[dr]$/.test(other) && one.slice(0, -1) === other.slice(0, -1);
}
