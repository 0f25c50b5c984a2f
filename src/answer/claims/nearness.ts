/** How near the records of a case are to a statement. */
import { isOfKind } from '../../knowledge/record-id.js';
import { isAuxiliary } from '../../search/case/auxiliaries.js';
import type { Bearing, CaseSearch } from '../../search/case/case-search.js';
import { isFunctionWord } from '../../search/function-words.js';
import { wordsOf } from '../../search/terms.js';
import { datesIn } from '../../text/dates.js';
import { gistOf } from './gist.js';
import type { Names } from './names.js';
import type { Bag, Tellings } from './tellings.js';
import { claimThresholds } from './thresholds.js';

/** What nearness is told by. */
interface Materials {
  readonly search: Pick<CaseSearch, 'bearing'>;
  readonly names: Names;
  readonly tellings: Tellings;
}

export interface Nearness {
  readonly id: string;
  /** What the ranking saw of it, in the order of `rankFeatures`. */
  readonly features: readonly number[];
  /**
   * Share of what the statement says, apart from names and figures, that the record tells; 0 to 1. One
   * that says nothing but when is told whole by what is told of whom it names.
   */
  readonly told: number;
  /** Words of the statement that the record tells, apart from names and figures. */
  readonly words: number;
  /** Share of the statement in words that the whole case does not know; 0 to 1. */
  readonly strange: number;
  /** All of it in one number, by which records are ordered; about 0 to 35. */
  readonly key: number;
}

/** Records near a statement, nearest first. */
export function nearTo(reader: Materials, statement: string): Nearness[] {
  const searched = searchWords(reader.names, statement);
  const bag = reader.tellings.bagOf(searched);
  const onlyWhen = datesIn(statement).length > 0;
  return reader.search
    .bearing(searched)
    .filter(({ id }) => !isOfKind(id, 'person'))
    .map((entry) => nearness(entry, { bag, onlyWhen }, reader))
    .sort((a, b) => b.key - a.key);
}

/**
 * The name of a body stands behind everything in a case; it counts where there is nothing else, or only what
 * it has or is: of "the council has 9,000 workers" the council is what is told of, of "nine council workers" not.
 */
function searchWords(names: Names, statement: string): string {
  const gist = gistOf(statement, names.placesIn);
  const bare = names.withoutBodies(gist);
  const words = wordsOf(bare);
  const telling = words.filter((word) => !isFunctionWord(word));
  const isOfBody = telling.every((word) => names.hasRole(word)) && words.some(isAuxiliary);
  return telling.length === 0 || isOfBody ? gist : bare;
}

function nearness(
  { id, score, features, ...words }: Bearing,
  { bag, onlyWhen }: { readonly bag: Bag; readonly onlyWhen: boolean },
  { names, tellings }: Materials,
): Nearness {
  const counts = ({ word }: { word: string }) => !names.words.has(word) && !isAside(word);
  const supported = words.supported.filter(counts);
  const unmet = words.unsupported.filter(counts);
  const met = sum(supported);
  const all = met + sum(unmet);
  const told = all > 0 ? met / all : onlyWhen ? 1 : 0;
  const isSilence = isOfKind(id, 'silence');
  const likeness = tellings.likeness(bag, id) * (isSilence ? claimThresholds.silenceLikeness : 1);
  return {
    id,
    features,
    told,
    words: supported.length,
    strange: sum(unmet.filter(({ kind }) => kind !== 'known' && kind !== 'number')),
    key: score + claimThresholds.toldWorth * told + claimThresholds.likenessWorth * likeness,
  };
}

function sum(words: readonly { readonly share: number }[]): number {
  return words.reduce((total, { share }) => total + share, 0);
}

/** Figures, and words that only turn what is said (before, never, still): a statement may have them wrong, and bear on the record all the same. */
function isAside(word: string): boolean {
  return /\p{N}/u.test(word) || aside.has(word);
}

const aside = new Set(
  wordsOf(
    `first before after later since already still never ever always yet today yesterday now then only
    just longer down long anything finally eventually again whole entire every single least both themselves itself
    absolutely totally completely simply definitely`,
  ),
);
