/** What to offer while somebody types: records by their headings, their names and their wordings. */
import type { Casebook, CaseRecord } from '../../knowledge/casebook.js';
import type { RecordKind } from '../../knowledge/record-id.js';
import { isOfKind } from '../../knowledge/record-id.js';
import { inOneGo, once, type Steps } from '../../steps.js';
import { headingRecords, mainAnswerOf } from './case-records.js';
import { madeInSteps } from './made-in-steps.js';
import { titleFor } from './matched-title.js';

export interface CompleteOptions {
  /** Kinds of record wanted; all where it is left out. */
  readonly types?: readonly RecordKind[];
  readonly limit: number;
}

export interface Completion {
  readonly id: string;
  readonly title: string;
}

export interface Completing {
  /** Before the first letter, what to ask first. */
  complete(typed: string, options: CompleteOptions): Completion[];
  /** Ids of all that it could be completed to. */
  completing(typed: string): ReadonlySet<string>;
  /** Makes the index of headings, so that nobody who types does. */
  makeReady(): Steps<unknown>;
}

/**
 * `suggest` gives what of the questions' index fits what was typed, best first. A record that answers a
 * question stands in that index as the question, so it is found by its own heading besides.
 */
export function createCompletion(
  casebook: Casebook,
  suggest: (typed: string, limit: number) => readonly string[],
): Completing {
  const all = casebook.records.length;
  const headings = once(() => madeInSteps(headingRecords(casebook), {}));
  return {
    complete: (typed, { types, limit }) =>
      found(typed, types)
        .slice(0, limit)
        .map((record) => ({ id: record.id, title: titleFor(record, typed) })),
    completing: (typed) => new Set(found(typed).map(({ id }) => id)),
    makeReady: headings,
  };

  function found(typed: string, types?: CompleteOptions['types']): readonly CaseRecord[] {
    const ids =
      typed.trim() === ''
        ? [...casebook.info.startHere, ...casebook.records.map(({ id }) => id)]
        : fitting(typed, types);
    return casebook.current(ids).filter(({ id }) => types === undefined || isOneOf(types, id));
  }

  function fitting(typed: string, types: CompleteOptions['types']): readonly string[] {
    if (types?.every((type) => type === 'question' || type === 'silence')) {
      return suggest(typed, all);
    }
    const byHeading = inOneGo(headings()).suggest(typed, { limit: all });
    if (types === undefined) return [...byHeading, ...suggest(typed, all)];
    // A wording may hold a word for many reasons, so it speaks only where no heading does.
    const isHeading = byHeading.some((id) => isOneOf(types, id));
    if (isHeading) return byHeading;
    return suggest(typed, all)
      .flatMap((id) => casebook.record(id) ?? [])
      .map(mainAnswerOf);
  }
}

function isOneOf(types: readonly RecordKind[], id: string): boolean {
  return types.some((type) => isOfKind(id, type));
}
