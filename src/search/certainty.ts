/** How likely a group answers, comparable between questions and between collections. */
import type { Judgement } from './discernment.js';
import { type RankedGroup, rankFeatures, weigh } from './groups.js';
import type { QueryWord } from './query.js';
import { rarity } from './rarity.js';
import { certaintyBias, certaintyWeights } from './weights.js';

/** What is weighed, in order: all that ranking saw, then how the group stands among the others. */
export const certaintyFeatures = [
  ...rankFeatures,
  'score',
  /** Its lead over the next. */
  'margin',
  /** How telling what it supports is, beside what a word of one answer alone would tell. */
  'mass',
  /** The same, as far as the question is supported at all. */
  'supportedMass',
  /** Share of the question that a single unsupported word has, and that the whole corpus does not know. */
  'worst',
  'unknown',
  /** How surely its words are its own, as far as the question is supported at all. */
  'supportedChance',
] as const;

/** A ranking, as far as certainty goes by it. */
export interface Ranking {
  readonly query: readonly QueryWord[];
  readonly groups: readonly RankedGroup[];
  /** Groups that there are in the whole index. */
  readonly size: number;
  /** What was learned from wordings says of every group; undefined where nothing was. */
  readonly judgement: Judgement | undefined;
  /** Would a look at more records find nothing that is worth it? */
  readonly isWhole: boolean;
}

/** What is weighed of the group at `place`, in the order of `certaintyFeatures`. */
export function certaintyOf({ query, groups, size }: Ranking, place: number): number[] {
  const group = groups[place] as RankedGroup;
  const rival = groups[place === 0 ? 1 : 0];
  let all = 0;
  let supported = 0;
  let worst = 0;
  let unknown = 0;
  for (let i = 0; i < query.length; i++) {
    const { content, weight, variants } = query[i] as QueryWord;
    if (!content) continue;
    const missing = weight * (1 - (group.firmest[i] ?? 0));
    all += weight;
    supported += weight - missing;
    worst = Math.max(worst, missing);
    if (variants.length === 0) unknown += weight;
  }
  const margin = rival ? (group.score - rival.score) / wideMargin : 1;
  const mass = Math.min(1, supported / (muchMass * rarity(1, size)));
  const union = group.features[unionAt] ?? 0;
  return [
    ...group.features,
    Math.min(mostScore, group.score / highScore),
    Math.max(-1, Math.min(1, margin)),
    mass,
    mass * union,
    all === 0 ? 1 : worst / all,
    all === 0 ? 1 : unknown / all,
    (group.features[chanceAt] ?? 0) * union,
  ];
}

/** The evidence that the group at `place` answers, 0 to 1. */
export function certainty(ranking: Ranking, place: number): number {
  const evidence = certaintyBias + weigh(certaintyOf(ranking, place), certaintyWeights);
  return 1 / (1 + Math.exp(-evidence));
}

const unionAt = rankFeatures.indexOf('union');
const chanceAt = rankFeatures.indexOf('chance');
/** A lead from which more says nothing more. */
const wideMargin = 6;
/** About what a question that is met in full scores, and how many times that says nothing more. */
const highScore = 20;
const mostScore = 1.5;
/** Words that one answer alone holds, from which more say nothing more. */
const muchMass = 4;
