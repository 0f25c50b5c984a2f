/** How likely a ranked record answers, from what speaks for and against it. */
import { isOfKind } from '../knowledge/record-id.js';
import type { Ranked } from '../search/case/ranked.js';
import { rankFeatures } from '../search/groups.js';
import { thresholds } from './thresholds.js';

/**
 * What is weighed, in order. `sign` says which way it may count: fitting holds a weight at zero
 * rather than let evidence count the wrong way. "The other side" of what the sources tell is what they
 * are silent on, and of a silence what they tell.
 */
export const confidenceFeatures = [
  /** How likely the question asks for this (of a silence, for any) against all else, as a logarithm. */
  { name: 'odds', sign: 1 },
  // Every word adds to what all wordings say, so that of a long question they say it too surely.
  { name: 'chanceOverLength', sign: 1 },
  { name: 'elsewhereOverLength', sign: -1 },
  { name: 'elsewhereTimesLength', sign: 0 },
  /** How much was asked; as a logarithm, for a third word says more than a thirteenth. */
  { name: 'length', sign: 0 },
  /** Words of the question that a wording has near each other in the same order. */
  { name: 'near', sign: 1 },
  /** Its wordings ask for another kind of thing: for a time, not for a number. */
  { name: 'asksOnlyOtherwise', sign: -1 },
  /** How near the best of the other side is; and where more words speak for this, that says more. */
  { name: 'otherNear', sign: -1 },
  { name: 'otherNearTimesWords', sign: -1 },
  // What that best one is: how many wordings it has, whether one has the question's pairs of words,
  // and how much of the other side's chance is its own.
  { name: 'otherVoices', sign: 0 },
  { name: 'otherPairs', sign: -1 },
  { name: 'otherOwnChance', sign: 0 },
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
  const against = { number: 0, name: 0, unknown: 0, garbled: 0, known: 0 };
  let silentAgainst = 0;
  for (const { kind, share, silent } of evidence.unsupported) {
    against[kind] += share;
    silentAgainst += share * silent;
  }
  const isSilent = isSilence(judged);
  const chance = isSilent ? evidence.silentChance : evidence.ownChance;
  const otherChance = isSilent ? evidence.toldChance : evidence.silentChance;
  const others = ranked.filter((entry) => isSilence(entry) !== isSilent);
  const [other] = others;
  const length = Math.log(evidence.words + 1);
  const otherNear = Math.max(
    0,
    ...others.map(({ score }) => 1 - (judged.score - score) / wideMargin),
  );
  const weighed: Record<Name, number> = {
    odds: Math.max(-1, logOf(chance) - logOf(otherChance + evidence.elsewhereChance)),
    chanceOverLength: logOf(chance) / length,
    elsewhereOverLength: logOf(evidence.elsewhereChance) / length,
    elsewhereTimesLength: logOf(evidence.elsewhereChance) * Math.min(1, evidence.words / manyWords),
    length,
    near: featureOf(judged, 'near'),
    asksOnlyOtherwise: featureOf(judged, 'asksOnlyOtherwise'),
    otherNear,
    otherNearTimesWords: (otherNear * evidence.supported.length) / manyWords,
    otherVoices: other ? featureOf(other, 'voices') : 0,
    otherPairs: other ? featureOf(other, 'pairsOfAny') : 0,
    otherOwnChance: other ? other.evidence.ownChance : 0,
    numberAgainst: against.number,
    nameAgainst: against.name,
    unknownAgainst: against.unknown + against.garbled,
    silentAgainst,
  };
  return confidenceFeatures.map(({ name }) => weighed[name]);
}

/**
 * How likely one of some ranked records answers, 0 to 1: a logistic regression, fitted by `npm run fit`.
 * 1 where the question has the words of one of its wordings, in their order and no other.
 * 0 where the record tells of what must never stand for what was asked: promoted is no answer to demoted.
 */
export function confidence(judged: Ranked, ranked: readonly Ranked[]): number {
  // However little is known of what is asked elsewhere: a record is found by its own title.
  if (judged.evidence.isWordForWord) return 1;
  return judged.evidence.opposed.length > 0 ? 0 : nearness(judged, ranked);
}

/**
 * How near one of some ranked records comes, 0 to 1: how likely it would answer, were nothing of what was asked
 * opposed. What somebody did say is near what they are asked to have said of something else.
 */
export function nearness(judged: Ranked, ranked: readonly Ranked[]): number {
  const features = featuresOf(judged, ranked);
  let sum = thresholds.bias;
  for (const [i, { name }] of confidenceFeatures.entries()) {
    sum += thresholds.weights[name] * (features[i] ?? 0);
  }
  return 1 / (1 + Math.exp(-sum));
}

/** Does the record say that the sources do not tell? */
export function isSilence({ id }: Pick<Ranked, 'id'>): boolean {
  return isOfKind(id, 'silence');
}

function featureOf({ evidence }: Ranked, name: (typeof rankFeatures)[number]): number {
  return evidence.features[rankFeatures.indexOf(name)] ?? 0;
}

/** A chance as a logarithm, 0 where it is certain and about -1 where it is none. */
function logOf(chance: number): number {
  return Math.log(chance + slightChance) / wideOdds;
}

/** Words from which a question is long. */
const manyWords = 12;
/** A margin from which a rival is no rival. */
const wideMargin = 6;
/** Added to every chance, for none has no logarithm. */
const slightChance = 1e-3;
/** About the logarithm of the odds of certainty against that, so that a chance of none comes to -1. */
const wideOdds = 7;
