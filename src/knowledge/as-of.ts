/**
 * A casebook as it would have been on a day: what was published later is not in it, nor anything that
 * rests on it. What rests on it in part is narrowed to what had been published; where a sentence of
 * ours cannot be narrowed, the quotes stand without it.
 */
import { type Casebook, createCasebook, successorOf } from './casebook.js';
import { quoteIdsOf } from './quote-ids.js';
import type { Fact, Outcome, Person, Question, Silence } from './schema.js';

/** Said in place of a sentence that rests in part on what was published later. */
const untold = 'On this, only the words below had been published.';
const sideBySide =
  'What had been published on this stands below, each account under its own source.';
const silent = 'What had been published does not say it.';
/** Heads what is left of a fact, whose own heading may tell what was published later. */
const onThis = 'What had been published on this';

/** `day` as YYYY-MM-DD; sources of that day count. */
export function casebookAsOf(casebook: Casebook, day: string): Casebook {
  const sources = casebook.sources.filter(({ published }) => published <= day);
  const quotes = sources.flatMap(({ id }) => casebook.quotesOf(id));
  const published = new Set(quotes.map(({ id }) => id));
  const narrow: Narrow = {
    known: (ids) => ids.filter((id) => published.has(id)),
    whole: (ids) => ids.every((id) => published.has(id)),
  };

  const people = casebook.people.flatMap((person) => personThen(person, casebook, narrow));
  const facts = casebook.facts.flatMap((fact) => factThen(fact, narrow));
  const outcomes = casebook.outcomes.flatMap((outcome) => outcomeThen(outcome, narrow));
  // A date cannot be narrowed: it may rest on the later source alone.
  const timeline = casebook.events.filter((event) => narrow.whole(event.quotes));
  const silences = casebook.silences.flatMap((silence) => silenceThen(silence, narrow));

  const answering = new Set(
    [...people, ...facts, ...outcomes, ...timeline, ...silences].map(({ id }) => id),
  );
  const untouched = new Set<string>(
    [...casebook.facts, ...casebook.outcomes, ...casebook.people, ...casebook.silences]
      .filter((record) =>
        [...facts, ...outcomes, ...people, ...silences].some((kept) => kept === record),
      )
      .map(({ id }) => id),
  );
  for (const { id } of timeline) untouched.add(id);
  const headings = new Map<string, string>(
    [...people, ...facts, ...outcomes, ...timeline, ...silences].map((record) => [
      record.id,
      'name' in record ? record.name : record.title,
    ]),
  );
  const questions = casebook.questions.flatMap((question) =>
    questionThen(question, casebook, { headings, untouched, narrow }),
  );
  for (const { id } of questions) answering.add(id);
  const here = (ids: readonly string[]) => ids.filter((id) => answering.has(id));

  const { info, vocabulary, version } = casebook;
  return createCasebook(
    {
      case: { ...info, quotes: narrow.known(info.quotes), startHere: here(info.startHere) },
      sources: sources.map((source) => ({ ...source, quotes: [...casebook.quotesOf(source.id)] })),
      people,
      facts: facts.map((fact) => succeeded(aboutKnown(fact, here), answering)),
      outcomes: outcomes.map((outcome) => succeeded(aboutKnown(outcome, here), answering)),
      timeline: timeline.map((event) => aboutKnown(event, here)),
      questions,
      silences: silences.map((silence) => ({
        ...aboutKnown(silence, here),
        nearest: here(silence.nearest),
      })),
      vocabulary,
      golden: [],
    },
    version,
    new Map(quotes.map((quote) => [quote.id, quote])),
  );
}

/**
 * What held on a day in the place of a record that was published later: of what it has superseded, the
 * newest that had been published. `isThere` tells whether a record had been.
 */
export function heldBefore(
  { records }: Pick<Casebook, 'records'>,
  id: string,
  isThere: (id: string) => boolean,
): string[] {
  const seen = new Set([id]);
  const before = (later: string): string[] =>
    records
      .filter((record) => successorOf(record) === later && !seen.has(record.id))
      .flatMap((record) => {
        seen.add(record.id);
        return isThere(record.id) ? [record.id] : before(record.id);
      });
  return before(id);
}

