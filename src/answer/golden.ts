/** Golden questions: what must be answered how, and what came instead. */
import { isOfKind } from '../knowledge/record-id.js';
import type { Golden, Knowledge } from '../knowledge/schema.js';
import { type Answer, citationsOf } from './answer.js';

export interface Miss {
  readonly golden: Golden;
  readonly answer: Answer;
  /** What differs, in words: "status is answered, not silent". */
  readonly faults: readonly string[];
}

/** Asks every golden question and gives those that are not answered as they must be. */
export function evaluate(golden: readonly Golden[], ask: (question: string) => Answer): Miss[] {
  return golden.flatMap((entry) => {
    const answer = ask(entry.ask);
    const faults = faultsOf(entry, answer);
    return faults.length === 0 ? [] : [{ golden: entry, answer, faults }];
  });
}

/** A wording that does not lead to the record it is a wording of. */
export interface Stray {
  readonly id: string;
  readonly wording: string;
  readonly answer: Answer;
}

/** Asks a record in each of its own words, and gives those that another answers, or nothing. */
export function* strays(
  { questions, silences }: Pick<Knowledge, 'questions' | 'silences'>,
  ask: (question: string) => Answer,
): Generator<Stray> {
  for (const record of [...questions, ...silences]) {
    const led = 'answer' in record ? [record.id, ...record.answer] : [record.id];
    for (const wording of record.ask) {
      const answer = ask(wording);
      if (!led.includes(answer.id ?? '')) yield { id: record.id, wording, answer };
    }
  }
}

function faultsOf(golden: Golden, answer: Answer): string[] {
  const faults: string[] = [];
  if (answer.status !== golden.status) {
    faults.push(`status is ${answer.status}, not ${golden.status}`);
  }
  if (golden.id !== undefined && answer.id !== golden.id) {
    // In a file of its own no `check` has told so.
    const never = isOfKind(golden.id, 'question')
      ? ': an answer has the id of the record that answers, never of the question that led to it'
      : '';
    faults.push(`answered by ${answer.id ?? 'nothing'}, not by ${golden.id}${never}`);
  }
  const cited = citationsOf(answer).map(({ quote }) => `${quote.source.id}#${quote.paragraph}`);
  for (const place of golden.cites) {
    if (!cited.includes(place)) faults.push(`does not cite ${place}`);
  }
  return faults;
}
