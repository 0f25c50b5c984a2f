/** What the wordings of one answer say together, beyond the best of them. */
import type { Voices } from './ballot.js';
import { type Look, lookFeatures } from './look.js';
import type { QueryWord } from './query.js';
import { settings } from './settings.js';
import { shareOfPairs } from './shares.js';

/** Each about 0 to 1, in the order in which `voteOf` gives them. */
export const voteFeatures = [
  /** Words of the question that any of its records supports. */
  'union',
  /** Mean share of its wordings that hold a word of the question. */
  'agreement',
  /** How good the second and the third wording are. */
  'second',
  'third',
  /** How much likelier its wordings are to hold the question's words than all records are. */
  'likelihood',
  /** How many wordings it has: one of many speaks with more voices than a lone record. */
  'voices',
  /** Whether any wording asks for the same kind of thing (a time, a number), or others only. */
  'asksSo',
  'asksOnlyOtherwise',
  /** Neighbours in the question that are neighbours in any of its wordings. */
  'pairsOfAny',
  /** Likeness to all its wordings taken together. */
  'together',
  /** The likelihood by content words alone: "is it possible to" says little of a lone record. */
  'contentLikelihood',
  /** BM25 of a record that has no others beside it, to make up for voices that it cannot have. */
  'alone',
] as const;

/** A record that was looked at. */
export interface Looked {
  readonly number: number;
  readonly look: Look;
  readonly score: number;
}

export type FirstAndMore<T> = [T, ...T[]];

export interface Vote {
  /** Best first. */
  readonly looks: FirstAndMore<Looked>;
  readonly voices: Voices;
  /** Records of the group. */
  readonly size: number;
  readonly query: readonly QueryWord[];
  /** Share of all records that hold each word of the question. */
  readonly background: readonly number[];
  readonly asked: number;
}

/** What the wordings of a group say together, in the order of `voteFeatures`. */
export function voteOf({ looks, voices, size, query, background, asked }: Vote): number[] {
  let all = 0;
  let union = 0;
  let agreement = 0;
  let likelihood = 0;
  let contentLikelihood = 0;
  let length = 0;
  let likeness = 0;
  for (let i = 0; i < query.length; i++) {
    const word = query[i] as QueryWord;
    const held = voices.held[i] as number;
    const usual = background[i] as number;
    if (word.variants.length > 0) {
      const here = (held + settings.smoothing * usual) / (size + settings.smoothing);
      const likelier = Math.log(here / usual);
      likelihood += likelier;
      if (word.content) contentLikelihood += likelier;
    }
    length += word.weight ** 2;
    likeness += (word.weight ** 2 * held) / size;
    if (!word.content) continue;
    all += word.weight;
    union += word.weight * (voices.firmest[i] as number);
    agreement += (word.weight * held) / size;
  }
  if (all === 0) all = 1;
  const asksSo = asked !== 0 && looks.some(({ look }) => look.asked === asked);
  return [
    union / all,
    agreement / all,
    wording(looks[1]),
    wording(looks[2]),
    likelihood / likelihoodScale,
    Math.min(1, Math.log(size) / Math.log(settings.manyVoices)),
    asksSo ? 1 : 0,
    asked !== 0 && !asksSo && looks.some(({ look }) => look.asked !== 0) ? 1 : 0,
    shareOfPairs(pairsOfAny(looks)),
    length === 0 ? 0 : Math.sqrt(likeness / length),
    contentLikelihood / likelihoodScale,
    size === 1 ? (looks[0]?.look.features[bm25At] ?? 0) : 0,
  ];
}

/** Brings the sum of some words' logarithms near to the other features. */
const likelihoodScale = 10;
const bm25At = lookFeatures.indexOf('bm25');
const softWording = lookFeatures.indexOf('softWording');

/** Words that follow the word before them, as in the question, in any of some records. */
function pairsOfAny([first, ...others]: FirstAndMore<Looked>): readonly boolean[] {
  if (others.length === 0) return first.look.pairs;
  return first.look.pairs.map((is, i) => is || others.some(({ look }) => look.pairs[i]));
}

function wording(entry: Looked | undefined): number {
  return entry?.look.features[softWording] ?? 0;
}
