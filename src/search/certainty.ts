/** How likely the best group answers, comparable between questions and between collections. */
import { type RankedGroup, rankFeatures } from './groups.js';
import type { QueryWord } from './query.js';
import { certaintyBias, certaintyWeights } from './weights.js';

/** What is weighed, in order: all that ranking saw, then how the best stands among the others. */
export const certaintyFeatures = [
  ...rankFeatures,
  'score',
  'margin',
  'mass',
  'worst',
  'unknown',
] as const;

/** What is weighed of the group at `place`, in the order of `certaintyFeatures`. */
export function certaintyOf(
  query: readonly QueryWord[],
  groups: readonly RankedGroup[],
  place: number,
): number[] {
  const group = groups[place] as RankedGroup;
  const rival = groups[place === 0 ? 1 : 0];
  let all = 0;
  let supported = 0;
  let worst = 0;
  let unknown = 0;
  for (const [i, { content, weight, variants }] of query.entries()) {
    if (!content) continue;
    const missing = weight * (1 - (group.firmest[i] ?? 0));
    all += weight;
    supported += weight - missing;
    worst = Math.max(worst, missing);
    if (variants.length === 0) unknown += weight;
  }
  const margin = rival ? (group.score - rival.score) / wideMargin : 1;
  return [
    ...group.features,
    Math.min(1.5, group.score / highScore),
    Math.max(-1, Math.min(1, margin)),
    Math.min(1, supported / muchMass),
    all === 0 ? 1 : worst / all,
    all === 0 ? 1 : unknown / all,
  ];
}

/** The evidence that the group at `place` answers, 0 to 1. */
export function certainty(
  query: readonly QueryWord[],
  groups: readonly RankedGroup[],
  place: number,
): number {
  let sum = certaintyBias;
  for (const [i, feature] of certaintyOf(query, groups, place).entries()) {
    sum += feature * (certaintyWeights[i] ?? 0);
  }
  return 1 / (1 + Math.exp(-sum));
}

/** A lead from which more says nothing more. */
const wideMargin = 6;
/** About what a question that is met in full scores. */
const highScore = 20;
/** Rarity of some five telling words; more says nothing more. */
const muchMass = 30;
