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
  /** Several fit about as well, the best first; none is preferred. */
  | { readonly kind: 'unclear'; readonly ids: readonly string[] }
  | { readonly kind: 'none'; readonly nearest: readonly string[] };

/** Decides from ranked records, best first. Nothing ranked is nothing found. */
export function decide(ranked: readonly Ranked[]): Decision {
  const [best, ...others] = toldFirst(ranked);
  if (best === undefined) return { kind: 'none', nearest: [] };
  const sure = confidence([best, ...others]);
  if (sure < thresholds.answer || asksForMore(best)) {
    return { kind: 'none', nearest: sure < thresholds.near ? [] : choices(ranked) };
  }
  const rivals = choices(ranked.filter((entry) => isRival(best, entry)));
  return rivals.length > 1
    ? { kind: 'unclear', ids: rivals }
    : { kind: 'answer', id: best.id, why: best.why };
}

/**
 * A silence that is no more than slightly ahead gives way to the best that the sources do tell; fitting
 * orders them likewise.
 */
export function toldFirst(ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (best === undefined || !isSilence(best)) return ranked;
  const told = ranked.find((entry) => !isSilence(entry));
  if (told === undefined || best.score - told.score >= thresholds.silenceLead) return ranked;
  return [told, ...ranked.filter((entry) => entry !== told)];
}

/**
 * Whether the question holds too much that the record does not, however well the rest of it fits. A
 * silence answers by not telling, so nothing is missing from it.
 */
function asksForMore(best: Ranked): boolean {
  if (isSilence(best)) return false;
  let strange = 0;
  let unmet = 0;
  for (const { kind, share } of best.evidence.unsupported) {
    if (kind === 'known') unmet = Math.max(unmet, share);
    else strange += share;
  }
  return strange > thresholds.strange || unmet > thresholds.unmet;
}

/**
 * Too close to the best to call. A silence is nobody's rival: that the sources do not tell one thing
 * is no other reading of what they do tell, and its nearness has counted in the confidence.
 */
function isRival(best: Ranked, entry: Ranked): boolean {
  if (entry === best) return true;
  if (isSilence(best) || isSilence(entry)) return false;
  return best.score - entry.score < thresholds.margin;
}

function isSilence({ id }: Ranked): boolean {
  return id.startsWith('silence/');
}

/** The best of each group of records that lead to the same answer. */
function choices(ranked: readonly Ranked[]): string[] {
  const chosen: Ranked[] = [];
  for (const entry of ranked) {
    if (!chosen.some(({ answers }) => leadToTheSame(answers, entry.answers))) chosen.push(entry);
  }
  return chosen.slice(0, thresholds.offered).map(({ id }) => id);
}
