/** What of a statement stands beside nothing: said on the card, rather than passed over. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import { datesIn } from '../../text/dates.js';
import { figuresIn } from '../../text/figures.js';
import { cite } from '../cite.js';
import type { Comparison } from './checked.js';
import { withoutFrame } from './gist.js';
import type { Reader } from './nearness.js';
import { quotesOf } from './quotes.js';
import { peopleUntold } from './told-of.js';

interface Found {
  readonly text: string;
  readonly start: number;
}

/**
 * People, dates, figures and words of the case's language in a statement that neither its records nor their
 * quotes have, in their order and as written; a few at most. Chat around it is no part of it.
 */
export function uncompared(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
  comparisons: readonly Comparison[],
): string[] {
  const { names, tellings, topic } = reader;
  const told = records.filter(({ type }) => type !== 'silence');
  if (told.length === 0) return [];
  const citations = told.flatMap((record) => cite(reader.casebook, quotesOf(record)));
  const quoted = citations.map(({ quote }) => quote.text).join('\n');
  const compared = new Set(comparisons.map(({ message }) => message));
  const text = withoutFrame(statement);
  const dates = datesIn(text);
  const quotedDates = datesIn(quoted);
  const quotedFigures = figuresIn(quoted);
  const isWithin = ({ start }: Found, spans: readonly { start: number; end: number }[]) =>
    spans.some((span) => start >= span.start && start < span.end);
  const figures = figuresIn(text).filter((figure) => !isWithin(figure, dates));
  const people = peopleUntold(reader, text, told).map(
    ({ person }): Found => ({ text: person.name, start: 0 }),
  );
  const open: Found[] = [
    ...people,
    ...dates.filter(
      ({ from }) =>
        !quotedDates.some(
          (other) =>
            (from.year === undefined ||
              from.year === other.from.year ||
              from.year === other.until?.year) &&
            (from.month === undefined || from.month === other.from.month),
        ),
    ),
    ...figures.filter(
      ({ kind, value }) =>
        kind !== 'ordinal' && value !== 1 && !quotedFigures.some((other) => other.value === value),
    ),
    ...[...text.matchAll(/[\p{L}\p{M}]{4,}/gu)]
      .map((match): Found => ({ text: match[0], start: match.index }))
      .filter((word) => !isWithin(word, dates) && !isWithin(word, figures))
      .filter((word) => isOpen(word.text)),
  ];
  const texts = open
    .filter((found) => !compared.has(found.text))
    .sort((a, b) => a.start - b.start)
    .map((found) => found.text);
  return [...new Set(texts)].slice(0, few);

  function isOpen(word: string): boolean {
    if (names.namedIn(word).length > 0 || names.words.has(word.toLowerCase())) return false;
    return topic.isOwn(word) && !told.some(({ id }) => tellings.tells(id, word));
  }
}

/** More would be a list, not a sentence. */
const few = 4;
