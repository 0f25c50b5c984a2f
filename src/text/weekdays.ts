/** Days of the week, as they are written and as dates have them. */
import { withCapital } from './capital.js';
import { editDistance } from './edit-distance.js';

/** From Sunday. A list and not Intl, as with the months. */
export const weekdays: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

/** Not "Sundays", which are many, nor "The Sunday Times". */
const written = new RegExp(
  `\\b(?:${weekdays.join('|')})\\b(?!\\s+(?:Times|Telegraph|Mirror|Post|Herald|Mail|People|Express)\\b)`,
  'gi',
);

/** The days of the week that a text names, in its order. */
export function weekdaysIn(text: string): string[] {
  return [...text.matchAll(written)].map(([day]) => withCapital(day.toLowerCase()));
}

/** The day of the week that is all of a text, as one types it to see what fell on it: "on wednesday". */
export function weekdayNamed(text: string): string | undefined {
  const [, name = ''] = /^\s*(?:on\s+)?(?:the\s+)?(\p{L}+)\s*$/iu.exec(text) ?? [];
  return weekdaysIn(name)[0] ?? mistyped(name.toLowerCase());
}

/** "Wensday"; not "mondays", which are many, nor "midday", which is as near to Monday. */
function mistyped(typed: string): string | undefined {
  if (!typed.endsWith('day')) return undefined;
  const near = weekdays.filter((name) => {
    const mistakes = name.length > shortName ? 2 : 1;
    const day = name.toLowerCase();
    return typed[0] === day[0] && editDistance(typed, day, mistakes) <= mistakes;
  });
  return near.length === 1 ? near[0] : undefined;
}

/** Letters of "Monday", of which two mistakes make another word. */
const shortName = 6;

/** The day of the week of a YYYY-MM-DD; undefined where it is less exact, or no day of the calendar. */
export function weekdayOf(date: string): string | undefined {
  if (date.length !== 'YYYY-MM-DD'.length) return undefined;
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
}
