/**
 * Whether a message is about the case at all. One sentence that plainly is makes it so, whatever is
 * chatted around it; how plainly is judged with what the rest of the message says.
 */
import type { Steps } from '../../steps.js';
import type { Candidate, ReadSentence } from './candidates.js';
import type { Reader } from './reader.js';
import { claimThresholds } from './thresholds.js';

/** What is weighed of a sentence, in order; each about 0 to 1, and what is told of `Topic` up to 4. */
export const aboutFeatures = [
  /** The best odds that any of it bears on a record, and the best of any other sentence. */
  'best',
  'second',
  /** How much it speaks the language of the case, in all and by the word; see `Topic`. */
  'topic',
  'topicMean',
  /** `topic` where somebody of the case is named or their office: of a namesake people tell in other words. */
  'topicNamed',
  'length',
  // Of the whole message, so that a sentence that sounds of the case by chance does not speak for it.
  /** How likely it is about something else, as a logarithm of odds. */
  'messageElsewhere',
  'messageTopic',
  'sentences',
  /** How many of its sentences tell of somebody whom the case does not know. */
  'strangers',
  /** How many of the others speak of somebody by a role or an office that somebody has in the case. */
  'roles',
  'offices',
] as const;

/** What is weighed of the sentences that most bear on anything, in the order of `aboutFeatures`. */
export function* aboutFeaturesOf(
  { names, topic, search }: Reader,
  read: readonly ReadSentence[],
): Steps<number[][]> {
  const told = read.filter(({ sentence }) => !sentence.isStrange);
  const text = told.map(({ sentence }) => sentence.text).join('\n');
  const shared = {
    messageElsewhere: oddsOf(search.elsewhere(text.slice(0, enough))),
    messageTopic: topicOf(topic.of(text).sum),
    sentences: Math.min(1, read.length / manySentences),
    strangers: several(read.length - told.length),
    roles: several(told.filter(({ sentence }) => names.hasRole(sentence.text)).length),
    offices: several(told.filter(({ sentence }) => names.hasOffice(sentence.text)).length),
  };
  const bearing = told
    .filter(({ candidates }) => candidates.length > 0)
    .map(({ sentence, candidates }) => ({
      said: sentence.text.slice(0, enough),
      best: bestOf(candidates),
    }))
    .sort((a, b) => b.best - a.best)
    .slice(0, judged);
  const rows: number[][] = [];
  for (const [i, { said, best }] of bearing.entries()) {
    yield;
    const { sum, mean } = topic.of(said);
    const others = bearing.filter((_, other) => other !== i).map((other) => other.best);
    const values: Readonly<Record<(typeof aboutFeatures)[number], number>> = {
      ...shared,
      best,
      second: Math.max(leastBest, ...others),
      topic: topicOf(sum),
      topicMean: mean / highMean,
      topicNamed: names.isAnchored(said) || names.hasOffice(said) ? topicOf(sum) : 0,
      // One word over and over says no more than once.
      length: Math.min(1, new Set(said.toLowerCase().split(/\s+/)).size / manyWords),
    };
    rows.push(aboutFeatures.map((name) => values[name]));
  }
  return rows;
}

/** Whether a message that was read is about the case. */
export function* isAbout(reader: Reader, read: readonly ReadSentence[]): Steps<boolean> {
  const { bias, weights, least } = claimThresholds.about;
  return (yield* aboutFeaturesOf(reader, read)).some(
    (features) =>
      aboutFeatures.reduce<number>(
        (sum, name, i) => sum + weights[name] * (features[i] ?? 0),
        bias,
      ) >= least,
  );
}

/** Logarithm of the odds of a chance, as a share of what is high. */
function oddsOf(chance: number | undefined): number {
  if (chance === undefined) return claimThresholds.about.untaught;
  const odds = Math.log(chance / (1 - chance));
  return Math.max(-mostOdds, Math.min(mostOdds, odds)) / highOdds;
}

function bestOf(candidates: readonly Candidate[]): number {
  const best = Math.max(...candidates.map(({ odds }) => odds)) / highOdds;
  return Math.max(leastBest, Math.min(mostBest, best));
}

function several(sentences: number): number {
  return Math.min(1, sentences / severalSentences);
}

function topicOf(sum: number): number {
  return Math.max(leastTopic, Math.min(mostTopic, sum / highTopic));
}

// What brings each feature to about 0 to 1, so that their weights can be compared. The weights were fitted
// to these: fit anew (`npm run fit:claims`) when one of them changes.
/** High odds, as a logarithm: 55 to one; and where more of them says no more, 400 to one. */
const highOdds = 4;
const mostOdds = 6;
/** Bounds of the best odds of a sentence, as shares of `highOdds`. */
const mostBest = 1.5;
const leastBest = -2;
/** A high sum over the words of a sentence, and a high mean of them; see `Topic`. */
const highTopic = 12;
const highMean = 3;
/** Bounds of that sum, as shares of `highTopic`. */
const leastTopic = -1;
const mostTopic = 4;
/** Words, sentences, and sentences of one sort, from which on more of them say no more. */
const manyWords = 20;
const manySentences = 8;
const severalSentences = 3;
/** Sentences that are looked at, the likeliest first: where none of these is about the case, none is. */
const judged = 8;
/** Characters that tell as much of what a text is about as all of a longer one would. */
const enough = 600;
