/** From a question to the answers that fit it best: read, ranked, and read otherwise where that fits better. */
import { inOneGo, type Steps } from '../steps.js';
import { Ballot } from './ballot.js';
import type { Ranking } from './certainty.js';
import type { Discernment, Judgement } from './discernment.js';
import { readAgain } from './doubts.js';
import { Examiner, Scratch } from './features.js';
import { type Candidate, rankGroups, type Weights } from './groups.js';
import { type Interpreter, interpret, type QueryWord, type Reading } from './query.js';
import { readSlips } from './real-word-slips.js';
import { type Retrieved, Retriever } from './retrieve.js';
import type { LoadOptions } from './search-index.js';
import { settings } from './settings.js';
import type { Store } from './store.js';
import type { Tallies } from './tallies.js';

export interface RankerParts {
  readonly store: Store;
  readonly tallies: Tallies;
  readonly tools: Interpreter;
  readonly discernment: Discernment;
  /** What learned elsewhere is asked instead of `discernment`. */
  readonly learned: LoadOptions['learned'];
  readonly weights: Weights;
}

/**
 * Ranks the groups for a question; `most` records are looked at closely. In steps, for a long question full
 * of mistakes is read and ranked many times over.
 */
export type Ranker = (question: string, most?: number) => Steps<Ranking>;

/**
 * Ranks so many groups, where that many fit: records may all be wordings of a few. What is offered anyhow
 * is no reason to look at more than usual. Those that a limit brings stand behind those that are found
 * without it. `size`: records there are.
 */
export function rankSoMany(rank: Ranker, question: string, limit: number, size: number): Ranking {
  const all = Math.max(settings.candidates, size);
  let most: number = settings.candidates;
  let ranking = inOneGo(rank(question, most));
  const isEnough = () => ranking.isWhole || ranking.groups.length >= limit || most >= all;
  while (limit > settings.offeredGroups && !isEnough()) {
    most = Math.min(all, most * 4);
    const known = new Set(ranking.groups.map(({ group }) => group));
    const { groups, isWhole } = inOneGo(rank(question, most));
    const more = groups.filter(({ group }) => !known.has(group));
    ranking = { ...ranking, groups: [...ranking.groups, ...more], isWhole };
  }
  return ranking;
}

export function createRanker(parts: RankerParts): Ranker {
  const { store, tallies, tools, discernment, learned, weights } = parts;
  const { roster } = store;
  const { lexicon, rarities } = tools;
  const retriever = new Retriever(store);
  const ballot = new Ballot(store, tallies);
  const scratch = new Scratch();
  const holds = (group: string, stem: string) => tallies.groupHolds(group, stem);
  const slipTools = { ...tools, holds };
  return rank;

  function* rank(question: string, most: number = settings.candidates): Steps<Ranking> {
    const asTyped = interpret(question, tools);
    yield;
    const { isOpen, settle } = asTyped;
    // To settle a question the best record is wanted and no other.
    const few = Math.min(most, settings.offered);
    // What was learned elsewhere goes by the question as typed, so it is asked once.
    const judged = learned?.judge(question);
    const rankAs = ({ query }: Reading, closely: number) =>
      rankQuery(query, closely, judged ?? discernment.judge(query));
    let reading: Reading = asTyped;
    let ranking = rankAs(reading, isOpen ? few : most);
    yield;
    const [best] = ranking.groups;
    const settled = best && settle?.((stem) => holds(best.group, stem));
    if (settled) {
      reading = settled;
      ranking = rankAs(reading, most);
      yield;
    }
    const again = yield* readAgain(
      reading,
      ranking.groups,
      slipTools,
      (reading) => rankAs(reading, few).groups,
    );
    if (again) {
      reading = again;
      ranking = rankAs(reading, most);
      yield;
    }
    const [first] = ranking.groups;
    const slips = first && readSlips(reading, first, slipTools);
    const read = slips && rankAs(slips, most);
    return read && read.groups[0]?.group === first?.group ? read : ranking;
  }

  function rankQuery(
    query: readonly QueryWord[],
    most: number,
    judgement: Judgement | undefined,
  ): Ranking {
    const found = retriever.retrieve(query, most);
    const retrieved = worthALook(found, most);
    const candidates = retrieved.concat(likelyBesides(query, retrieved, judgement));
    const examiner = new Examiner(query, lexicon, rarities, scratch);
    const contest = { candidates, query, examiner, ballot, judgement, store, weights };
    const last = found.scores[most - 1];
    const isWhole = last === undefined || last < leastOf(found);
    return { query, groups: rankGroups(contest), size: rarities.size, judgement, isWhole };
  }

  /** So many of the best at most, and the best record each of some other answers that these leave out. */
  function worthALook(found: Retrieved, most: number): Candidate[] {
    const { numbers, scores } = found;
    const least = leastOf(found);
    const groups = new Set<number>();
    const worth: Candidate[] = [];
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const bm25 = scores[i] as number;
      const isAmongBest = i < most && (i < settings.offered || bm25 >= least);
      if (!isAmongBest && groups.size >= settings.offeredGroups) break;
      const group = roster.groupOf(number);
      if (!isAmongBest && groups.has(group)) continue;
      groups.add(group);
      worth.push({ number, bm25 });
    }
    return worth;
  }

  /** The best records of answers that are likely by what was learned and share too few words to be retrieved. */
  function likelyBesides(
    query: readonly QueryWord[],
    retrieved: readonly Candidate[],
    judgement: Judgement | undefined,
  ): Candidate[] {
    const found: Candidate[] = [];
    judgement?.each((name, chance) => {
      const group = chance < settings.likely ? undefined : roster.group(name);
      if (group === undefined) return;
      if (retrieved.some(({ number }) => roster.groupOf(number) === group)) return;
      const numbers = Uint32Array.from(roster.members(group)).sort();
      const likely = retriever.among(query, numbers);
      for (const [i, number] of likely.numbers.subarray(0, settings.likelyWordings).entries()) {
        found.push({ number, bm25: likely.scores[i] as number });
      }
    });
    return found;
  }
}

/** The score below which a record is seldom worth a look, by that of the best. */
function leastOf({ scores }: Retrieved): number {
  return (scores[0] ?? 0) * settings.faint;
}
