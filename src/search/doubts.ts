/**
 * A slip may make another word of a word: `coos` of `cops`, `fund` of `found`; and of several words that
 * a mistyped one is as near to, the best record may hold the wrong one. What is known of the noisy
 * channel (Kernighan, Church and Gale 1990; of slips into real words, Mays, Damerau and Mercer 1991)
 * weighs how likely the slip is against how likely the sentence is as it stands. The sentences here are
 * the wordings of the records: a word is read otherwise where a record then holds all of the question,
 * with the word's neighbours beside it, and did not before.
 */

import { isFunctionWord } from './function-words.js';
import type { RankedGroup } from './groups.js';
import type { Lexicon } from './lexicon.js';
import { lookFeatures } from './look.js';
import type { QueryWord, Reading } from './query.js';
import type { ReadWord } from './reading.js';
import { settings } from './settings.js';
import type { Spelling } from './spelling.js';

export interface DoubtTools {
  readonly lexicon: Lexicon;
  readonly spelling: Spelling;
  /** Does a record of the group hold the term? */
  holds(group: string, term: number | undefined): boolean;
  /** The groups for another reading, best first. */
  rank(query: readonly QueryWord[]): readonly RankedGroup[];
}

/** The question with one word read otherwise than it was ranked; undefined where nothing speaks for that. */
export function readAgain(
  reading: Reading,
  groups: readonly RankedGroup[],
  tools: DoubtTools,
): readonly QueryWord[] | undefined {
  const [best] = groups;
  if (best === undefined || shareMet(best) >= 1) return undefined;
  let chosen: Trial | undefined;
  for (const [at, asRead] of reading.words.entries()) {
    const { typed, meant } = asRead;
    // Whether a small word is met tells too little.
    if (isFunctionWord(typed)) continue;
    const doubt = doubtOf(typed, tools);
    if (!isDoubted(at, asRead, doubt, best)) continue;
    // What is usual has to be borne out by the record that is best already.
    const among = doubt === 'usual' ? [best] : groups;
    const holders = among.filter((group) => isRestHeld(reading.query, group, at));
    if (holders.length === 0) continue;
    // What is met already is further from no word than one slip.
    const slips = tools.spelling
      .slips(typed, isMet(at, best) ? 1 : 2)
      .filter(({ word }) => word !== meant[0].word && isHeld(word, holders, tools))
      .slice(0, settings.slips);
    for (const { word, mistakes } of slips) {
      if (chosen && mistakes > chosen.mistakes) break;
      const query = reading.instead(at, { word, weight: settings.spelling ** (mistakes - 1) });
      const [top] = tools.rank(query);
      if (top === undefined) continue;
      const trial = { at, mistakes, query, top, neighbours: neighboursBeside(at, top) };
      if (isBorneOut(trial, doubt, best) && (!chosen || isBetter(trial, chosen))) chosen = trial;
    }
  }
  return chosen?.query;
}

/**
 * How much it takes to read a word otherwise: `mistyped`, it is none at all; `rare`, people seldom write
 * it and the corpus never; `usual`, it may well be meant.
 */
type Doubt = 'mistyped' | 'rare' | 'usual';

interface Trial {
  readonly at: number;
  readonly mistakes: number;
  readonly query: readonly QueryWord[];
  readonly top: RankedGroup;
  readonly neighbours: number;
}

function doubtOf(typed: string, { lexicon, spelling }: DoubtTools): Doubt {
  if (lexicon.surface(typed) !== undefined) return 'usual';
  if (!spelling.isEnglish(typed)) return 'mistyped';
  return spelling.isCommon(typed) ? 'usual' : 'rare';
}

function isDoubted(
  at: number,
  { meant: [{ word }] }: ReadWord,
  doubt: Doubt,
  best: RankedGroup,
): boolean {
  if (doubt === 'usual') return (best.firmest[at] ?? 0) < half;
  if (!isMet(at, best)) return true;
  if (doubt === 'rare') return false;
  // That a small word is met says something only where it stands in its place.
  const isPassing = isFunctionWord(word) && neighboursBeside(at, best) === 0;
  return isPassing || shareMet(best) < settings.metInFull;
}

/** What a question met in full with the word says for it, against how likely the word was meant as typed. */
function isBorneOut(
  { at, query, top, neighbours }: Trial,
  doubt: Doubt,
  best: RankedGroup,
): boolean {
  const share = shareMet(top);
  if (share < settings.metInFull || share <= shareMet(best)) return false;
  if (doubt !== 'usual') return neighbours > 0;
  // Were the rest of the question less than half of it, it would say too little: "how many were hired".
  const all = query.reduce((sum, { weight }) => sum + weight, 0);
  const weight = query[at]?.weight ?? 0;
  const wanted = (at > 0 ? 1 : 0) + (at + 1 < query.length ? 1 : 0);
  return neighbours === wanted && top.group === best.group && 2 * weight <= all;
}

function isBetter(trial: Trial, other: Trial): boolean {
  const by =
    other.mistakes - trial.mistakes ||
    trial.neighbours - other.neighbours ||
    shareMet(trial.top) - shareMet(other.top);
  return by > 0;
}

/** Share of the question, by rarity, that the best wording of a group holds. */
function shareMet({ look }: RankedGroup): number {
  return look.features[softCoverageAt] ?? 0;
}

/** Do the records of a group hold nearly all of a question but for one word, and not small words alone? */
function isRestHeld(query: readonly QueryWord[], { firmest }: RankedGroup, but: number): boolean {
  let all = 0;
  let held = 0;
  let isTelling = false;
  for (const [i, { weight, content }] of query.entries()) {
    if (i === but) continue;
    const firm = firmest[i] ?? 0;
    all += weight;
    held += weight * firm;
    if (content && firm >= half) isTelling = true;
  }
  return isTelling && held >= settings.restHeld * all;
}

/** Do the records of any of some groups hold a word? */
function isHeld(word: string, groups: readonly RankedGroup[], tools: DoubtTools): boolean {
  const term = tools.lexicon.term(tools.lexicon.stemOf(word));
  return groups.some(({ group }) => tools.holds(group, term));
}

/** Does the best wording of a group hold a word of the question? */
function isMet(at: number, { look }: RankedGroup): boolean {
  return (look.meetings[at]?.weight ?? 0) >= half;
}

/** Of the two words beside a word, those that stand beside it in the best wording too. */
function neighboursBeside(at: number, { look }: RankedGroup): number {
  return (look.pairs[at] ? 1 : 0) + (look.pairs[at + 1] ? 1 : 0);
}

/** A word met by half or less has not been met. */
const half = 0.5;
const softCoverageAt = lookFeatures.indexOf('softCoverage');
