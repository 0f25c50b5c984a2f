/** What happened when, as exactly as the sources say. */
import type { Answer, Entry } from './answer.js';
import { byId } from './ask.js';
import type { Engine } from './engine.js';
import { eventEntry } from './evidence.js';
import { notFound, unclear } from './refusal.js';
import { suggestionsOf } from './suggestions.js';

/** Events offered to choose from: Discord's row holds five buttons. */
const offered = 5;

/** Every dated event on one card. */
export function timeline(engine: Engine): Answer {
  const events = engine.casebook.events;
  const entries = events.map(
    (event): Entry => ({
      ...eventEntry(engine.casebook, event),
      lead: event.title,
    }),
  );
  return {
    command: 'timeline',
    query: '',
    status: events.length === 0 ? 'not_found' : 'answered',
    id: null,
    title: 'Timeline',
    statement:
      events.length === 0
        ? 'The knowledge of this case holds no dated events yet.'
        : 'What the sources date, in order. A date is as exact as they are.',
    sections: [{ role: 'evidence', compact: true, entries }],
    suggestions: suggestionsOf(
      engine.casebook,
      events.map((event) => event.id),
    ),
    why: [],
    call: { command: 'timeline', args: {} },
    knowledge: engine.casebook.version,
  };
}

/** One event in detail, by its id or by words of its heading. */
export function event(engine: Engine, text: string): Answer {
  const asked = { command: 'timeline', option: 'event', query: text, why: [] };
  const direct = byId(engine, text, asked, ['event']);
  if (direct !== undefined) return direct;
  const likely = engine.search.complete(text, { types: ['event'], limit: offered });
  if (likely.length > 0) {
    return unclear(engine, {
      ...asked,
      title: 'Which event did you mean?',
      statement: 'Choose the event to see with its quotes.',
      suggestions: likely,
    });
  }
  return notFound(engine, {
    ...asked,
    title: 'No such event in the sources',
    statement: 'The sources date nothing that fits that. These they do date:',
    suggestions: suggestionsOf(
      engine.casebook,
      engine.casebook.events.map(({ id }) => id),
    ).slice(0, offered),
  });
}
