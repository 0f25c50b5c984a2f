/** Several answers on one card: the readings of a question, or the answers to several questions. */
import { type Answer, citationsOf, type Entry, type Section } from './answer.js';
import type { Engine } from './engine.js';
import { type Asked, answerWithId } from './record.js';
import { unclear } from './refusal.js';
import { suggestionsOf } from './suggestions.js';

/** At most so many readings of a question are shown with their quotes; the others are choices. */
const shownReadings = 2;

/**
 * Each reading of the question with its quotes, so that nobody has to choose blindly. Readings that
 * rest on the same quotes are one, and then there is nothing to choose.
 */
export function sideBySide(engine: Engine, asked: Asked, ids: readonly string[]): Answer {
  const [first, ...others] = ids.map((id) => ({ id, answer: answerWithId(engine, id, asked) }));
  if (first === undefined) throw new Error('An unclear question has readings.');
  const readings = [first, ...others.filter(({ answer }) => addsTo(first.answer, answer))];
  if (readings.length === 1) return first.answer;
  return {
    ...severalShown(engine, asked, readings.slice(0, shownReadings), {
      title: 'Which did you mean?',
      statement:
        'Your question fits more than one thing that the sources tell. Choose one to see it alone.',
    }),
    suggestions: suggestionsOf(
      engine.casebook,
      readings.map(({ id }) => id),
    ),
  };
}

/** The answer of one record, among several that are shown. */
export interface RecordAnswer {
  readonly id: string;
  readonly answer: Answer;
}

/** Several answers on one card, each under its own heading, and each to be opened alone. */
export function severalShown(
  engine: Engine,
  asked: Asked,
  shown: readonly RecordAnswer[],
  frame: Pick<Answer, 'title' | 'statement'>,
): Answer {
  const suggestions = suggestionsOf(
    engine.casebook,
    shown.map(({ id }) => id),
  );
  return {
    ...unclear(engine, { ...asked, ...frame, suggestions }),
    // Asked again, for its further pages: several answers have no id in common.
    call: { command: asked.command, args: { [asked.option]: asked.query } },
    sections: shown.flatMap(({ answer }) => underHeading(answer)),
  };
}

/** What answers under the record's heading; where nothing does, the nearest after it. */
function underHeading({ title, statement, factStatus, sections }: Answer): Section[] {
  const lead: Entry = {
    lead: statement,
    ...(factStatus === undefined ? {} : { status: factStatus }),
    citations: [],
  };
  const answering = sections.filter(({ role }) => role === 'evidence');
  return [
    {
      role: 'evidence',
      heading: title,
      entries: [lead, ...answering.flatMap(({ entries }) => entries)],
    },
    ...sections.filter(({ role }) => role === 'nearest'),
  ];
}

/** Does the second answer hold a quote that the first does not? */
function addsTo(first: Answer, second: Answer): boolean {
  const held = new Set(citationsOf(first).map(({ quote }) => quote.id));
  return citationsOf(second).some(({ quote }) => !held.has(quote.id));
}
