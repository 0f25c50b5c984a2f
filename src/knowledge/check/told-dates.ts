/** Dates in what we say are those that their quotes write. */
import { datePartsOf } from '../../text/date-parts.js';
import { type Problem, warningAt } from '../problem.js';
import { type CheckContext, quotedIn } from './context.js';
import { allSentences } from './told.js';
import { agrees, isAnother, isYearBetween, writtenIn } from './written-dates.js';

/** A date of a sentence of ours where the quotes write others, and neither it nor the day of their publication. */
export function* checkToldDates({ knowledge, place }: CheckContext): Generator<Problem> {
  const quoted = quotedIn(knowledge);
  for (const { record, text, quotes, path } of allSentences(knowledge)) {
    // The date of an event is looked at by itself.
    const own = 'date' in record ? [record.date, ...(record.until ? [record.until] : [])] : [];
    const sources = quoted(quotes);
    const written = sources.map(({ quote }) => writtenIn(quote.text));
    const days = [...own, ...sources.map(({ source }) => source.published)].map(datePartsOf);
    const strange = writtenIn(text).find((date) =>
      date.parts.some(
        (parts) =>
          written.flat().some((each) => isAnother(each, parts)) &&
          !written.flat().some((each) => agrees(each, parts)) &&
          !written.some((each) => isYearBetween(each, parts)) &&
          !days.some((day) => agrees({ ...date, parts: [parts] }, day)),
      ),
    );
    if (strange === undefined) continue;
    yield warningAt(
      place(path),
      'unquoted-date',
      `${record.id} says "${strange.text}", and the quotes that it rests on write other dates`,
      'correct it, or add the quote that says it',
      record.id,
    );
  }
}
