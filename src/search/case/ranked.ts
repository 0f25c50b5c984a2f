/** The records of a casebook that a question may be answered by, with what speaks for and against each. */
import type { Casebook } from '../../knowledge/casebook.js';
import { isOfKind } from '../../knowledge/record-id.js';
import type { Steps } from '../../steps.js';
import type { SearchIndex } from '../search-index.js';
import type { Match } from '../types.js';
import type { AskedInVain } from './asked-in-vain.js';
import { answersOf } from './case-records.js';
import { type Evidence, evidenceOf, namesIn, silenceOf } from './evidence.js';

/** A record that may answer, with what speaks for and against it. */
export interface Ranked {
  /** Id of the record. */
  readonly id: string;
  /** Its standing among the others of this question; not comparable between questions. */
  readonly score: number;
  readonly why: readonly Match[];
  /** The records it leads a reader to; two that lead to the same are no dilemma. */
  readonly answers: readonly string[];
  readonly evidence: Evidence;
}

/** Records that are looked at further: deciding needs the best and its rivals. */
export const rivals = 8;

/**
 * Records of an index of the casebook that may answer a question, best first. `inVainIn` finds what
 * of the question is asked in vain.
 */
export function* rankRecords(
  index: SearchIndex,
  casebook: Casebook,
  question: string,
  inVainIn?: AskedInVain,
): Steps<Ranked[]> {
  const { query, groups, judgement } = yield* index.rankInSteps(question);
  const inVain = inVainIn?.(question, query, index);
  const likely: { id: string; answers: readonly string[]; chance: number }[] = [];
  let elsewhereChance = judgement?.elsewhere ?? 0;
  judgement?.each((id, chance) => {
    const record = casebook.record(id);
    if (record) likely.push({ id, answers: answersOf(record), chance });
    else elsewhereChance += chance;
  });
  const chanceOf = (wanted: (entry: (typeof likely)[number]) => boolean) =>
    likely.reduce((sum, entry) => (wanted(entry) ? sum + entry.chance : sum), 0);
  const silentChance = chanceOf(({ id }) => isOfKind(id, 'silence'));
  const toldChance = chanceOf(({ id }) => !isOfKind(id, 'silence'));
  const names = namesIn(question);
  const silence = silenceOf(
    query,
    index.tally,
    silentGroups(index, casebook),
    silentShareOf(casebook),
  );
  return groups.slice(0, rivals).map((group) => {
    const record = casebook.record(group.group);
    const answers = record ? answersOf(record) : [];
    const evidence = evidenceOf(query, group, names, silence);
    return {
      id: group.group,
      score: group.score,
      why: index.why(query, group.meetings),
      answers,
      evidence: {
        ...evidence,
        // The record's own words were not asked where a strange name was read as one of them.
        isWordForWord: group.isWordForWord && inVain?.namesake === undefined,
        namesake: inVain?.namesake,
        opposed: [
          ...new Set([
            ...index.opposed(query, group),
            ...(inVain?.of(group.group, evidence) ?? []),
          ]),
        ],
        ownChance: chanceOf((entry) => leadToTheSame(entry.answers, answers)),
        toldChance,
        silentChance,
        elsewhereChance,
      },
    };
  });
}

/** Do two records lead a reader to the same main answer? */
export function leadToTheSame(a: readonly string[], b: readonly string[]): boolean {
  return (
    a[0] !== undefined &&
    (a[0] === b[0] || (b[0] !== undefined && a.includes(b[0])) || b.includes(a[0]))
  );
}

/** By number of a group: is it a silence's? */
function silentGroups(index: SearchIndex, { silences }: Casebook): boolean[] {
  const silent: boolean[] = [];
  for (const { id } of silences) {
    const group = index.groupNumber(id);
    if (group !== undefined) silent[group] = true;
  }
  return silent;
}

/** Share of what may be asked that the sources are silent on; never none and never all of it. */
function silentShareOf({ questions, silences }: Casebook): number {
  return (silences.length + 1) / (questions.length + silences.length + 2);
}
