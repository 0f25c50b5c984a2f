/**
 * Wordings of one answer speak together: the best of them, how many of them hold each word of the
 * question, and what no wording but the answer itself supports.
 */
import { type Examiner, type Look, lookFeatures, type Meeting } from './features.js';
import type { QueryWord } from './query.js';
import type { Candidate } from './retrieve.js';
import { settings } from './settings.js';
import { groupOf, type Store } from './store.js';

/** Each about 0 to 1; in the table of weights they follow those of the best wording. */
export const groupFeatures = [
  /** Words of the question that any of its records supports. */
  'union',
  /** Mean share of its wordings that hold a word of the question. */
  'agreement',
  /** How good the second and the third wording are. */
  'second',
  'third',
  /** How much likelier its wordings are to hold the question's words than all records are. */
  'likelihood',
  /** How many wordings it has: one of many speaks with more voices than a lone record. */
  'voices',
  /** Whether any wording asks for the same kind of thing (a time, a number), or others only. */
  'asksSo',
  'asksOnlyOtherwise',
] as const;

export const rankFeatures = [...lookFeatures, ...groupFeatures] as const;

export interface RankedGroup {
  readonly group: string;
  /** Number of its best wording. */
  readonly best: number;
  readonly look: Look;
  /** In the order of `rankFeatures`. */
  readonly features: readonly number[];
  /** Best meeting of each word of the question in any of its records. */
  readonly support: readonly (Meeting | undefined)[];
  /** Weighted sum of the features; comparable within one question. */
  readonly score: number;
}

export type Weights = readonly number[];

/** The groups of the candidates, best first. */
export function rankGroups(
  candidates: readonly Candidate[],
  query: readonly QueryWord[],
  examiner: Examiner,
  store: Store,
  weights: Weights,
): RankedGroup[] {
  const bm25 = new Map(candidates.map(({ number, score }) => [number, score]));
  const groups = new Set<string>();
  for (const { number } of candidates) {
    const record = store.record(number);
    if (record) groups.add(groupOf(record));
  }
  const background = query.map(({ variants }) => {
    const holding = variants.filter(({ weight }) => weight >= settings.meaning);
    const most = Math.max(0, ...holding.map(({ term }) => store.lexicon.documentsOf(term)));
    return (most + 1) / (store.size + 1);
  });
  const ranked: RankedGroup[] = [];
  for (const group of groups) {
    const members = (store.groups.get(group) ?? []).slice(0, settings.wordingsExamined);
    const looks = members
      .map((number) => {
        const { segment, at } = store.place(number);
        const look = examiner.look(segment, at, bm25.get(number) ?? 0);
        return { number, look, score: weigh(look.features, weights) };
      })
      .sort((a, b) => b.score - a.score || a.number - b.number);
    const best = looks[0];
    if (!best) continue;
    const support = supportOf(looks.map(({ look }) => look));
    const features = [
      ...best.look.features,
      ...voteOf(looks, support, query, background, examiner.asked),
    ];
    const score = weigh(features, weights);
    ranked.push({ group, best: best.number, look: best.look, features, support, score });
  }
  return ranked.sort((a, b) => b.score - a.score || a.best - b.best);
}

/** Sum of the features by their weights. */
export function weigh(features: readonly number[], weights: Weights): number {
  let sum = 0;
  for (const [i, feature] of features.entries()) sum += feature * (weights[i] ?? 0);
  return sum;
}

function supportOf(looks: readonly Look[]): (Meeting | undefined)[] {
  const support = [...(looks[0]?.meetings ?? [])];
  for (const { meetings } of looks) {
    for (const [i, meeting] of meetings.entries()) {
      if (meeting && meeting.weight > (support[i]?.weight ?? 0)) support[i] = meeting;
    }
  }
  return support;
}

function voteOf(
  looks: readonly { readonly look: Look }[],
  support: readonly (Meeting | undefined)[],
  query: readonly QueryWord[],
  background: readonly number[],
  asked: number,
): number[] {
  let all = 0;
  let union = 0;
  let agreement = 0;
  let likelihood = 0;
  for (const [i, word] of query.entries()) {
    let held = 0;
    for (const { look } of looks) held += look.meetings[i]?.weight ?? 0;
    const usual = background[i] as number;
    if (word.variants.length > 0) {
      const here = (held + settings.smoothing * usual) / (looks.length + settings.smoothing);
      likelihood += Math.log(here / usual);
    }
    if (!word.content) continue;
    all += word.weight;
    union += word.weight * (support[i]?.weight ?? 0);
    agreement += (word.weight * held) / looks.length;
  }
  if (all === 0) all = 1;
  const asksSo = asked !== 0 && looks.some(({ look }) => look.asked === asked);
  return [
    union / all,
    agreement / all,
    wording(looks[1]),
    wording(looks[2]),
    likelihood / likelihoodScale,
    Math.log(looks.length) / Math.log(settings.wordingsExamined),
    asksSo ? 1 : 0,
    asked !== 0 && !asksSo && looks.some(({ look }) => look.asked !== 0) ? 1 : 0,
  ];
}

/** Brings the sum of some words' logarithms near to the other features. */
const likelihoodScale = 10;
const softWording = lookFeatures.indexOf('softWording');

function wording(entry: { readonly look: Look } | undefined): number {
  return entry?.look.features[softWording] ?? 0;
}
