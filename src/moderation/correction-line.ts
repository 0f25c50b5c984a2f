/** The line that a corrected pin carries: what became of its record, and when. */
import type { Correction } from '../store/corrections.js';
import { longDate } from '../text/date-words.js';

/** A sentence or two; the day is that of the correction, in UTC. */
export function correctionLine(
  correction: Pick<Correction, 'kind' | 'recordId' | 'successorId' | 'before' | 'correctedAt'>,
): string {
  const day = dayOf(correction.correctedAt);
  switch (correction.kind) {
    case 'corrected':
      return `This answer was corrected on ${day}. What it said before: /corrections.`;
    case 'restored':
      return `This record was withdrawn and has been back since ${day}. What changed: /corrections.`;
    case 'superseded':
      return `“${correction.before?.title ?? correction.recordId}” (${correction.recordId}) was replaced on ${day} by ${correction.successorId ?? 'a newer record'}, which is shown here.`;
    case 'removed':
      return `This record was withdrawn on ${day}.`;
  }
}

/** Where the pin shows something else than the record without a correction being known. */
export function plainCorrectionLine(when: Date): string {
  return `This answer was brought up to date on ${dayOf(when)}.`;
}

/** "21 November 2026", in UTC. */
export function dayOf(when: Date): string {
  return longDate(when.toISOString().slice(0, 10));
}
