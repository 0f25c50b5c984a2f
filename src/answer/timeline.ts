/** What happened when, as exactly as the sources say. */
import type { Casebook } from '../knowledge/casebook.js';
import type { TimelineEvent } from '../knowledge/schema.js';
import type { Steps } from '../steps.js';
import { daysOf, inAnyYear, spanOf } from '../text/days.js';
import { weekdayNamed, weekdayOf } from '../text/weekdays.js';
import type { Answer, Entry, Suggestion } from './answer.js';
import { byId } from './by-id.js';
import type { Engine } from './engine.js';
import { askBack, lookUpByWords, offerRecords } from './look-up.js';
import { type Asked, answerWithId } from './record.js';
import { notFound } from './refusal.js';
import { eventEntry } from './sections.js';
import { suggestionsOf } from './suggestions.js';

/** Every dated event on one card. */
export function timeline(engine: Engine): Answer {
  const { events } = engine.casebook;
  return {
    ...listOf(engine, events),
    query: '',
    status: events.length === 0 ? 'not_found' : 'answered',
    statement:
      events.length === 0
        ? 'The knowledge of this case holds no dated events yet.'
        : 'What the sources date, in order. A date is as exact as they are.',
    call: { command: 'timeline', args: {} },
  };
}

/** One event in detail, by its id or by words of its heading; by a date, all that fall in it. */
export function* event(engine: Engine, text: string): Steps<Answer> {
  const asked: Asked = { command: 'timeline', option: 'event', query: text, why: [] };
  const direct = byId(engine, text, asked, ['event']);
  if (direct !== undefined) return direct;
  const dated = eventsIn(engine.casebook, text);
  if (dated !== undefined) return eventsThen(engine, dated, asked);
  const decision = yield* lookUpByWords(engine, 'event', text);
  switch (decision.kind) {
    case 'answer':
      return answerWithId(engine, decision.id, { ...asked, why: decision.why });
    case 'unclear':
      return askBack(engine, 'event', asked, decision.ids);
    case 'none':
      return notFound(engine, {
        ...asked,
        title: 'No such event here',
        statement: 'No dated event that is known here fits that. These are some:',
        suggestions: eventsToOffer(engine, decision.nearest),
      });
  }
}

/** What to offer while an event, or a time, is being typed. */
export function* offerEvents(engine: Engine, typed: string, most: number): Steps<Suggestion[]> {
  const { casebook } = engine;
  const then = eventsIn(casebook, typed);
  // "dec" begins December, and "decided" too.
  const mayBeWord = /[a-z]/i.test(typed);
  if (then === undefined || (then.length === 0 && mayBeWord)) {
    return yield* offerRecords(engine, 'event', typed, most);
  }
  const ids = then.map(({ id }) => id);
  return suggestionsOf(casebook, ids).slice(0, most);
}

/** What falls in the time that was asked for. */
function eventsThen(engine: Engine, events: readonly TimelineEvent[], asked: Asked): Answer {
  const { query } = asked;
  const [event, ...others] = events;
  if (event === undefined) {
    return notFound(engine, {
      ...asked,
      title: 'Nothing dated then',
      statement: `The sources of this case date nothing in the time asked for: ${query}. These are some of what they date:`,
      suggestions: eventsToOffer(engine),
    });
  }
  if (others.length === 0) return answerWithId(engine, event.id, asked);
  const isLatest = events.some(({ precision }) => precision === 'by');
  const latest = isLatest ? ' “By” a day says that it was then at the latest.' : '';
  return {
    ...listOf(engine, events),
    query,
    status: 'answered',
    statement: `What the sources date, wholly or in part, in the time asked for: ${query}.${latest}`,
    call: { command: 'timeline', args: { event: query } },
  };
}

/** All, the nearest first; a refusal offers as many as it has room for. */
function eventsToOffer({ casebook }: Engine, nearest: readonly string[] = []): Suggestion[] {
  const ids = casebook.events.map(({ id }) => id);
  return suggestionsOf(casebook, [...nearest, ...ids]);
}

/**
 * The events of a date or a span of dates, wholly or in part, of a month or day of any year, or of a day of
 * the week; undefined where the text is none of these.
 */
function eventsIn({ events }: Casebook, text: string): readonly TimelineEvent[] | undefined {
  const isThen = inAnyYear(text);
  if (isThen) return events.filter(({ date, until }) => isThen(date, until));
  const weekday = weekdayNamed(text);
  if (weekday !== undefined) {
    // What had happened by a Wednesday need not have happened on one.
    return events.filter(
      ({ date, precision }) => precision === 'day' && weekdayOf(date) === weekday,
    );
  }
  const days = spanOf(text);
  if (days === undefined) return undefined;
  return events.filter(({ date, until = date }) => {
    const first = daysOf(date)?.first ?? '';
    const last = daysOf(until)?.last ?? '';
    return first <= days.last && days.first <= last;
  });
}

type Listed = 'command' | 'id' | 'title' | 'sections' | 'suggestions' | 'why' | 'knowledge';

function listOf(engine: Engine, events: readonly TimelineEvent[]): Pick<Answer, Listed> {
  const entries = events.map(
    (event): Entry => ({ ...eventEntry(engine.casebook, event), lead: event.title }),
  );
  return {
    command: 'timeline',
    id: null,
    title: 'Timeline',
    sections: [{ role: 'evidence', compact: true, entries }],
    suggestions: suggestionsOf(
      engine.casebook,
      events.map(({ id }) => id),
    ),
    why: [],
    knowledge: engine.casebook.version,
  };
}
