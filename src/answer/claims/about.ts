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
  /** How much its words are the case's, together and each; see `Topic`. */
  'topic',
  'topicOfWord',
  /** The same of the words of the sentence with the best odds. */
  'topicOfBest',
  'familiar',
  'anchored',
  'role',
  /** Whether the sentence with the best odds tells of the writer's own life, and of nobody of the case. */
  'oneself',
] as const;

/** What is weighed of a message, in the order of `aboutFeatures`. */
export function aboutFeaturesOf(
  { names, topic }: Reader,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): number[] {
  const told = sentences.filter(({ isStrange }) => !isStrange);
  const text = told.map((sentence) => sentence.text).join('\n');
  const best = candidates.reduce((most, each) => (each.odds > most.odds ? each : most), none);
  const its = told.find((each) => best.part !== undefined && partsOf(each).includes(best.part));
  const { sum, mean } = topic.of(text);
  const values: Readonly<Record<(typeof aboutFeatures)[number], number>> = {
    best: Math.max(-1, best.odds / highOdds),
    topic: Math.max(-1, Math.min(2, sum / highTopic)),
    topicOfWord: mean / highMean,
    topicOfBest: topic.of(its?.text ?? '').mean / highMean,
    familiar: names.familiarity(text),
    anchored: names.isAnchored(text) ? 1 : 0,
    role: names.hasRole(text) ? 1 : 0,
    oneself: its !== undefined && !names.isAnchored(its.text) && speaksOfOneself(its.text) ? 1 : 0,
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

const none: { readonly odds: number; readonly part?: Candidate['part'] } = {
  odds: Number.NEGATIVE_INFINITY,
};
/** About the highest values there are. */
const highOdds = 4;
const highTopic = 12;
const highMean = 3;
