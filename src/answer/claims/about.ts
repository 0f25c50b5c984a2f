/** Whether a message is about the case at all, judged as a whole: a sentence alone may sound so by chance. */
import type { Candidate } from './candidates.js';
import type { Reader } from './nearness.js';
import { speaksOfOneself } from './oneself.js';
import { partsOf, type Sentence } from './parts.js';
import { claimThresholds } from './thresholds.js';

/** What is weighed of a message, in order; each about 0 to 1. */
export const aboutFeatures = [
  /** The best odds that any of it bears on a record. */
  'best',
  /** How much its words are the case's; see `Topic`. */
  'topic',
  /** The same where somebody of the case is named or their office: of a namesake people tell in other words. */
  'topicNamed',
  /** How much each word of the sentence with the best odds is the case's. */
  'topicOfBest',
  'role',
  /** Whether any sentence tells of the writer's own life, and of nobody of the case. */
  'oneself',
  /** How likely it, and the sentence with the best odds, is about something else, as logarithms of odds. */
  'elsewhere',
  'elsewhereOfBest',
  /** How much of that sentence is asked of the case, and its likeness to the best wording of a question. */
  'asked',
  'wording',
] as const;

/** What is weighed of a message, in the order of `aboutFeatures`. */
export function aboutFeaturesOf(
  { names, topic, search }: Reader,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): number[] {
  const told = sentences.filter(({ isStrange }) => !isStrange);
  const text = told.map((sentence) => sentence.text).join('\n');
  const best = candidates.reduce((most, each) => (each.odds > most.odds ? each : most), none);
  const its = told.find((each) => best.part !== undefined && partsOf(each).includes(best.part));
  const topicSum = Math.max(-1, Math.min(2, topic.of(text).sum / highTopic));
  const said = its?.text.slice(0, enough) ?? '';
  const [asked] = search.ask(said);
  const beginning = text.slice(0, enough);
  const elsewhere = oddsOf(search.elsewhere(beginning));
  const values: Readonly<Record<(typeof aboutFeatures)[number], number>> = {
    best: Math.max(-1, best.odds / highOdds),
    topic: topicSum,
    topicNamed: names.isAnchored(text) || names.hasOffice(text) ? topicSum : 0,
    topicOfBest: topic.of(its?.text ?? '').mean / highMean,
    role: names.hasRole(text) ? 1 : 0,
    oneself: told.some((each) => !names.isAnchored(each.text) && speaksOfOneself(each.text))
      ? 1
      : 0,
    elsewhere,
    elsewhereOfBest: said === beginning ? elsewhere : oddsOf(search.elsewhere(said)),
    asked: asked?.evidence.coverage ?? 0,
    wording: asked?.evidence.wording ?? 0,
  };
  return aboutFeatures.map((name) => values[name]);
}

/** Whether a message with these candidates is about the case. */
export function isAbout(
  reader: Reader,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): boolean {
  if (candidates.length === 0) return false;
  const features = aboutFeaturesOf(reader, sentences, candidates);
  const { bias, weights, least } = claimThresholds.about;
  const odds = aboutFeatures.reduce<number>(
    (sum, name, i) => sum + weights[name] * (features[i] ?? 0),
    bias,
  );
  return odds >= least;
}

/** Logarithm of the odds of a chance, over what is high; beyond 400 to one it says nothing more. */
function oddsOf(chance: number | undefined): number {
  if (chance === undefined) return claimThresholds.about.untaught;
  const odds = Math.log(chance / (1 - chance));
  return Math.max(-mostOdds, Math.min(mostOdds, odds)) / highOdds;
}

const none: { readonly odds: number; readonly part?: Candidate['part'] } = {
  odds: Number.NEGATIVE_INFINITY,
};
/** About the highest values there are. */
const highOdds = 4;
const highTopic = 12;
const mostOdds = 6;
/** Characters that tell as much of what a text is about as all of a longer one would. */
const enough = 600;
const highMean = 3;
