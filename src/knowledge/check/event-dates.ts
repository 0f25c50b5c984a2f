/** The date of an event is the one that its quotes write, or follows from them as its note says. */
import { datePartsOf } from '../../text/date-parts.js';
import type { DateParts } from '../../text/dates.js';
import { weekdayOf, weekdaysIn } from '../../text/weekdays.js';
import { type Problem, warningAt } from '../problem.js';
import type { TimelineEvent } from '../schema.js';
import { type CheckContext, type PlacedQuote, quotedIn } from './context.js';
import { agrees, isAnother, isAsExact, type Written, writtenIn } from './written-dates.js';

export function* checkEventDates({ knowledge, place }: CheckContext): Generator<Problem> {
  const quoted = quotedIn(knowledge);
  for (const [index, event] of knowledge.timeline.entries()) {
    const quotes = quoted(event.quotes);
    // One that is wrong mostly breaks several rules.
    const [fault] = faultsOf(event, quotes);
    if (fault === undefined) continue;
    const { field = 'date', what, fix } = fault;
    const said = `${event.id} ${what}`;
    yield warningAt(place(['timeline', index, field]), 'unquoted-date', said, fix, event.id);
  }
}

interface Fault {
  readonly field?: 'until';
  readonly what: string;
  readonly fix: string;
}

function* faultsOf(event: TimelineEvent, quotes: readonly PlacedQuote[]): Generator<Fault> {
  const { date, until, dateNote } = event;
  const has = `has the date ${date}${until === undefined ? '' : ` until ${until}`}`;
  const other = anotherDate(event, quotes);
  if (other !== undefined) {
    yield {
      what: `${has}, and its quote ${other.id} writes "${other.text}"`,
      fix: `correct the date, say in dateNote: ${dateNote === undefined ? '' : 'which date it is and '}how it follows from the text, or leave the quote out`,
    };
  }
  const noted = otherInNote(event, quotes);
  if (noted !== undefined) {
    yield {
      what: `${has}, and its dateNote writes "${noted}"`,
      fix: 'correct the date or the note; where it follows from that other date, write both in dateNote:',
    };
  }
  const weekday = otherWeekday(event, quotes);
  if (weekday !== undefined) {
    yield {
      what: `${has}, a ${weekdayOf(date)}, and its ${weekday.in} ${weekday.in === 'dateNote' ? 'says' : 'say'} ${weekday.named.join(', ')}`,
      fix: 'correct the date, or say in dateNote: on which day of the week it was',
    };
  }
  if (dateNote === undefined) yield* unsaidYears(event, quotes);
  const last = publishedBefore(event, quotes);
  if (last !== undefined) {
    yield {
      what: `${has}, and its quotes were published before that, by ${last}`,
      fix: 'correct the date, or say in dateNote: that it was still to come',
    };
  }
}

/** Years that are of no quote, nor of the year in which the source was published, which it need not say. */
function* unsaidYears(
  { date, until }: TimelineEvent,
  quotes: readonly PlacedQuote[],
): Generator<Fault> {
  const said = quotes.map(({ quote, source }) => `${quote.text} ${source.published}`).join(' ');
  for (const [field, value] of Object.entries({ date, until })) {
    const year = value?.slice(0, 4);
    if (year === undefined || said === '' || said.includes(year)) continue;
    yield {
      ...(field === 'until' ? { field } : {}),
      what: `has the ${field} ${value}, and none of its quotes says ${year}`,
      fix: 'correct the date, or say in dateNote: how it follows from the text',
    };
  }
}

