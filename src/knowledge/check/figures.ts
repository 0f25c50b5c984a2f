/** A figure stands in what it rests on: a slip of ours would become a newspaper's account. */
import { type Figure, figuresIn } from '../../text/figures.js';
import { plainWords } from '../../text/words.js';
import { type Problem, warningAt } from '../problem.js';
import { type CheckContext, quotedIn } from './context.js';
import { allSentences } from './told.js';
import { writtenIn } from './written-dates.js';

/**
 * Exact figures of what we say, in the quotes that it rests on: of a claim's value, and of the sentences of
 * facts, outcomes, events and questions. A silence tells of the sources and not with them.
 */
export function* checkFigures({ knowledge, place }: CheckContext): Generator<Problem> {
  const placed = quotedIn(knowledge);
  const quoted = (ids: readonly string[]) => placed(ids).map(({ quote }) => quote.text);
  for (const [index, outcome] of knowledge.outcomes.entries()) {
    for (const [at, claim] of outcome.claims.entries()) {
      const strange = figuresOf(claim.value).filter(isStrangeIn(quoted(claim.quotes), isValueOf));
      if (strange.length === 0) continue;
      yield warningAt(
        place(['outcomes', index, 'claims', at, 'value']),
        'unquoted-figure',
        `claim ${at + 1} of ${outcome.id} has the value "${claim.value}", and ${listed(strange)} stands in none of its quotes`,
        'correct the value, or rest the claim on the quote that says it',
        outcome.id,
      );
    }
  }
  for (const { record, text, quotes, path } of allSentences(knowledge)) {
    const texts = quoted(quotes);
    const strange = figuresOf(text)
      .filter(isStrangeIn(texts, isSame))
      .filter((figure) => !mayBeCounted(figure, texts));
    if (strange.length === 0) continue;
    yield warningAt(
      place(path),
      'unquoted-figure',
      `${record.id} says ${listed(strange)}, which stands in none of the quotes that it rests on`,
      'correct it, or add the quote that says it',
      record.id,
    );
  }
}

/** Exact figures; "one" may be said as "an officer", 0 as "nobody". */
function figuresOf(text: string): Figure[] {
  return undated(text)
    .flatMap(ends)
    .filter(({ vague, value }) => !vague && value > 1);
}

/** Of "between 10 and 15" either end is a figure. */
function ends(figure: Figure): Figure[] {
  return figure.until === undefined ? [figure] : [figure, { ...figure, value: figure.until }];
}

/** Figures that are no part of a date. */
function undated(text: string): Figure[] {
  const dates = writtenIn(text);
  return figuresIn(text).filter(
    ({ start, end }) => !dates.some((date) => date.start < end && start < date.end),
  );
}

function listed(figures: readonly Figure[]): string {
  return figures.map(({ text }) => `"${text}"`).join(', ');
}

function isStrangeIn(
  texts: readonly string[],
  isBorne: (figure: Figure, quoted: Figure) => boolean,
): (figure: Figure) => boolean {
  const quoted = texts.flatMap(undated).flatMap(ends);
  return (figure) =>
    texts.length > 0 &&
    !quoted.some((each) => isBorne(figure, each)) &&
    (alwaysTold.has(figure.kind) || quoted.some((each) => isOfKind(figure, each)));
}

/** A time or a place in an order can be reckoned from what is said otherwise: "two days later". */
const alwaysTold: ReadonlySet<Figure['kind']> = new Set(['count', 'percent', 'money']);

function isOfKind(a: Figure, b: Figure): boolean {
  return a.kind === b.kind && sizeOf(a).unit === sizeOf(b).unit;
}

function isSame(a: Figure, b: Figure): boolean {
  return isOfKind(a, b) && sizeOf(a).value === sizeOf(b).value;
}

/** A value may leave out what it is a number of: "two" for "two years". */
function isValueOf(value: Figure, quoted: Figure): boolean {
  const isBare = value.kind === 'count' && quoted.kind !== 'percent';
  return isSame(value, quoted) || (isBare && value.value === quoted.value);
}

/** "90 minutes" are "one and a half hours", and "two years" are "24 months". */
function sizeOf({ unit, value }: Figure): { unit: string | undefined; value: number } {
  const [smaller, times] = smallerUnits[unit ?? ''] ?? [unit, 1];
  return { unit: smaller, value: value * times };
}

const smallerUnits: Readonly<Record<string, readonly [string, number]>> = {
  minute: ['second', 60],
  hour: ['second', 3600],
  week: ['day', 7],
  year: ['month', 12],
};

/** "Two subjects", where the quotes name no number, but one thing and another. */
function mayBeCounted({ kind, value }: Figure, texts: readonly string[]): boolean {
  if (kind !== 'count' || texts.some((text) => undated(text).length > 0)) return false;
  const links = texts.map((text) => text.split(',').length + plainWords(text).filter(isAnd).length);
  return value <= Math.max(...links, texts.length);
}

function isAnd(word: string): boolean {
  return /^(?:and|or)$/i.test(word);
}
