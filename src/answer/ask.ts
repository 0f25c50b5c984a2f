/** Free-text questions: look up or search, decide, answer. */
import type { RecordKind } from '../knowledge/record-id.js';
import { titleOf } from '../knowledge/title.js';
import type { Ranked } from '../search/case/ranked.js';
import { withoutAddressesAndMentions } from '../text/clean.js';
import { type Answer, citationsOf, type Section } from './answer.js';
import { type Decision, decide } from './decide.js';
import type { Engine } from './engine.js';
import { lookUp } from './ids.js';
import { type Asked, answerWithId, answerWithRecord } from './record.js';
import { notFound, unclear } from './refusal.js';
import { isSmallTalk } from './small-talk.js';
import { suggestionsOf } from './suggestions.js';

/** Answers a question in the asker's own words, or a record by its id. */
export function ask(engine: Engine, question: string): Answer {
  const asked: Asked = { command: 'ask', option: 'question', query: question, why: [] };
  const direct = byId(engine, question, asked);
  if (direct !== undefined) return direct;

  // The question stays as it was typed: what names somebody is for the keeping of gaps to see.
  const decision = decideOn(engine, question);
  switch (decision.kind) {
    case 'answer':
      return answerWithId(engine, decision.id, { ...asked, why: decision.why });
    case 'unclear':
      return sideBySide(engine, asked, decision.ids);
    case 'none':
      return notFound(engine, {
        ...asked,
        title: 'Not in the sources',
        statement: `No answer to that was found in the ${sourceCount(engine)} of this case. ${leadTo(decision.nearest)}`,
        suggestions: suggestionsOf(engine.casebook, decision.nearest),
      });
  }
}

export function decideOn(engine: Engine, question: string): Decision {
  return decide(rankFor(engine, question));
}

/** Ranks for a question's words alone; what it points at and whom it is addressed to ask nothing. */
export function rankFor({ search }: Engine, question: string): Ranked[] {
  const words = withoutAddressesAndMentions(question);
  return isSmallTalk(words) ? [] : search.ask(words);
}

/** At most so many readings of a question are shown with their quotes; the others are choices. */
const shownReadings = 2;

/**
 * Each reading of the question with its quotes, so that nobody has to choose blindly. Readings that
 * rest on the same quotes are one, and then there is nothing to choose.
 */
function sideBySide(engine: Engine, asked: Asked, ids: readonly string[]): Answer {
  const [first, ...others] = ids.map((id) => ({ id, answer: answerWithId(engine, id, asked) }));
  if (first === undefined) throw new Error('An unclear question has readings.');
  const readings = [first, ...others.filter(({ answer }) => addsTo(first.answer, answer))];
  if (readings.length === 1) return first.answer;
  return {
    ...unclear(engine, {
      ...asked,
      title: 'Which did you mean?',
      statement:
        'Your question fits more than one thing that the sources tell. Choose one to see it alone.',
      suggestions: suggestionsOf(
        engine.casebook,
        readings.map(({ id }) => id),
      ),
    }),
    // Asked again, for its further pages: several readings have no id in common.
    call: { command: asked.command, args: { [asked.option]: asked.query } },
    sections: readings.slice(0, shownReadings).map(
      ({ answer }): Section => ({
        role: 'evidence',
        heading: answer.title,
        entries: [
          {
            lead: answer.statement,
            ...(answer.factStatus === undefined ? {} : { status: answer.factStatus }),
            citations: [],
          },
          ...answer.sections.flatMap(({ entries }) => entries),
        ],
      }),
    ),
  };
}

/** Does the second answer hold a quote that the first does not? */
function addsTo(first: Answer, second: Answer): boolean {
  const held = new Set(citationsOf(first).map(({ quote }) => quote.id));
  return citationsOf(second).some(({ quote }) => !held.has(quote.id));
}

/** The record where `text` is an id, a refusal where the command shows nothing of that id, else undefined. */
export function byId(
  engine: Engine,
  text: string,
  asked: Asked,
  kinds?: readonly RecordKind[],
): Answer | undefined {
  const looked = lookUp(engine, text, kinds);
  switch (looked.found) {
    case 'record':
      return answerWithRecord(engine, looked.record, asked);
    case 'other': {
      const suggestions = suggestionsOf(engine.casebook, [looked.record.id]);
      return notFound(engine, {
        command: asked.command,
        query: text,
        title: 'This is shown elsewhere',
        statement: `“${titleOf(looked.record)}” (${text}) is here, and is nothing that this command shows. It comes first among these:`,
        suggestions,
      });
    }
    case 'gone':
      return notFound(engine, {
        command: asked.command,
        query: text,
        title: 'This record is not here any more',
        statement: `The knowledge holds no record "${text}". It was removed or renamed since, or never was. Ask in your own words instead, or choose:`,
      });
    case 'words':
      return undefined;
  }
}

/** Before the suggestions: what is near comes first among them, where anything is. */
function leadTo(nearest: readonly string[]): string {
  return nearest.length > 0
    ? 'The nearest that is known of comes first:'
    : 'This can be asked, for instance:';
}

function sourceCount(engine: Engine): string {
  const count = engine.casebook.sources.length;
  return count === 1 ? 'one source' : `${count} sources`;
}
