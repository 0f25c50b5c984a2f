/** Dates in words, exactly as exact as the sources are. British order, English months. */
import type { TimelineEvent } from '../knowledge/schema.js';
import { longDate } from '../text/date-words.js';

/** When something happened, as exactly as the sources say. */
export type When = Pick<TimelineEvent, 'date' | 'until' | 'precision'>;

/** "March 2018", "2016 to 2018", "by 2 February 2022"; `say` puts a single date into words. */
export function eventDate(when: When, say: (iso: string) => string = longDate): string {
  const date = say(when.date);
  const span = when.until === undefined ? date : `${date} to ${say(when.until)}`;
  return when.precision === 'by' ? `by ${span}` : span;
}

/**
 * A day as Discord shows it to each reader in their own language; words where no day is known. It
 * stands for a moment, so the hour decides for whom it is another day: at 10:00 UTC it is the same one
 * from UTC−10 (Hawaii) to UTC+13 (New Zealand in summer). At noon all of New Zealand would read the
 * next. Days before 1970 stay words.
 */
export function dayStamp(iso: string): string {
  const seconds = Date.parse(`${iso}T10:00:00Z`) / 1000;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso) && seconds >= 0;
  return isDay ? `<t:${seconds}:D>` : longDate(iso);
}

/** A moment as each reader's own clock tells it, and how far away it is. */
export function timestampOf(at: Date): string {
  return `<t:${Math.ceil(at.getTime() / 1000)}:R>`;
}

/** "14:03:20 UTC", where no clock of the reader's is known. */
export function timeOfDay(at: Date): string {
  return `${at.toISOString().slice(11, 19)} UTC`;
}
