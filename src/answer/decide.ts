/**
 * Whether the best ranked record answers. Ranking says which record is nearest; this says whether
 * near is near enough, from what the question holds that the record does not.
 */
import { leadToTheSame, type Ranked } from '../search/case-search.js';
import type { Match } from '../search/types.js';
import { confidence } from './confidence.js';
import { thresholds } from './thresholds.js';

export type Decision =
  | { readonly kind: 'answer'; readonly id: string; readonly why: readonly Match[] }
  /** Several fit about as well; the asker chooses. */
  | { readonly kind: 'unclear'; readonly ids: readonly string[] }
  | { readonly kind: 'none'; readonly nearest: readonly string[] };

/** Decides from ranked records, best first. Nothing ranked is nothing found. */
export function decide(ranked: readonly Ranked[]): Decision {
  const [best, ...others] = ranked;
  if (best === undefined) return { kind: 'none', nearest: [] };
  const sure = confidence([best, ...others]);
  if (sure < thresholds.unclear) return { kind: 'none', nearest: nearest(ranked) };
  if (sure < thresholds.answer || best.evidence.margin < thresholds.margin) {
    const ids = choices(ranked);
    if (ids.length > 1) return { kind: 'unclear', ids };
    if (sure < thresholds.answer) return { kind: 'none', nearest: nearest(ranked) };
  }
  return { kind: 'answer', id: best.id, why: best.why };
}

function nearest(ranked: readonly Ranked[]): string[] {
  return ranked.slice(0, thresholds.offered).map(({ id }) => id);
}

/** The best of each group of records that lead to the same answer. */
function choices(ranked: readonly Ranked[]): string[] {
  const chosen: Ranked[] = [];
  for (const entry of ranked) {
    if (!chosen.some(({ answers }) => leadToTheSame(answers, entry.answers))) chosen.push(entry);
  }
  return chosen.slice(0, thresholds.offered).map(({ id }) => id);
}
