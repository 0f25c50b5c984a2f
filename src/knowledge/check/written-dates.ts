/** Dates as they are written beside those of a record: which agree, and which say another. */
import { saySame, sharedParts } from '../../text/date-parts.js';
import { type DateParts, datesIn, type WrittenDate } from '../../text/dates.js';

/** A date that is written in a quote, and where it is a span its end. */
export interface Written extends Pick<WrittenDate, 'text' | 'start' | 'end'> {
  readonly parts: readonly DateParts[];
}

export function writtenIn(text: string): Written[] {
  return datesIn(text).map(({ text: written, start, end, from, until }) => ({
    text: written,
    start,
    end,
    parts: until === undefined ? [from] : [from, until],
  }));
}

/** Whether what is written may be that date: all that both of them say is the same, or it lies within a span. */
export function agrees(written: Written, date: DateParts): boolean {
  if (written.parts.some((parts) => saySame(parts, date))) return true;
  const [from, until] = written.parts.map(numberOf);
  const number = numberOf(date);
  if (from === undefined || until === undefined || number === undefined) return false;
  return from <= number && number <= until;
}

/** Whether what is written is a date of another day, month or year. */
export function isAnother(written: Written, date: DateParts): boolean {
  const share = written.parts.some((parts) => sharedParts(parts, date).length > 0);
  return share && !agrees(written, date);
}

/** Whether what is written says at least a day where the date does, at least a month where that does. */
export function isAsExact({ parts }: Written, { month, day }: DateParts): boolean {
  return parts.some(
    (each) =>
      (day === undefined || each.day !== undefined) &&
      (month === undefined || each.month !== undefined),
  );
}

/** A mere year between two that one text writes: "between 2016, the year before, and 2018". */
export function isYearBetween(all: readonly Written[], { year, month }: DateParts): boolean {
  const years = all.flatMap(({ parts }) => parts.flatMap((each) => each.year ?? []));
  if (year === undefined || month !== undefined) return false;
  return Math.min(...years) < year && year < Math.max(...years);
}

/** So that dates stand in order; undefined where the year is not known. */
function numberOf({ year, month = 0, day = 0 }: DateParts): number | undefined {
  return year === undefined ? undefined : year * 10_000 + month * 100 + day;
}
