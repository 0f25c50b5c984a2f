/** From ranked records to a decision: one answers, several might, or none does. */
import type { Ranked } from '../search/case-search.js';
import type { Why } from './answer.js';

export type Decision =
  | { readonly kind: 'answer'; readonly id: string; readonly why: readonly Why[] }
  | { readonly kind: 'unclear'; readonly ids: readonly string[] }
  | { readonly kind: 'none'; readonly nearest: readonly string[] };

const thresholds = { answer: 0.62, margin: 0.02, near: 0.3 } as const;

export function decide(ranked: readonly Ranked[]): Decision {
  const [best] = ranked;
  if (best === undefined || best.score < thresholds.answer) {
    return {
      kind: 'none',
      nearest: ranked
        .filter((r) => r.score >= thresholds.near)
        .slice(0, 3)
        .map((r) => r.id),
    };
  }
  const rivals = ranked.filter(
    (r) => best.score - r.score < thresholds.margin && r.answers[0] !== best.answers[0],
  );
  if (rivals.length > 0 && best.score < 0.95)
    return { kind: 'unclear', ids: [best.id, ...rivals.map((r) => r.id)] };
  return { kind: 'answer', id: best.id, why: best.why };
}
