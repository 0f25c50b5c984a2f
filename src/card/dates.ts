/** Dates in words, exactly as exact as the sources are. British order, English months. */
import type { TimelineEvent } from '../knowledge/schema.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2022-02-02" → "2 February 2022", "2022-02" → "February 2022", "2022" → "2022". */
export function longDate(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return [day, month, year].filter((part) => part !== undefined).join(' ');
}

/** "2022-02-02" → "2 Feb 2022": for references, which stand under every quote. */
export function shortDate(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return [day, month?.slice(0, 3), year].filter((part) => part !== undefined).join(' ');
}

/** "March 2018", "2016 to 2018", "by 2 February 2022". */
export function eventDate(when: Pick<TimelineEvent, 'date' | 'until' | 'precision'>): string {
  const date = longDate(when.date);
  const span = when.until === undefined ? date : `${date} to ${longDate(when.until)}`;
  return when.precision === 'by' ? `by ${span}` : span;
}

/** A moment as each reader's own clock tells it, and how far away it is. */
export function timestampOf(at: Date): string {
  return `<t:${Math.ceil(at.getTime() / 1000)}:R>`;
}

/** "14:03:20 UTC", where no clock of the reader's is known. */
export function timeOfDay(at: Date): string {
  return `${at.toISOString().slice(11, 19)} UTC`;
}

function partsOf(iso: string): { year: string; month?: string; day?: string } {
  const [year = iso, month, day] = iso.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return {
    year,
    ...(name === undefined ? {} : { month: name }),
    ...(day === undefined ? {} : { day: String(Number(day)) }),
  };
}
