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
  /** `topic` where somebody of the case is named: of a namesake people tell in other words. */
  'topicAnchored',
  'role',
  /** Whether the sentence with the best odds tells of the writer's own life, and of nobody of the case. */
  'oneself',
  /** Whether any sentence does. */
  'oneselfAnywhere',
  /** How likely it, and the sentence with the best odds, is about something else, as logarithms of odds. */
  'elsewhere',
  'elsewhereOfBest',
  /** How much that sentence is like a question that is asked of the case, and like the best wording of it. */
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
  const { sum, mean } = topic.of(text);
  const isAnchored = names.isAnchored(text);
  const onTopic = Math.max(-1, Math.min(2, sum / highTopic));
  const isOfOneself = (sentence: Sentence) =>
    !names.isAnchored(sentence.text) && speaksOfOneself(sentence.text);
  const [asked] = its === undefined ? [] : search.ask(its.text);
  const values: Readonly<Record<(typeof aboutFeatures)[number], number>> = {
    best: Math.max(-1, best.odds / highOdds),
    topic: onTopic,
    topicOfWord: mean / highMean,
    topicOfBest: topic.of(its?.text ?? '').mean / highMean,
    familiar: names.familiarity(text),
    anchored: isAnchored ? 1 : 0,
    topicAnchored: isAnchored ? onTopic : 0,
    role: names.hasRole(text) ? 1 : 0,
    oneself: its !== undefined && isOfOneself(its) ? 1 : 0,
    oneselfAnywhere: told.some(isOfOneself) ? 1 : 0,
    elsewhere: oddsOf(search.elsewhere(text)),
    elsewhereOfBest: oddsOf(asked?.evidence.elsewhereChance ?? 1),
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

/** Logarithm of the odds of a chance; beyond 400 to one it says nothing more. */
function oddsOf(chance: number): number {
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
const highMean = 3;
