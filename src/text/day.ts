/** Days, months and years as people write them. */
import { months } from './months.js';

/**
 * The last day that a date names, as YYYY-MM-DD: "2022-02-01", "2022-02", "2022", "1 February 2022",
 * "Feb 1, 2022", "february 2022". Undefined where it is no date, or no day of the calendar.
 */
export function lastDay(text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  const numbers = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(wanted);
  if (numbers !== null) return dayOf(numbers[1], numbers[2], numbers[3]);
  const british = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+)\.?,?\s+(\d{4})$/.exec(wanted);
  if (british !== null) return dayOf(british[3], monthOf(british[2]), british[1]);
  const american = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(wanted);
  if (american !== null) return dayOf(american[3], monthOf(american[1]), american[2]);
  return undefined;
}

/** Its number, by its name or the first three letters at least; "0", no month, where it is none. */
function monthOf(name = ''): string {
  return String(
    name.length < 3 ? 0 : months.findIndex((month) => month.toLowerCase().startsWith(name)) + 1,
  );
}

function dayOf(year = '', month = '12', day?: string): string | undefined {
  // The day before the first of the next month is the last of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const number = day === undefined ? last : Number(day);
  if (Number(month) < 1 || Number(month) > 12 || number < 1 || number > last) return undefined;
  return [year, month.padStart(2, '0'), String(number).padStart(2, '0')].join('-');
}
