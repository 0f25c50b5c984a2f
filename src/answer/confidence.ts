/** How likely a ranked record answers, from what speaks for and against it. */
import type { Ranked } from '../search/case-search.js';
import { rankFeatures } from '../search/groups.js';
import { thresholds } from './thresholds.js';

/**
 * What is weighed, in order. `sign` says which way it may count: fitting holds a weight at zero
 * rather than let evidence count the wrong way. "The other side" of what the sources tell is what they
 * are silent on, and of a silence what they tell.
 */
export const confidenceFeatures = [
  /** How likely the question asks for this, by all wordings; of a silence, for any silence. */
  { name: 'chance', sign: 1 },
  /** The same as a logarithm: it tells hardly likely from not at all. */
  { name: 'logChance', sign: 1 },
  /** How likely it asks for something of the other side. */
  { name: 'otherChance', sign: -1 },
  /** How likely it is about something else altogether. */
  { name: 'elsewhereChance', sign: -1 },
  /** The one against the two others, as a logarithm. */
  { name: 'odds', sign: 1 },
  /** How much likelier its wordings are to hold these words, as far as the question is supported. */
  { name: 'supportedLikelihood', sign: 1 },
  /** How near the best of the other side is. */
  { name: 'otherNear', sign: -1 },
  /** Its wordings ask for another kind of thing: for a time, not for a number. */
  { name: 'asksOnlyOtherwise', sign: -1 },
  /** How much was asked: the shares below weigh more the fewer words there are to err in. */
  { name: 'length', sign: 0 },
  // Shares of the question that nothing supports, by kind of word.
  { name: 'numberAgainst', sign: -1 },
  { name: 'nameAgainst', sign: -1 },
  { name: 'unknownAgainst', sign: -1 },
  /** What is unsupported and belongs to silences ("acquitted", "salary"). */
  { name: 'silentAgainst', sign: -1 },
] as const satisfies readonly { readonly name: string; readonly sign: 1 | -1 | 0 }[];

type Name = (typeof confidenceFeatures)[number]['name'];

/** What is weighed of one of some ranked records, in the order of `confidenceFeatures`. */
export function featuresOf(judged: Ranked, ranked: readonly Ranked[]): number[] {
  const { evidence } = judged;
  const against = { number: 0, name: 0, unknown: 0, known: 0 };
  let silentAgainst = 0;
  for (const { kind, share, silent } of evidence.unsupported) {
    against[kind] += share;
    silentAgainst += share * silent;
  }
  const isSilent = isSilence(judged);
  const chance = isSilent ? evidence.silentChance : evidence.ownChance;
  const otherChance = isSilent ? evidence.toldChance : evidence.silentChance;
  const besides = otherChance + evidence.elsewhereChance;
  const others = ranked.filter((entry) => isSilence(entry) !== isSilent);
  const weighed: Record<Name, number> = {
    chance,
    logChance: Math.log(chance + slightChance) / wideOdds,
    otherChance,
    elsewhereChance: evidence.elsewhereChance,
    odds: Math.max(-1, Math.log((chance + slightChance) / (besides + slightChance)) / wideOdds),
    supportedLikelihood: evidence.coverage * (evidence.features[likelihoodAt] ?? 0),
    otherNear: Math.max(0, ...others.map(({ score }) => 1 - (judged.score - score) / wideMargin)),
    asksOnlyOtherwise: evidence.features[asksOnlyOtherwiseAt] ?? 0,
    length: Math.min(1, evidence.words / manyWords),
    numberAgainst: against.number,
    nameAgainst: against.name,
    unknownAgainst: against.unknown,
    silentAgainst,
  };
  return confidenceFeatures.map(({ name }) => weighed[name]);
}

/**
 * How likely one of some ranked records answers, 0 to 1: a logistic regression, fitted by `npm run fit`.
 * 0 where the record tells of what must never stand for what was asked: promoted is no answer to demoted.
 */
export function confidence(judged: Ranked, ranked: readonly Ranked[]): number {
  if (judged.evidence.opposed.length > 0) return 0;
  const features = featuresOf(judged, ranked);
  let sum = thresholds.bias;
  for (const [i, { name }] of confidenceFeatures.entries()) {
    sum += thresholds.weights[name] * (features[i] ?? 0);
  }
  return 1 / (1 + Math.exp(-sum));
}

/** Does the record say that the sources do not tell? */
export function isSilence({ id }: Pick<Ranked, 'id'>): boolean {
  return id.startsWith('silence/');
}

const likelihoodAt = rankFeatures.indexOf('likelihood');
const asksOnlyOtherwiseAt = rankFeatures.indexOf('asksOnlyOtherwise');
/** Words from which a question is long. */
const manyWords = 12;
/** A margin from which a rival is no rival. */
const wideMargin = 6;
/** A chance that is none, and about the logarithm of the odds of all against that. */
const slightChance = 1e-3;
const wideOdds = 7;
