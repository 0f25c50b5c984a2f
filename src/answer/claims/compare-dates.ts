/** A date of a message beside the date of the same event. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { TimelineEvent } from '../../knowledge/schema.js';
import { type DateParts, datesIn, type WrittenDate } from '../../text/dates.js';
import type { Citation } from '../answer.js';
import { cite } from '../cite.js';
import type { Comparison } from './checked.js';
import type { Reader } from './nearness.js';

/** One comparison where the statement has one date and its records have one of the same exactness. */
export function compareDates(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
): Comparison[] {
  const [date, ...others] = datesIn(statement);
  if (date === undefined || others.length > 0) return [];
  const events = records.filter((record) => record.type === 'event');
  const [event, ...more] = events;
  // Two events at once: whose date it is would be a guess.
  if (more.length > 0) return [];
  if (event !== undefined) return besideEvent(reader, date, event);
  const [record] = records;
  return record?.type === 'fact' ? besideQuotes(reader, date, record.quotes) : [];
}

function besideEvent(reader: Reader, date: WrittenDate, event: TimelineEvent): Comparison[] {
  // "By" a day says when it was known, not when it was.
  if (event.precision === 'by' || !isComparable(date.from, partsOf(event.date))) return [];
  const citations = cite(reader.casebook, event.quotes);
  // Only a date that the source itself writes: ours may be worked out from others, and a source is
  // never said to have what it does not print.
  const [written] = citations.flatMap((citation) => writtenAs(citation, event));
  return written === undefined
    ? besideQuotes(reader, date, event.quotes)
    : [{ kind: 'date', message: date.text, sources: [written] }];
}

/** The quote's own words for the date of an event. */
function writtenAs(citation: Citation, event: TimelineEvent) {
  const wanted = partsOf(event.date);
  return datesIn(citation.quote.text)
    .filter(
      ({ from, until }) =>
        (from.year === undefined || from.year === wanted.year) &&
        from.month === wanted.month &&
        (until?.year ?? undefined) ===
          (event.until === undefined ? undefined : partsOf(event.until).year),
    )
    .map(({ text }) => ({ says: text, citation }));
}

/** The one date that the quotes of a fact, or of an event whose own date they do not write, have. */
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
  return [
    {
      kind: 'date',
      message: date.text,
      sources: [{ says: only.other.text, citation: only.citation }],
    },
  ];
}

/** Have both a year, or both a month and one of them no year? */
function isComparable(a: DateParts, b: DateParts): boolean {
  if (a.year !== undefined && b.year !== undefined) return true;
  return a.month !== undefined && b.month !== undefined;
}

function partsOf(iso: string): DateParts {
  const [year, month, day] = iso.split('-').map(Number);
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}