interface Narrow {
  /** Those of these quotes that had been published. */
  known(quoteIds: readonly string[]): string[];
  /** Whether all of them had. */
  whole(quoteIds: readonly string[]): boolean;
}

function factThen(fact: Fact, { known, whole }: Narrow): Fact[] {
  if (whole(fact.quotes)) return [fact];
  const quotes = known(fact.quotes);
  if (quotes.length === 0) return [];
  // The finding may be what was published later.
  const status = fact.status === 'found' ? 'reported' : fact.status;
  return [{ ...fact, title: onThis, quotes, status, statement: untold }];
}

/** An account counts where all that it rests on had been published; else its quotes stand alone. */
function outcomeThen(outcome: Outcome, { known, whole }: Narrow): Outcome[] {
  const told = outcome.claims.filter(({ quotes }) => whole(quotes));
  if (told.length === outcome.claims.length) return [outcome];
  const [first, ...others] = told;
  if (first !== undefined) {
    const statement = others.length === 0 ? first.statement : sideBySide;
    return [{ ...outcome, claims: told, statement }];
  }
  const claims = outcome.claims.flatMap((claim) => {
    const quotes = known(claim.quotes);
    return quotes.length === 0 ? [] : [{ ...claim, quotes, value: '', statement: untold }];
  });
  return claims.length === 0 ? [] : [{ ...outcome, claims, statement: untold }];
}

/** Whoever speaks in what had been published is known by name, whatever else was told of them later. */
function personThen(person: Person, casebook: Casebook, { known, whole }: Narrow): Person[] {
  const roles = person.roles.filter(({ quotes }) => whole(quotes));
  if (roles.length === person.roles.length) return [person];
  if (roles.length > 0) return [{ ...person, roles }];
  const said = known(casebook.saidBy(person.id).map(({ id }) => id));
  return said.length === 0
    ? []
    : [
        {
          ...person,
          roles: [{ text: 'Quoted in what had been published.', quotes: said.slice(0, 1) }],
        },
      ];
}

function silenceThen(silence: Silence, { known, whole }: Narrow): Silence[] {
  if (whole(silence.quotes)) return [silence];
  const quotes = known(silence.quotes);
  return quotes.length === 0 ? [] : [{ ...silence, quotes, statement: silent }];
}

interface Then {
  /** What each record is headed with that answers on that day. */
  readonly headings: ReadonlyMap<string, string>;
  readonly untouched: ReadonlySet<string>;
  readonly narrow: Narrow;
}

function questionThen(
  question: Question,
  casebook: Casebook,
  { headings, untouched, narrow: { known } }: Then,
): Question[] {
  if (question.answer.every((id) => untouched.has(id))) return [question];
  const isThere = (id: string) => headings.has(id);
  const still = question.answer.filter(isThere);
  const before = question.answer.flatMap((id) => heldBefore(casebook, id, isThere));
  const answer = still.length > 0 ? still : [...new Set(before)];
  const [main] = answer;
  if (main === undefined) return [];
  const { statement: _later, quotes, ...rest } = question;
  // "Why are there two numbers?" stands over no answer of which only one had been published.
  const isAll = still.length === question.answer.length;
  const title = isAll ? question.title : (headings.get(main) ?? question.title);
  // The sentence shown is the main record's: it does not stand over quotes of others alone.
  const bearing = known(quotes ?? []);
  const record = casebook.record(main);
  const own = record === undefined ? [] : quoteIdsOf(record);
  const isBorne = bearing.some((id) => own.includes(id));
  return [{ ...rest, title, answer, ...(isBorne ? { quotes: bearing } : {}) }];
}

function aboutKnown<T extends { readonly about: string[] }>(
  record: T,
  here: (ids: readonly string[]) => string[],
): T {
  return { ...record, about: here(record.about) };
}

/** What replaces it may not have been published yet; then it is what holds. */
function succeeded<T extends { readonly supersededBy?: string | undefined }>(
  record: T,
  answering: ReadonlySet<string>,
): T {
  if (record.supersededBy === undefined || answering.has(record.supersededBy)) return record;
  return { ...record, supersededBy: undefined };
}
