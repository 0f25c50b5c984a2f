/** Figures of a message beside the sources' figures of the same thing. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { Claim, Outcome } from '../../knowledge/schema.js';
import { datesIn } from '../../text/dates.js';
import { type Figure, figuresIn, isWhole } from '../../text/figures.js';
import { cite } from '../cite.js';
import type { Comparison, SourceSide } from './checked.js';
import type { Reader } from './nearness.js';
import { sideBy, sideOf } from './sides.js';

/** At most one comparison for each figure of the statement. */
export function compareFigures(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
): Comparison[] {
  const figures = figuresOf(statement);
  const found = records.flatMap((record) =>
    record.type === 'outcome'
      ? besideClaims(reader, { statement, figures }, record)
      : record.type === 'fact' || record.type === 'event'
        ? figures.flatMap((figure) => besideQuotes(reader, { statement, figure }, record.quotes))
        : [],
  );
  return found.filter(({ message }, i) => found.findIndex((one) => one.message === message) === i);
}

/** Figures that are no part of a date and no place in a row. */
function figuresOf(text: string): Figure[] {
  const dates = datesIn(text);
  return figuresIn(text).filter(
    ({ kind, start, end }) =>
      kind !== 'ordinal' && !dates.some((date) => start < date.end && date.start < end),
  );
}

/**
 * The values of an outcome's claims are its figure by definition. Compared where the statement has one
 * count of what the claims count; the whole of which it is a part ("of 14") is another count.
 */
function besideClaims(
  reader: Reader,
  { statement, figures }: { statement: string; figures: readonly Figure[] },
  outcome: Outcome,
): Comparison[] {
  const counts = outcome.claims.filter(({ value }) => figuresIn(value)[0]?.kind === 'count');
  if (counts.length === 0) return [];
  const counted = reader.tellings.bagOf(outcome.claims.map((claim) => claim.statement).join(' '));
  const own = figures.filter(
    (figure) =>
      figure.kind === 'count' &&
      !isWhole(statement, figure) &&
      reader.shares(thingsAround(statement, figure), counted),
  );
  const [figure, ...others] = own;
  if (figure === undefined || others.some(({ value }) => value !== figure.value)) return [];
  // All accounts or none: "none" and "not known" are accounts as well.
  const sources = outcome.claims.map((claim) => accountSide(reader, claim));
  return [{ kind: 'figure', message: figure.text, sources }];
}

/** An account with the quote that has its figure; the first where none has. */
function accountSide({ casebook }: Reader, { value, quotes, speaker }: Claim): SourceSide {
  const [wanted] = figuresIn(value);
  const citations = cite(casebook, quotes);
  const holding = citations.find(({ quote }) =>
    figuresIn(quote.text).some((figure) => figure.value === wanted?.value),
  );
  const citation = holding ?? citations[0];
  if (citation === undefined) throw new Error(`The claim "${value}" cites nothing.`);
  return sideBy(casebook, value, citation, speaker);
}

/** A figure of a quote of the same unit or of the same thing, where it is the only one. */
function besideQuotes(
  reader: Reader,
  { statement, figure }: { statement: string; figure: Figure },
  quoteIds: readonly string[],
): Comparison[] {
  const things = thingsAfter(statement, figure);
  const all = cite(reader.casebook, quoteIds).flatMap((citation) =>
    figuresOf(citation.quote.text)
      .filter(({ kind, unit }) => kind === figure.kind && unit === figure.unit)
      .map((other) => ({ citation, other, things: thingsAfter(citation.quote.text, other) })),
  );
  const same = all.filter((entry) => reader.shares(things, reader.tellings.bagOf(entry.things)));
  const chosen = figure.kind === 'duration' && all.length === 1 ? all : same;
  const [first, ...others] = chosen;
  if (first === undefined || others.some(({ other }) => other.value !== first.other.value))
    return [];
  const side = sideOf(reader.casebook, first.other.text, first.citation);
  return [{ kind: 'figure', message: figure.text, sources: [side] }];
}

/** The words that say what is counted: those after the figure, or before it where none follow. */
function thingsAround(text: string, figure: Figure): string {
  const after = thingsAfter(text, figure);
  return /\p{L}{3}/u.test(after) ? after : text.slice(0, figure.start);
}

/** Words after a figure, to the end of its clause; a few are enough to say of what it is. */
function thingsAfter(text: string, { end }: Figure): string {
  const [clause = ''] = text.slice(end).split(/[,;:.!?()]|\s(?:and|but)\s/u);
  return clause.trim().split(/\s+/).slice(0, fewWords).join(' ');
}

/** "of the river bridge workers": five. */
const fewWords = 5;
