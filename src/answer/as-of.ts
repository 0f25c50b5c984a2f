/** Answers as the sources stood on a day. */
import { heldBefore } from '../knowledge/as-of.js';
import { isSteps, type Steps } from '../steps.js';
import { longDate } from '../text/date-words.js';
import { daysOf } from '../text/days.js';
import type { Answer, Suggestion } from './answer.js';
import type { Engine } from './engine.js';
import { invalid, notFound, unclear } from './refusal.js';
import { openCall, suggestionsOf } from './suggestions.js';

interface AskedAsOf {
  readonly command: string;
  readonly query: string;
  /** A day, a month or a year, as it was typed. */
  readonly asOf: string;
}

/**
 * The answer that the engine of that day gives; its buttons stay on that day. The first question of a day
 * waits until what had been published by then is indexed.
 */
export function* answerAsOf(
  engine: Engine,
  { command, query, asOf }: AskedAsOf,
  answer: (then: Engine) => Answer | Steps<Answer>,
): Steps<Answer> {
  const day = daysOf(asOf)?.last;
  if (day === undefined) {
    return invalid(engine, {
      command,
      query,
      title: 'That is not a date it can use',
      statement: `as_of must be a day, a month or a year, such as 2022-02-01, February 2022 or 2022; "${asOf}" is none.`,
    });
  }
  const first = engine.casebook.sources[0];
  if (first !== undefined && first.published > day) {
    const early = {
      command,
      query,
      title: 'Nothing had been published yet',
      statement: `The first source of this case is of ${longDate(first.published)}.`,
    };
    // Nothing could be asked of that day, so nothing is offered.
    return { ...onDay(notFound(engine, early), day), suggestions: [] };
  }
  const then = engine.asOf(day);
  yield;
  const isRecord = then.casebook.record(query) !== undefined;
  const gone = !isRecord && engine.casebook.record(query) !== undefined;
  const given = gone ? notThen(engine, then, { command, query }) : answer(then);
  return onDay(isSteps(given) ? yield* given : given, day);
}

/** A record that rests on later sources alone; it may have superseded what held on that day. */
function notThen(now: Engine, then: Engine, asked: Omit<AskedAsOf, 'asOf'>): Answer {
  const isThere = (id: string) => then.casebook.record(id) !== undefined;
  const before = heldBefore(now.casebook, asked.query, isThere);
  const later = 'What answers it now rests on sources that were published later.';
  return before.length === 0
    ? notFound(then, {
        ...asked,
        title: 'Nothing on this had been published by then',
        statement: later,
      })
    : unclear(then, {
        ...asked,
        title: 'This had not been published by then',
        statement: `${later} Choose what had been published until then in its place.`,
        suggestions: suggestionsOf(then.casebook, before),
      });
}

/** The days on which something was published, for the option's suggestions. */
export function publicationDays({ casebook }: Engine, typed: string): Suggestion[] {
  const days = [...new Set(casebook.sources.map(({ published }) => published))];
  return days
    .filter((day) => day.startsWith(typed.trim()))
    .map((day) => {
      const papers = casebook.sources.filter(({ published }) => published === day);
      return { id: day, title: `${day}: ${papers.map(({ publisher }) => publisher).join(', ')}` };
    });
}

/** Its buttons stay on that day. */
function onDay(answer: Answer, day: string): Answer {
  return {
    ...answer,
    asOf: day,
    call: { ...answer.call, args: { ...answer.call.args, as_of: day } },
    suggestions: answer.suggestions.map((suggestion) => onThatDay(suggestion, day)),
  };
}

function onThatDay(suggestion: Suggestion, day: string): Suggestion {
  const call = suggestion.call ?? openCall(suggestion.id);
  return { ...suggestion, call: { ...call, args: { ...call.args, as_of: day } } };
}
