/** A date of a message beside the date of the same event. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { TimelineEvent } from '../../knowledge/schema.js';
import { datePartsOf, saySame } from '../../text/date-parts.js';
import { type DateParts, datesIn, type WrittenDate } from '../../text/dates.js';
import { type Citation, cite } from '../cite.js';
import type { Comparison } from './checked.js';
import { isOpposed } from './opposed.js';
import { quotesOf } from './quotes.js';
import type { Reader } from './reader.js';
import { sideOf } from './sides.js';

/** One comparison where the statement has one date and its records have one of the same exactness. */
export function compareDates(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
): Comparison[] {
  const [date, ...others] = datesIn(statement);
  if (date === undefined || others.length > 0) return [];
  const open = records.filter((record) => !isOpposed(reader, statement, record));
  const events = open.filter((record) => record.type === 'event');
  const [event, ...more] = events;
  // Two events at once: whose date it is would be a guess.
  if (more.length > 0) return [];
  if (event !== undefined) return besideEvent(reader, date, event);
  const [record] = open;
  return record?.type === 'fact' ? besideQuotes(reader, date, record.quotes) : [];
}

/** Whether a date is that of an event, or stands in a quote of any other record. */
export function holdsDate({ casebook }: Reader, record: CaseRecord, date: WrittenDate): boolean {
  const parts = [date.from, ...(date.until === undefined ? [] : [date.until])];
  if (record.type === 'event') {
    const own = [record.date, ...(record.until === undefined ? [] : [record.until])].map(
      datePartsOf,
    );
    return parts.every((part) => own.some((other) => saySame(part, other)));
  }
  const written = cite(casebook, quotesOf(record))
    .flatMap(({ quote }) => datesIn(quote.text))
    .flatMap(({ from, until }) => [from, ...(until === undefined ? [] : [until])]);
  return parts.every((part) => written.some((other) => saySame(part, other)));
}

function besideEvent(reader: Reader, date: WrittenDate, event: TimelineEvent): Comparison[] {
  // "By" a day says when it was known, not when it was.
  if (event.precision === 'by' || !isComparable(date.from, datePartsOf(event.date))) return [];
  // Only a date that the source itself writes for it: ours may be worked out from others, and a source
  // is never said to have what it does not print.
  const [first, ...others] = cite(reader.casebook, event.quotes).flatMap((citation) =>
    writtenAs(citation, event)
      .filter(({ from }) => isComparable(date.from, from))
      .map(({ text }) => ({ text, citation })),
  );
  if (first === undefined) return [];
  // Two dates of one quote that may both be meant: which of them is the event's would be a guess.
  if (others.some(({ citation }) => citation === first.citation)) return [];
  const side = sideOf(reader.casebook, first.text, first.citation);
  return [{ kind: 'date', message: date.text, sources: [side] }];
}

/** What the quote writes that may be the date of an event: no part of it that both have is another. */
function writtenAs({ quote }: Citation, event: TimelineEvent): WrittenDate[] {
  const wanted = datePartsOf(event.date);
  const end = event.until === undefined ? undefined : datePartsOf(event.until);
  return datesIn(quote.text).filter(({ from, until }) => {
    if (!saySame(from, wanted)) return false;
    return until === undefined || end === undefined ? until === end : saySame(until, end);
  });
}

/** The one date that the quotes of a fact have. */
function besideQuotes(reader: Reader, date: WrittenDate, quotes: readonly string[]): Comparison[] {
  const found = cite(reader.casebook, quotes).flatMap((citation) =>
    datesIn(citation.quote.text).map((other) => ({ citation, other })),
  );
  // A span is compared with a span, where there is one.
  const isSpan = ({ until }: WrittenDate) => until !== undefined;
  const alike = found.filter(({ other }) => isSpan(other) === isSpan(date));
  const [only, ...others] = alike.length > 0 ? alike : found;
  if (only === undefined || others.length > 0 || !isComparable(date.from, only.other.from))
    return [];
  const side = sideOf(reader.casebook, only.other.text, only.citation);
  return [{ kind: 'date', message: date.text, sources: [side] }];
}

/** Have both a year, or both a month and one of them no year? */
function isComparable(a: DateParts, b: DateParts): boolean {
  if (a.year !== undefined && b.year !== undefined) return true;
  return a.month !== undefined && b.month !== undefined;
}
