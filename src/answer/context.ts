/** The paragraph before a quote and the one after, with the quote marked in its own. */
import type { Quote } from '../knowledge/casebook.js';
import { nameOf } from '../knowledge/source-names.js';
import {
  type Answer,
  type Call,
  citationsOf,
  type Entry,
  nearestCitationsOf,
  type Section,
  type Walk,
} from './answer.js';
import { byId, isRecordId } from './by-id.js';
import { citeQuote } from './cite.js';
import type { Engine } from './engine.js';
import { passageOf } from './passage.js';
import { notFound } from './refusal.js';

/**
 * Context of a quote by its id or its place (`source-id#11`); or of the quotes of a record, one after
 * another, of which `number` says which, counted from 1.
 */
export function context(engine: Engine, text: string, number?: number): Answer {
  const row = rowOf(engine, text.trim().toLowerCase());
  if (row === undefined) return noSuchQuote(engine, text);
  if (row.isOne === true && number !== undefined && number !== 1) return notOf(engine, text);
  const index = row.isOne === true || number === undefined ? row.first : number - 1;
  const quote = row.quotes[index];
  if (quote === undefined) return noSuchNumber(engine, text, row.quotes.length);
  const whole = engine.texts.of(quote.source.id) !== undefined;
  return {
    command: 'context',
    query: text,
    status: 'answered',
    id: null,
    title: `${nameOf(quote.source)}, ¶${quote.paragraph}`,
    statement: `Quote ${index + 1} of ${row.quotes.length} ${row.of}. ${whole ? shownWhole : shownInPart}`,
    sections: sectionsOf(engine, quote),
    suggestions: [],
    why: [],
    call: row.call(index),
    walk: walkOf(row, index),
    knowledge: engine.casebook.version,
  };
}

/** What shows the context of the quotes on an answer; undefined where it shows none. */
export function contextCall(answer: Answer): Call | undefined {
  if (answer.command === 'context' || answer.command === 'source') return undefined;
  const shown = answer.sections
    .filter(({ compact }) => compact !== true)
    .flatMap(({ entries }) => entries.flatMap(({ citations }) => citations));
  const [first] = shown;
  if (first === undefined) return undefined;
  // A call of one argument that is a record's id gives that record's card.
  const [id, ...others] = Object.values(answer.call.args);
  const ofRecord = id !== undefined && others.length === 0 && isRecordId(id);
  return { command: 'context', args: { quote: ofRecord ? id : first.quote.id } };
}

const shownWhole = 'It is marked, with the paragraph before it and the one after.';
const shownInPart =
  'It is marked. Of the paragraphs around it only what is quoted here is shown; read them whole in the source.';

/** Quotes that are walked one after another. */
interface Row {
  readonly quotes: readonly Quote[];
  /** Where to begin. */
  readonly first: number;
  /** Whether one of them was asked for, and the others only stand beside it in their source. */
  readonly isOne?: true;
  /** Whose quotes they are, to follow "Quote 2 of 4". */
  readonly of: string;
  call(index: number): Call;
}

function rowOf(engine: Engine, text: string): Row | undefined {
  const { casebook } = engine;
  const [sourceId = '', paragraph] = text.split('#');
  const inPlace = casebook
    .quotesOf(sourceId)
    .find((quote) => String(quote.paragraph) === paragraph);
  const quote = casebook.quote(text) ?? inPlace;
  if (quote !== undefined) {
    const quotes = casebook.quotesOf(quote.source.id);
    return {
      quotes,
      first: quotes.indexOf(quote),
      isOne: true,
      of: `from ${nameOf(quote.source)}`,
      call: (index) => callOf(quotes[index]?.id ?? quote.id),
    };
  }
  const answer = byId(engine, text, { command: 'ask', option: 'question', query: text, why: [] });
  const citations =
    answer === undefined ? [] : [...citationsOf(answer), ...nearestCitationsOf(answer)];
  if (answer === undefined || citations.length === 0) return undefined;
  const quotes = [
    ...new Map(citations.map((citation) => [citation.quote.id, citation.quote])).values(),
  ];
  return {
    quotes,
    first: 0,
    of: `of “${answer.title}”`,
    call: (index) => callOf(text, index === 0 ? undefined : index + 1),
  };
}

function callOf(quote: string, number?: number): Call {
  return {
    command: 'context',
    args: { quote, ...(number === undefined ? {} : { number: String(number) }) },
  };
}

function walkOf({ quotes, call }: Row, index: number): Walk {
  return {
    over: 'quote',
    ...(index > 0 ? { previous: call(index - 1) } : {}),
    ...(index < quotes.length - 1 ? { next: call(index + 1) } : {}),
  };
}

function sectionsOf(engine: Engine, quote: Quote): Section[] {
  const { source, paragraph } = quote;
  const text = engine.texts.of(source.id);
  const around = (number: number, heading: string): Section[] =>
    number < 1 || number > source.paragraphs
      ? []
      : [section(heading, { passage: passage(number), citations: [] })];
  const passage = (number: number) =>
    passageOf(engine.casebook, source, number, {
      text: text?.[number - 1],
      mark: number === paragraph ? quote : undefined,
    });
  return [
    ...around(paragraph - 1, 'Before'),
    section('The quote in its paragraph', {
      passage: passage(paragraph),
      citations: [citeQuote(quote)],
    }),
    ...around(paragraph + 1, 'After'),
  ];
}

function section(heading: string, entry: Entry): Section {
  return { role: 'evidence', heading, entries: [entry] };
}

function noSuchQuote(engine: Engine, text: string): Answer {
  return notFound(engine, {
    command: 'context',
    query: text,
    title: 'No such quote',
    statement: `There is no quote and no record "${text}". Quotes are offered while you type; every card has a button for the context of its quotes.`,
  });
}

function notOf(engine: Engine, text: string): Answer {
  return notFound(engine, {
    command: 'context',
    query: text,
    title: 'No such quote',
    statement: `${text} is one quote. A number says which quote of a record; leave it out.`,
  });
}

function noSuchNumber(engine: Engine, text: string, count: number): Answer {
  return notFound(engine, {
    command: 'context',
    query: text,
    title: 'No such quote',
    statement: `${text} has ${count === 1 ? 'one quote' : `${count} quotes`}; there is no other. Number them from 1.`,
  });
}
