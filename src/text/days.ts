/** Days, months and years as people write them, and the days that these are. */
import { months } from './months.js';

/** From the first day to the last, each as YYYY-MM-DD. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * The days that a date names: "2022-02-01", "2022-02", "2022", "1 February 2022", "Feb 1, 2022",
 * "february 2022", "01/02/2022", "1.2.22". Undefined where it is no date, or no day of the calendar.
 */
export function daysOf(text: string): Days | undefined {
  const wanted = text.trim().toLowerCase();
  const numbers = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(wanted);
  if (numbers !== null) return daysIn(numbers[1], numbers[2], numbers[3]);
  // Day before month, as `datesIn` reads it.
  const short = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(wanted);
  if (short !== null) return daysIn((short[4] ?? '').padStart(4, '20'), short[3], short[1]);
  const british = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+)\.?,?\s+(\d{4})$/.exec(wanted);
  if (british !== null) return daysIn(british[3], monthOf(british[2]), british[1]);
  const american = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(wanted);
  if (american !== null) return daysIn(american[3], monthOf(american[1]), american[2]);
  return undefined;
}

/**
 * The same of a span ("2016 to 2018", "between March 2018 and 2019"), which may also be one date, or have
 * one end only ("since 2019", "before March 2018").
 */
export function spanOf(text: string): Days | undefined {
  const [, way = '', limit = ''] = oneEnd.exec(text) ?? [];
  const known = daysOf(limit);
  if (known !== undefined) return openSpan(way.toLowerCase(), known);
  const dates = text.replace(preposition, '');
  const one = daysOf(dates);
  if (one !== undefined) return one;
  const years = /^\s*(\d{4})-(\d{4})\s*$/.exec(dates)?.slice(1);
  const parts = years ?? dates.split(/\s+(?:to|until|till|and|-|–|—)\s+|–|—/i);
  const [from = '', until = '', ...others] = parts;
  const begin = daysOf(from);
  const end = daysOf(until);
  if (begin === undefined || end === undefined || others.length > 0) return undefined;
  return begin.first <= end.last ? { first: begin.first, last: end.last } : undefined;
}

/** Whether a date, or the time from one to another, holds some day; dates are as `daysOf` reads them. */
export type Holds = (date: string, until?: string) => boolean;

/**
 * Tells what falls in a month, or on a day, that is named without its year: "April", "in feb", "1 March".
 * A mere year falls in no month. Undefined where the text names none.
 */
export function inAnyYear(text: string): Holds | undefined {
  const named = text.replace(preposition, '');
  if (!/[a-z]/i.test(named)) return undefined;
  const days = daysOf(`${named} ${leapYear}`);
  if (days === undefined) return undefined;
  return (date, until = date) => {
    const ends = [date, until].filter(({ length }) => length > yearLength);
    const [first, last = first] = ends.flatMap((end) => daysOf(end) ?? []);
    if (first === undefined || last === undefined) return false;
    return yearsOf(first.first, last.last).some(
      (year) =>
        first.first <= `${year}${dayOfYear(days.last)}` &&
        `${year}${dayOfYear(days.first)}` <= last.last,
    );
  };
}

function openSpan(way: string, { first, last }: Days): Days {
  switch (way) {
    case 'before':
      return { first: firstDay, last: dayBeside(first, -1) };
    case 'after':
      return { first: dayBeside(last, 1), last: lastDay };
    case 'since':
      return { first, last: lastDay };
    default:
      return { first: firstDay, last };
  }
}

function dayBeside(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, day.length);
}

const oneEnd = /^\s*(before|after|since|until|till|by)\s+(.*)$/i;
const firstDay = '0000-01-01';
const lastDay = '9999-12-31';
const preposition = /^\s*(?:in|on|during|from|between)\s/i;
/** One that has every day that any year has. */
const leapYear = 2024;
const yearLength = 4;

/** The years from one day to another. */
function yearsOf(first: string, last: string): number[] {
  const from = Number(first.slice(0, yearLength));
  const count = Number(last.slice(0, yearLength)) - from + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => from + index);
}

/** Month and day of a YYYY-MM-DD. */
function dayOfYear(date: string): string {
  return date.slice(yearLength);
}

/** Its number, by its name or the first three letters at least; "0", no month, where it is none. */
function monthOf(name = ''): string {
  return String(
    name.length < 3 ? 0 : months.findIndex((month) => month.toLowerCase().startsWith(name)) + 1,
  );
}

function daysIn(year = '', month?: string, day?: string): Days | undefined {
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  // The day before the first of the next month is the last of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const number = Number(day ?? last);
  if (Number(month) < 1 || Number(month) > 12 || number < 1 || number > last) return undefined;
  const on = (of: number) => [year, month.padStart(2, '0'), String(of).padStart(2, '0')].join('-');
  return { first: on(Number(day ?? 1)), last: on(number) };
}