/** What a quote writes in the place of an event's date. What was "by" a day may have been before. */
function anotherDate(
  event: TimelineEvent,
  quotes: readonly PlacedQuote[],
): { readonly id: string; readonly text: string } | undefined {
  const { until, precision, dateNote } = event;
  if (precision === 'by') return undefined;
  const ends = endsOf(event);
  // A note that reckons, or that has the date itself, explains why a quote has another.
  if (dateNote !== undefined) {
    const isNoted = writtenIn(dateNote).some((each) =>
      ends.some((end) => agrees(each, end) && isAsExact(each, end)),
    );
    if (isNoted || reckons.test(dateNote) || weekdaysIn(dateNote).length > 0) return undefined;
  }
  const span = { text: '', start: 0, end: 0, parts: ends };
  const all = quotes.map(({ quote }) => ({ id: quote.id, written: writtenIn(quote.text) }));
  const isTime = (written: Written) =>
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

/** What the note writes in the place of the date; it may name the day of publication, and reckon from others. */
function otherInNote(event: TimelineEvent, quotes: readonly PlacedQuote[]): string | undefined {
  const { precision, dateNote = '' } = event;
  if (precision === 'by' || reckons.test(dateNote)) return undefined;
  const ends = endsOf(event);
  const published = quotes.map(({ source }) => datePartsOf(source.published));
  const written = writtenIn(dateNote).filter(
    (each) => !published.some((day) => agrees(each, day) && isAsExact(each, day)),
  );
  if (written.some((each) => ends.some((end) => agrees(each, end)))) return undefined;
  return written.find((each) => ends.every((end) => isAnother(each, end) && isAsExact(each, end)))
    ?.text;
}

/** Days of the week that are named, none of which is that of the date: by the note, or without one by the quotes. */
function otherWeekday(
  { date, until, precision, dateNote }: TimelineEvent,
  quotes: readonly PlacedQuote[],
): { readonly in: 'dateNote' | 'quotes'; readonly named: readonly string[] } | undefined {
  if (precision !== 'day' || until !== undefined || weekdayOf(date) === undefined) return undefined;
  const texts = dateNote === undefined ? quotes.map(({ quote }) => quote.text) : [dateNote];
  if (texts.some((text) => reckonsDays.test(text))) return undefined;
  const day = datePartsOf(date);
  const isWritten = (text: string) => writtenIn(text).some((each) => isTheDay(each, day));
  if (dateNote === undefined && texts.some(isWritten)) return undefined;
  const named = [...new Set(texts.flatMap(weekdaysIn))];
  if (named.length === 0 || named.includes(weekdayOf(date) ?? '')) return undefined;
  return { in: dateNote === undefined ? 'quotes' : 'dateNote', named };
}

/** The last day on which one of its sources was published, where that is before the event and nothing says that it was to come. */
function publishedBefore(
  { date, precision, title, statement, dateNote = '' }: TimelineEvent,
  quotes: readonly PlacedQuote[],
): string | undefined {
  const last = quotes.map(({ source }) => source.published).reduce(later, '');
  if (precision === 'by' || last === '' || date <= last.slice(0, date.length)) return undefined;
  const said = [title, statement, dateNote, ...quotes.map(({ quote }) => quote.text)];
  return said.some((text) => toCome.test(text)) ? undefined : last;
}

const later = (a: string, b: string) => (a > b ? a : b);

function endsOf({ date, until }: TimelineEvent): DateParts[] {
  return [date, ...(until === undefined ? [] : [until])].map(datePartsOf);
}

function isTheDay(written: Written, day: DateParts): boolean {
  return agrees(written, day) && isAsExact(written, day);
}

/** Words with which a date is reckoned from another. */
const reckons =
  /\b(?:before|after|later|earlier|ago|since|until|till|previous|next|last|following|followed|between|days|nights|weeks?|weekend|fortnight|months|years|century|day of|(?:that|same|this) day|today|yesterday|tomorrow|tonight|eve)\b/i;

/** Those with which a day is reckoned from one whose name is written: "the Sunday before that" is a Sunday. */
const reckonsDays =
  /\b(?:days?|nights?|weekend|morning after|later|earlier|ago|yesterday|tomorrow|eve)\b/i;

/** Words of what was still to come when they were written. */
const toCome =
  /\b(?:will|would|shall|should|could|might|(?:is|are|was|were|set|going|yet|still) to|to (?:be|come)|due|plan(?:s|ned)?|expect(?:s|ed)?|schedul\w+|next|until|till|expires?|future|forthcoming|coming|upcoming|deadline|postponed|adjourned|delayed)\b/i;
