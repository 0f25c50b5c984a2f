/** Dates are days of the calendar and as exact as they are said to be. */
import { errorAt, type Problem, warningAt } from '../problem.js';
import type { TimelineEvent } from '../schema.js';
import type { CheckContext } from './context.js';

const lengthOf: Readonly<Record<TimelineEvent['precision'], number | undefined>> = {
  day: 10,
  month: 7,
  year: 4,
  by: undefined,
};
const forms = { day: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY', by: '' };

export function* checkDates({ knowledge, place, today }: CheckContext): Generator<Problem> {
  for (const [index, { id, published }] of knowledge.sources.entries()) {
    if (today === undefined || published <= today) continue;
    const what = `${id} is said to be published on ${published}, a day that is still to come`;
    const at = place(['sources', index, 'published']);
    yield warningAt(at, 'not-yet-published', what, 'correct the day', id);
  }
  const dates = [
    ...knowledge.sources.map(({ id, published }, index) => ({
      id,
      date: published,
      path: ['sources', index, 'published'],
    })),
    ...knowledge.timeline.flatMap(({ id, date, until }, index) => [
      { id, date, path: ['timeline', index, 'date'] },
      ...(until ? [{ id, date: until, path: ['timeline', index, 'until'] }] : []),
    ]),
  ];
  for (const { id, date, path } of dates) {
    if (isReal(date)) continue;
    const what = `${id} has the date ${date}, which is not in the calendar`;
    yield errorAt(place(path), 'no-such-date', what, 'correct it', id);
  }
  for (const [index, { id, date, until, precision }] of knowledge.timeline.entries()) {
    const wanted = lengthOf[precision];
    if (wanted !== undefined && date.length !== wanted) {
      yield errorAt(
        place(['timeline', index, 'precision']),
        'precision',
        `${id} is said to be exact to the ${precision}, and its date is ${date}`,
        `write the date as ${forms[precision]}, or the precision that the source gives`,
        id,
      );
    }
    if (until && until <= date) {
      yield errorAt(
        place(['timeline', index, 'until']),
        'until',
        `${id} ends (${until}) before it begins (${date})`,
        'put the two in order, or delete until',
        id,
      );
    }
  }
}

/** Whether YYYY, YYYY-MM or YYYY-MM-DD is in the Gregorian calendar. */
function isReal(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const parsed = new Date(Date.UTC(year, month - 1, day));
  return parsed.getUTCMonth() === month - 1 && parsed.getUTCDate() === day && year >= 1000;
}
