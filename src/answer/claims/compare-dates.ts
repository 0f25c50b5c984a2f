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
  return besideQuotes(reader, date, records[0]);
}

function besideEvent(reader: Reader, date: WrittenDate, event: TimelineEvent): Comparison[] {
  // "By" a day says when it was known, not when it was.
  if (event.precision === 'by' || !isComparable(date.from, partsOf(event.date))) return [];
  const citations = cite(reader.casebook, event.quotes);
  const written = citations.flatMap((citation) => writtenAs(citation, event));
  const [first] = citations;
  if (first === undefined) return [];
  const source = written[0] ?? {
    says: event.until === undefined ? event.date : `${event.date}/${event.until}`,
    when: event,
    citation: first,
  };
  return [{ kind: 'date', message: date.text, sources: [source] }];
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

/** Facts that are no event: the one date that their quotes have. */
function besideQuotes(
  reader: Reader,
  date: WrittenDate,
  record: CaseRecord | undefined,
): Comparison[] {
  if (record?.type !== 'fact') return [];
  const found = cite(reader.casebook, record.quotes).flatMap((citation) =>
    datesIn(citation.quote.text).map((other) => ({ citation, other })),
  );
  const [only, ...others] = found;
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
