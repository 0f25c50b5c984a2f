/** The date of an event, and dates in what we say, are those that their quotes write. */
import { datePartsOf } from '../../text/date-parts.js';
import { type Problem, warningAt } from '../problem.js';
import type { TimelineEvent } from '../schema.js';
import { type CheckContext, type PlacedQuote, quotedIn } from './context.js';
import { allSentences } from './told.js';
import { agrees, isAnother, isAsExact, isYearBetween, writtenIn } from './written-dates.js';

export function* checkWrittenDates(context: CheckContext): Generator<Problem> {
  const quoted = quotedIn(context.knowledge);
  yield* ofEvents(context, quoted);
  yield* ofSentences(context, quoted);
}

type Quoted = ReturnType<typeof quotedIn>;

/** Unless a note explains them, or they are of the year in which the source was published, which it need not say. */
function* ofEvents({ knowledge, place }: CheckContext, quoted: Quoted): Generator<Problem> {
  for (const [index, event] of knowledge.timeline.entries()) {
    if (event.dateNote !== undefined) continue;
    const { id, date, until } = event;
    const quotes = quoted(event.quotes);
    const other = anotherDate(event, quotes);
    if (other !== undefined) {
      yield warningAt(
        place(['timeline', index, 'date']),
        'unquoted-date',
        `${id} has the date ${date}${until === undefined ? '' : ` until ${until}`}, and its quote ${other.id} writes "${other.text}"`,
        'correct the date, say in dateNote: how it follows from the text, or leave the quote out',
        id,
      );
      continue;
    }
    const said = quotes.map(({ quote, source }) => `${quote.text} ${source.published}`).join(' ');
    for (const [field, value] of Object.entries({ date, until })) {
      const year = value?.slice(0, 4);
      if (year === undefined || said === '' || said.includes(year)) continue;
      yield warningAt(
        place(['timeline', index, field]),
        'unquoted-date',
        `${id} has the ${field} ${value}, and none of its quotes says ${year}`,
        'correct the date, or say in dateNote: how it follows from the text',
        id,
      );
    }
  }
}

/** What a quote writes in the place of an event's date. What was "by" a day may have been before. */
function anotherDate(
  { date, until, precision }: TimelineEvent,
  quotes: readonly PlacedQuote[],
): { readonly id: string; readonly text: string } | undefined {
  if (precision === 'by') return undefined;
  const ends = [date, ...(until === undefined ? [] : [until])].map(datePartsOf);
  const span = { text: '', start: 0, end: 0, parts: ends };
  const all = quotes.map(({ quote }) => ({ id: quote.id, written: writtenIn(quote.text) }));
  const isTime = (written: (typeof all)[number]['written'][number]) =>
    ends.some((end) => agrees(written, end)) ||
    (until !== undefined && written.parts.some((parts) => agrees(span, parts)));
  const isWritten = all.some(({ written }) => written.some(isTime));
  for (const { id, written } of all) {
    if (written.some(isTime)) continue;
    // Beside one that writes it, another may tell of a year before; a day instead of the day is another date.
    const other = written.find((each) =>
      ends.every(
        (end) =>
          isAnother(each, end) && (!isWritten || (end.month !== undefined && isAsExact(each, end))),
      ),
    );
    if (other !== undefined) return { id, text: other.text };
  }
  return undefined;
}

/** A date of a sentence of ours where the quotes write others, and neither it nor the day of their publication. */
function* ofSentences({ knowledge, place }: CheckContext, quoted: Quoted): Generator<Problem> {
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
