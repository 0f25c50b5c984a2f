/** How likely the best ranked record answers, from what speaks for and against it. */
import { leadToTheSame, type Ranked } from '../search/case-search.js';
import { rankFeatures } from '../search/groups.js';
import { thresholds } from './thresholds.js';

/**
 * What is weighed, in order. `sign` says which way it may count: fitting holds a weight at zero
 * rather than let evidence count the wrong way.
 */
export const confidenceFeatures = [
  // What the ranking saw, by the same names.
  { name: 'union', sign: 1 },
  { name: 'coverage', sign: 1 },
  { name: 'softWording', sign: 1 },
  { name: 'softCoverage', sign: 1 },
  { name: 'pairs', sign: 1 },
  { name: 'agreement', sign: 1 },
  { name: 'second', sign: 1 },
  { name: 'likelihood', sign: 1 },
  { name: 'asksSo', sign: 1 },
  { name: 'asksOnlyOtherwise', sign: -1 },
  /** How far the next record that leads elsewhere lies behind. */
  { name: 'margin', sign: 1 },
  /** How much was asked: the shares below weigh more the fewer words there are to err in. */
  { name: 'length', sign: 0 },
  /** Content words that are supported, by their number. */
  { name: 'supportedWords', sign: 1 },
  /** Content words of the question that are supported, by rarity: one common word proves little. */
  { name: 'mass', sign: 1 },
  // Shares of the question that nothing supports, by kind of word.
  { name: 'numberAgainst', sign: -1 },
  { name: 'nameAgainst', sign: -1 },
  { name: 'unknownAgainst', sign: -1 },
  { name: 'knownAgainst', sign: -1 },
  /** The largest share that a single unsupported word has. */
  { name: 'worst', sign: -1 },
  /** What is unsupported here but supported by a near record that leads elsewhere. */
  { name: 'heldElsewhere', sign: -1 },
  /** A silence close behind: the sources may not tell it. */
  { name: 'silenceNear', sign: -1 },
  /** What is unsupported and belongs to silences ("acquitted", "salary"). */
  { name: 'silentAgainst', sign: -1 },
  /** The question as a whole sounds like those that the sources are silent on. */
  { name: 'silentOdds', sign: -1 },
  /** Likelihood, as far as the question is supported at all. */
  { name: 'supportedLikelihood', sign: 1 },
] as const satisfies readonly { readonly name: string; readonly sign: 1 | -1 | 0 }[];

type Name = (typeof confidenceFeatures)[number]['name'];

/** What is weighed of the best of some ranked records, in the order of `confidenceFeatures`. */
export function featuresOf(ranked: readonly [Ranked, ...Ranked[]]): number[] {
  const [best, ...others] = ranked;
  const { evidence } = best;
  const seen = new Map<string, number>(
    rankFeatures.map((name, i) => [name, evidence.features[i] ?? 0]),
  );
  const against = { number: 0, name: 0, unknown: 0, known: 0 };
  const isSilent = best.id.startsWith('silence/');
  let worst = 0;
  let silentAgainst = 0;
  for (const { kind, share, silent } of evidence.unsupported) {
    against[kind] += share;
    silentAgainst += share * silent;
    worst = Math.max(worst, share);
  }
  const rivals = others.filter(({ answers }) => !leadToTheSame(answers, best.answers));
  const own: Partial<Record<Name, number>> = {
    margin: Math.min(1, evidence.margin / wideMargin),
    length: Math.min(1, evidence.words / manyWords),
    supportedWords: Math.min(1, evidence.supported.length / manySupported),
    mass: Math.min(1, evidence.mass / muchMass),
    numberAgainst: against.number,
    nameAgainst: against.name,
    unknownAgainst: against.unknown,
    knownAgainst: against.known,
    worst,
    silentAgainst,
    silentOdds: isSilent ? 0 : Math.max(-1, Math.min(1, evidence.silentOdds / wideOdds)),
    supportedLikelihood: evidence.coverage * (seen.get('likelihood') ?? 0),
    heldElsewhere: Math.max(0, ...rivals.map((rival) => nearness(best, rival) * held(best, rival))),
    silenceNear: isSilent
      ? 0
      : Math.max(
          0,
          ...rivals
            .filter(({ id }) => id.startsWith('silence/'))
            .map((rival) => nearness(best, rival)),
        ),
  };
  return confidenceFeatures.map(({ name }) => own[name] ?? seen.get(name) ?? 0);
}

/**
 * How likely the best record answers, 0 to 1: a logistic regression, fitted by `npm run fit`. 0 where
 * the record tells of what must never stand for what was asked: promoted is no answer to demoted.
 */
export function confidence(ranked: readonly [Ranked, ...Ranked[]]): number {
  if (ranked[0].evidence.opposed.length > 0) return 0;
  const features = featuresOf(ranked);
  let sum = thresholds.bias;
  for (const [i, { name }] of confidenceFeatures.entries()) {
    sum += thresholds.weights[name] * (features[i] ?? 0);
  }
  return 1 / (1 + Math.exp(-sum));
}

/** Words from which a question is long. */
const manyWords = 12;
/** Supported words from which more say nothing more. */
const manySupported = 3;
/** A margin from which more says nothing more, and from which a rival is no rival. */
const wideMargin = 6;
/** Odds of some fifty to one; more says nothing more. */
const wideOdds = 4;
/** Rarity of about three telling words; more says nothing more. */
const muchMass = 15;

/** 1 where the rival is as good, falling to 0 where it is far behind. */
function nearness(best: Ranked, rival: Ranked): number {
  return Math.max(0, 1 - (best.score - rival.score) / wideMargin);
}

/** Share of the question that the rival supports and the best does not. */
function held(best: Ranked, rival: Ranked): number {
  const missing = new Set(rival.evidence.unsupported.map(({ word }) => word));
  return best.evidence.unsupported.reduce(
    (sum, { word, share }) => (missing.has(word) ? sum : sum + share),
    0,
  );
}
