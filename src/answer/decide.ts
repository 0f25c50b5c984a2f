/**
 * Whether what was ranked answers. Ranking says which record is nearest; this says whether near is near
 * enough: first of what the sources tell, then of what they are known not to tell.
 */
import type { Unsupported } from '../search/case/evidence.js';
import { leadToTheSame, type Ranked } from '../search/case/ranked.js';
import type { Match } from '../search/types.js';
import { confidence, isSilence, nearness } from './confidence.js';
import { thresholds } from './thresholds.js';

export type Decision =
  | { readonly kind: 'answer'; readonly id: string; readonly why: readonly Match[] }
  /** Several fit about as well, the best first; none is preferred. */
  | { readonly kind: 'unclear'; readonly ids: readonly string[] }
  | { readonly kind: 'none'; readonly nearest: readonly string[] };

/** Decides from ranked records, best first. Nothing ranked is nothing found. */
export function decide(ranked: readonly Ranked[]): Decision {
  // Whose very words were asked is meant, however well others fit: "where was it built" is no "when".
  const asked = ranked.filter(({ evidence }) => evidence.isWordForWord);
  const [first] = asked;
  if (first && isSilence(first)) return answer(first);
  const told = (first ? asked : ranked).filter((entry) => !isSilence(entry));
  const [best] = told;
  const [silence] = ranked.filter(isSilence);
  const sure = best ? confidence(best, ranked) : 0;
  const unsaid = silence ? confidence(silence, ranked) : 0;
  const isRatherUnsaid = sure < thresholds.unsure && unsaid - sure > thresholds.silenceLead;
  if (best && sure >= least(best) && !isRatherUnsaid) {
    // No silence is a rival: its nearness has counted in the confidence.
    const rivals = choices(told.filter(({ score }) => best.score - score < thresholds.margin));
    return rivals.length > 1 ? { kind: 'unclear', ids: rivals } : answer(best);
  }
  if (silence && unsaid >= thresholds.silence) return answer(silence);
  const isNear = ranked.some((entry) => nearness(entry, ranked) >= thresholds.near);
  return { kind: 'none', nearest: isNear ? choices(told) : [] };
}

/** The only one of some records, each of which may be meant, or else those of them to choose from. */
export function onlyOf(found: readonly Pick<Ranked, 'id' | 'why'>[]): Decision {
  const [only, ...others] = found;
  return only !== undefined && others.length === 0
    ? answer(only)
    : { kind: 'unclear', ids: offered(found.map(({ id }) => id)) };
}

/** As many ids as there is room for, each once. */
export function offered(ids: readonly string[]): string[] {
  return [...new Set(ids)].slice(0, thresholds.offered);
}

function answer({ id, why }: Pick<Ranked, 'id' | 'why'>): Decision {
  return { kind: 'answer', id, why };
}

/**
 * The confidence that a record must reach, more than there is where too much of the question is names, or
 * words that the record does not hold, however well the rest fits: they ask for something else. What is no
 * English word is likelier mistyped.
 */
function least({ evidence: { unsupported, isWordForWord } }: Ranked): number {
  if (isWordForWord) return thresholds.answer;
  const strange = unsupported.filter(({ kind }) => kind !== 'known');
  const meant = strange.filter(({ kind }) => kind !== 'garbled');
  const names = strange.filter(({ kind }) => kind === 'name');
  const isOther = shareOf(meant) > thresholds.strange || shareOf(names) > thresholds.otherName;
  if (isOther) return Number.POSITIVE_INFINITY;
  return shareOf(strange) > thresholds.strange ? thresholds.despite : thresholds.answer;
}

function shareOf(words: readonly Unsupported[]): number {
  return words.reduce((sum, { share }) => sum + share, 0);
}

/** The best of each group of records that lead to the same answer. */
function choices(ranked: readonly Ranked[]): string[] {
  const chosen: Ranked[] = [];
  for (const entry of ranked) {
    if (!chosen.some(({ answers }) => leadToTheSame(answers, entry.answers))) chosen.push(entry);
  }
  return offered(chosen.map(({ id }) => id));
}
