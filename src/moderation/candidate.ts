/** Whether a message is something to pin: one of our own public cited answers, from its beginning. */
import type { Answer, Call } from '../answer/answer.js';
import { citationsOf, nearestCitationsOf } from '../answer/answer.js';
import { customIdsIn } from '../card/face.js';
import { shownBy } from '../card/seen.js';
import type { Bench } from './bench.js';
import type { StandingMessage } from './discord-port.js';
import { isAsOf, recordIn } from './showing.js';

export type NotPinnable =
  /** Somebody else wrote it. */
  | 'not-ours'
  /** One member alone sees it. */
  | 'private'
  /** A refusal, a list, a notice: nothing on it is cited for one record. */
  | 'uncited'
  /** It shows a later page. */
  | 'later-page'
  /** It tells what was known up to a day, which no later correction is about. */
  | 'as-of';

export interface Candidate {
  readonly call: Call;
  readonly recordId: string;
}

export function candidateIn(
  { answer }: Pick<Bench, 'answer'>,
  message: StandingMessage,
): Candidate | NotPinnable {
  if (!message.ours) return 'not-ours';
  if (message.private) return 'private';
  const shows = shownBy(customIdsIn(message.components));
  if (shows?.call === undefined || recordIn(shows.call) === undefined) return 'uncited';
  if (isAsOf(shows.call)) return 'as-of';
  if (shows.page > 0) return 'later-page';
  const current = answer(shows.call);
  if (current.id === null || !isCited(current)) return 'uncited';
  return { call: shows.call, recordId: current.id };
}

/** A silence rests on what the sources say nearest; an answer on its citations. */
function isCited(answer: Answer): boolean {
  return citationsOf(answer).length > 0 || nearestCitationsOf(answer).length > 0;
}
