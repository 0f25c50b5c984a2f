/**
 * Wordings of one answer speak together: the best of them, how many of them hold each word of the
 * question, and what no wording but the answer itself supports.
 */
import type { Ballot, Voices } from './ballot.js';
import type { Judgement } from './discernment.js';
import type { Examiner } from './features.js';
import { type Look, lookFeatures, type Meeting } from './look.js';
import type { QueryWord, Variant } from './query.js';
import { settings } from './settings.js';
import type { Store } from './store.js';
import { type FirstAndMore, type Looked, voteFeatures, voteOf } from './vote.js';

/** Each about 0 to 1; in the table of weights they follow those of the best wording. */
const groupFeatures = [
  ...voteFeatures,
  /** What the question's words say for it rather than for the others, and how surely; see `Discernment`. */
  'evidence',
  'chance',
] as const;

export const rankFeatures = [...lookFeatures, ...groupFeatures] as const;

export interface RankedGroup {
  readonly group: string;
  /** Number of its best wording. */
  readonly best: number;
  readonly look: Look;
  /** In the order of `rankFeatures`. */
  readonly features: readonly number[];
  /** Is the question one of its titles or wordings, word for word? */
  readonly isWordForWord: boolean;
  /** How firmly the group holds each word of the question, 0 to 1. */
  readonly firmest: readonly number[];
  /** What each word of the question met, in the records that were looked at. */
  readonly meetings: readonly (Meeting | undefined)[];
  /** Weighted sum of the features; comparable within one question. */
  readonly score: number;
}

export type Weights = readonly number[];

/** A record that is worth a close look. */
export interface Candidate {
  readonly number: number;
  /** What the inverted index gave it. */
  readonly bm25: number;
}

export interface Contest {
  readonly candidates: readonly Candidate[];
  readonly query: readonly QueryWord[];
  readonly examiner: Examiner;
  readonly ballot: Ballot;
  /** Undefined where nothing was learned. */
  readonly judgement: Judgement | undefined;
  readonly store: Store;
  readonly weights: Weights;
}

/** The groups of the candidates, best first. */
export function rankGroups(contest: Contest): RankedGroup[] {
  const { query, examiner, judgement, store, weights } = contest;
  const looked = lookAt(contest);
  const background = query.map(({ variants }) => backgroundOf(variants, store));
  const counted = countedOf(contest, looked);
  const ranked = [...looked].map(([number, looks]): RankedGroup => {
    const voices = counted.get(number) ?? voicesIn(looks, query.length);
    if (looks.length > 1) looks.sort((a, b) => b.score - a.score || a.number - b.number);
    const [best] = looks;
    const group = store.roster.groupName(number);
    const size = store.roster.sizeOf(number);
    const vote = voteOf({ looks, voices, size, query, background, asked: examiner.asked });
    const features = best.look.features.concat(vote, judgement?.of(group) ?? nothingLearned);
    return {
      group,
      best: best.number,
      look: best.look,
      features,
      isWordForWord: looks.some(({ look }) => look.isWordForWord),
      firmest: voices.firmest,
      meetings: meetingsOf(looks),
      score: weigh(features, weights),
    };
  });
  return ranked.sort((a, b) => b.score - a.score || a.best - b.best);
}

/** Sum of the features by their weights. */
export function weigh(features: readonly number[], weights: Weights): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (features[i] as number) * (weights[i] ?? 0);
  return sum;
}

/** A close look at every candidate, by the number of its group. */
function lookAt({ candidates, examiner, store, weights }: Contest) {
  const looked = new Map<number, FirstAndMore<Looked>>();
  for (const { number, bm25 } of candidates) {
    const { segment, at } = store.place(number);
    const look = examiner.look(segment, at, bm25);
    const entry = { number, look, score: weigh(look.features, weights) };
    const group = store.roster.groupOf(number);
    const others = looked.get(group);
    if (others) others.push(entry);
    else looked.set(group, [entry]);
  }
  examiner.release();
  return looked;
}

/** The voices of those groups that have more records than were looked at. */
function countedOf(
  { query, ballot, store: { roster } }: Contest,
  looked: ReadonlyMap<number, FirstAndMore<Looked>>,
): ReadonlyMap<number, Voices> {
  const larger: number[] = [];
  for (const [number, looks] of looked) {
    if (roster.sizeOf(number) > looks.length) larger.push(number);
  }
  const voices = larger.length === 0 ? [] : ballot.count(query, larger);
  return new Map(larger.map((number, i) => [number, voices[i] as Voices]));
}

/** The voices of a group whose records were all looked at: no need to count them once more. */
function voicesIn(looks: FirstAndMore<Looked>, words: number): Voices {
  const held = new Array<number>(words).fill(0);
  const firmest = new Array<number>(words).fill(0);
  for (const { look } of looks) {
    for (let i = 0; i < words; i++) {
      const weight = look.meetings[i]?.weight ?? 0;
      held[i] = (held[i] as number) + weight;
      if (weight > (firmest[i] as number)) firmest[i] = weight;
    }
  }
  return { held, firmest };
}

/** Share of all records that hold a word of the question. */
function backgroundOf(variants: readonly Variant[], { lexicon, size }: Store): number {
  let most = 0;
  for (const { term, weight } of variants) {
    if (weight >= settings.meaning) most = Math.max(most, lexicon.documentsOf(term));
  }
  return (most + 1) / (size + 1);
}

/** The firmest meeting of each word of the question in any of the records looked at. */
function meetingsOf(looks: FirstAndMore<Looked>): readonly (Meeting | undefined)[] {
  const [best, ...others] = looks;
  if (others.length === 0) return best.look.meetings;
  const firmest = [...best.look.meetings];
  for (const { look } of others) {
    for (let i = 0; i < firmest.length; i++) {
      const meeting = look.meetings[i];
      if (meeting && meeting.weight > (firmest[i]?.weight ?? 0)) firmest[i] = meeting;
    }
  }
  return firmest;
}

const nothingLearned = [0, 0];
