/** Dates in words, exactly as exact as they are written. British order, English months. */
import { months } from './months.js';

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

function partsOf(iso: string): { year: string; month?: string; day?: string } {
  const [year = iso, month, day] = iso.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return {
    year,
    ...(name === undefined ? {} : { month: name }),
    ...(day === undefined ? {} : { day: String(Number(day)) }),
  };
}
