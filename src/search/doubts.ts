/**
 * Of several words that a mistyped one is near to, the best record may hold the wrong one. What is known
 * of the noisy channel (Kernighan, Church and Gale 1990) weighs how likely the slip is against how likely
 * the sentence is. The sentences here are the wordings of the records: a word is read otherwise where a
 * record then holds nearly all of the question, more than before, with a neighbour of the word beside it.
 *
 * Words that are right by themselves, though a slip may have made them, are read in `real-word-slips.ts`.
 */

import type { Steps } from '../steps.js';
import { isFunctionWord } from './function-words.js';
import type { RankedGroup } from './groups.js';
import { Later } from './later.js';
import { lookFeatures } from './look.js';
import type { Reading } from './query.js';
import { isSpeltRightly, meantAs, type ReadingTools, type ReadWord } from './reading.js';
import { restHeldBy } from './rest-held.js';
import { settings } from './settings.js';

export interface DoubtTools extends ReadingTools {
  /** Does a record of the group hold the stem? */
  holds(group: string, stem: string): boolean;
}

/**
 * The question with one word read otherwise than it was ranked; undefined where nothing speaks for that.
 * `rank`: the groups for another reading, best first.
 */
export function* readAgain(
  reading: Reading,
  groups: readonly RankedGroup[],
  tools: DoubtTools,
  rank: (reading: Reading) => readonly RankedGroup[],
): Steps<Reading | undefined> {
  const [best] = groups;
  if (best === undefined || shareMet(best) >= 1) return undefined;
  const rests = new Later(() => groups.map((group) => restHeldBy(reading.query, group)));
  let chosen: Trial | undefined;
  let left: number = settings.slips;
  for (const [at, asRead] of reading.words.entries()) {
    if (left === 0) break;
    const { typed, meant } = asRead;
    if (isSpeltRightly(typed, tools) || tools.spelling.isEnglish(typed)) continue;
    if (!isDoubted(at, asRead, best)) continue;
    const holders = groups.filter((_, i) => rests.value[i]?.(at));
    if (holders.length === 0) continue;
    // What is met already is further from no word than one slip.
    const slips = tools.spelling
      .slips(typed, isMet(at, best) ? 1 : 2)
      .filter(({ word }) => word !== meant[0].word && isWanted(word, reading, holders, tools))
      .slice(0, left);
    left -= slips.length;
    for (const slip of slips) {
      const { mistakes } = slip;
      if (chosen && mistakes > chosen.mistakes) break;
      const read = reading.instead(at, meantAs(slip));
      const [top] = rank(read);
      yield;
      if (top === undefined) continue;
      const trial = { mistakes, read, top, neighbours: neighboursBeside(at, top) };
      if (isBorneOut(trial, best) && (!chosen || isBetter(trial, chosen))) chosen = trial;
    }
  }
  return chosen?.read;
}

interface Trial {
  readonly mistakes: number;
  readonly read: Reading;
  readonly top: RankedGroup;
  readonly neighbours: number;
}

/** Is the word, as it was read, not met, or met by chance? */
function isDoubted(at: number, { meant: [{ word }] }: ReadWord, best: RankedGroup): boolean {
  if (!isMet(at, best)) return true;
  // That a small word is met says something only where it stands in its place.
  const isPassing = isFunctionWord(word) && neighboursBeside(at, best) === 0;
  return isPassing || shareMet(best) < settings.metInFull;
}

/** May the record that is the best by another reading be it by more than chance? */
function isBorneOut({ top, neighbours }: Trial, best: RankedGroup): boolean {
  const share = shareMet(top);
  return share >= settings.metInFull && share > shareMet(best) && neighbours > 0;
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

/** Does the question lack a word that the records of any of some groups hold? */
function isWanted(
  word: string,
  { query }: Reading,
  groups: readonly RankedGroup[],
  { lexicon, holds }: DoubtTools,
): boolean {
  const wanted = lexicon.stemOf(word);
  if (query.some(({ stem }) => stem === wanted)) return false;
  return groups.some(({ group }) => holds(group, wanted));
}

/** Does the best wording of a group hold a word of the question? */
function isMet(at: number, { look }: RankedGroup): boolean {
  return (look.meetings[at]?.weight ?? 0) >= settings.met;
}

/** Of the two words beside a word, those that stand beside it in the best wording too. */
function neighboursBeside(at: number, { look }: RankedGroup): number {
  return (look.pairs[at] ? 1 : 0) + (look.pairs[at + 1] ? 1 : 0);
}

const softCoverageAt = lookFeatures.indexOf('softCoverage');
