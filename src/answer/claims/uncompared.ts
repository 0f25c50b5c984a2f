/** What of a statement stands beside nothing: said on the card, rather than passed over. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import { statusWords } from '../../knowledge/check/status-words.js';
import { findWord } from '../../knowledge/find-word.js';
import { isFunctionWord } from '../../search/function-words.js';
import { withBounds } from '../../text/bounds.js';
import { currencySign } from '../../text/currencies.js';
import { datesIn } from '../../text/dates.js';
import { figuresIn } from '../../text/figures.js';
import { type Citation, cite } from '../cite.js';
import { alteredIn, type FoundWords } from './altered-quotes.js';
import { runsOfCapitals } from './capitals.js';
import type { Comparison } from './checked.js';
import { holdsDate } from './compare-dates.js';
import { holdsFigure } from './compare-figures.js';
import { isContrast } from './contrast.js';
import { withoutFrame } from './gist.js';
import { quotesOf } from './quotes.js';
import type { Reader } from './reader.js';
import { peopleUntold } from './told-of.js';

/**
 * People, places, dates, figures, quoted words and words of the case's language in a statement that neither its
 * records nor their quotes have, in their order and as written; a few at most. Chat around it is no part of it.
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
  const text = withoutFrame(statement);
  const dates = datesIn(text);
  const isWithin = (
    { start }: Pick<FoundWords, 'start'>,
    spans: readonly { start: number; end: number }[],
  ) => spans.some((span) => start >= span.start && start < span.end);
  const figures = figuresIn(text).filter((figure) => !isWithin(figure, dates));
  const people = peopleUntold(reader, text, told).map(
    ({ person }): FoundWords => ({ text: person.name, start: 0 }),
  );
  const words = [...text.matchAll(/[\p{L}\p{M}]{4,}/gu)]
    .map((match): FoundWords => ({ text: match[0], start: match.index }))
    .filter((word) => !isWithin(word, dates) && !isWithin(word, figures))
    .filter(({ text: word }) => !isName(word) && !isFunctionWord(word.toLowerCase()));
  // "In Zelford" is said of where, whether the case has heard of it or not.
  const places = runsOfCapitals(text)
    .filter((run) => run.isPlace && !isWithin(run, dates))
    .filter((place) => !place.words.some((word) => isName(word) || isTold(word)));
  // Of "Calder was sacked" a record of Calder may tell nothing but the name: what was done is no chat then.
  const isOnlyName =
    names.peopleIn(text).length > 0 && !words.some(({ text: word }) => isTold(word));
  const isDeed = ({ text: word, start }: FoundWords) =>
    isOnlyName && /ed$/iu.test(word) && doneBefore.test(text.slice(0, start));
  const open: FoundWords[] = [
    ...people,
    ...dates.filter((date) => !told.some((record) => holdsDate(reader, record, date))),
    ...figures
      .filter(({ kind, value }) => kind !== 'ordinal' && value !== 1)
      .filter((figure) => !isContrast(text, figure))
      .filter(
        (figure) => !citations.some(({ quote }) => holdsFigure(reader, quote.text, figure, text)),
      )
      .map((figure) => ({ text: withBounds(text, figure), start: figure.start })),
    ...unreadIn(text, citations).filter(
      (found) => !isWithin(found, dates) && !isWithin(found, figures),
    ),
    ...alteredIn(text, citations),
    ...places.map(({ start, end }): FoundWords => ({ text: text.slice(start, end), start })),
    ...words
      .filter((word) => isOwn(word.text) || isDeed(word))
      .filter(({ text: word }) => !isTold(word) && !isStanding(word)),
  ];
  const compared = new Set(comparisons.map(({ message }) => message));
  const left = open.filter((found) => !compared.has(found.text));
  // What the vocabulary keeps apart turns what is said: it is named before all that may be too much.
  const apart = left.filter(({ text: word }) => tellings.isKeptApart(word));
  const texts = [...new Map([...apart, ...left].map((found) => [found.text, found])).values()]
    .slice(0, few)
    .sort((a, b) => a.start - b.start);
  return texts.map((found) => found.text);

  function isName(word: string): boolean {
    return names.namedIn(word).length > 0 || names.words.has(word.toLowerCase());
  }

  function isTold(word: string): boolean {
    return told.some(({ id }) => tellings.tells(id, word));
  }

  /** "Accused" says no more than that it is alleged. */
  function isStanding(word: string): boolean {
    return (
      told.some((record) => record.type === 'fact' && record.status === 'alleged') &&
      findWord(word, statusWords.alleged.needs) !== undefined
    );
  }

  // What the vocabulary keeps apart from other words is never passed over, however people chat.
  function isOwn(word: string): boolean {
    return topic.isOwn(word) || tellings.isKeptApart(word);
  }
}

const doneBefore = /(?<!\p{L})(?:was|were|been|got)\s+$/iu;
/** More would be a list, not a sentence. */
const few = 4;

/** Digits of which no figure is read ("3,5 %", "1/3", "9:30", "the 1970s"), where no quote has them so. */
function unreadIn(text: string, citations: readonly Citation[]): FoundWords[] {
  return [...text.matchAll(digits)]
    .map((match): FoundWords => ({ text: match[0], start: match.index }))
    .filter((found) => !citations.some(({ quote }) => quote.text.includes(found.text)));
}

const digits = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/£$€-])(?:${currencySign})?\\d[\\d.,:/]*\\d(?:\\s?%|[ap]m\\b|['’]?s)?(?![\\p{L}\\p{N}-])`,
  'giu',
);
