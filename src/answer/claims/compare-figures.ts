/** Figures of a message beside the sources' figures of the same thing. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { Claim, Outcome } from '../../knowledge/schema.js';
import { isFunctionWord } from '../../search/function-words.js';
import { wordsOf } from '../../search/terms.js';
import { withBounds } from '../../text/bounds.js';
import { datesIn } from '../../text/dates.js';
import { type Figure, figuresIn, isWhole } from '../../text/figures.js';
import { cite } from '../cite.js';
import type { Comparison, SourceSide } from './checked.js';
import { isContrast } from './contrast.js';
import { arePeople, countedIn, isMember } from './counted-things.js';
import { isOpposedBehind } from './opposed.js';
import type { Reader } from './reader.js';
import { sideBy, sideOf } from './sides.js';

/** At most one comparison for each figure of the statement. */
export function compareFigures(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
): Comparison[] {
  const figures = figuresOf(statement).filter(
    (figure) => !isMember(statement, figure) && !isContrast(statement, figure),
  );
  const found = records.flatMap((record) => {
    const open = figures.filter(({ end }) => !isOpposedBehind(reader, statement, record, end));
    if (record.type === 'outcome') return besideClaims(reader, statement, open, record);
    if (record.type !== 'fact' && record.type !== 'event') return [];
    return open.flatMap((figure) => besideQuotes(reader, statement, figure, record.quotes));
  });
  return found.filter(({ message }, i) => found.findIndex((one) => one.message === message) === i);
}

/** Whether a quote has a figure of a statement, of the same thing as far as both say of what. */
export function holdsFigure(
  reader: Reader,
  quoted: string,
  figure: Figure,
  statement: string,
): boolean {
  const thing = countedIn(statement, figure);
  return figuresIn(quoted).some((other) => {
    const isSame =
      areOfKind(figure, other) &&
      figure.unit === other.unit &&
      figure.value === other.value &&
      figure.until === other.until;
    const counted = isSame ? countedIn(quoted, other) : undefined;
    return isSame && (!thing || !counted || areSame(reader, thing, counted));
  });
}

/** Figures that are no part of a date and no place in a row. */
function figuresOf(text: string): Figure[] {
  const dates = datesIn(text);
  return figuresIn(text).filter(
    ({ kind, start, end }) =>
      kind !== 'ordinal' && !dates.some((date) => start < date.end && date.start < end),
  );
}

/**
 * The values of an outcome's claims are its figure by definition. Compared where the statement has one
 * figure of what the claims tell; the whole of which it is a part ("of 14") is another count.
 */
function besideClaims(
  reader: Reader,
  statement: string,
  figures: readonly Figure[],
  outcome: Outcome,
): Comparison[] {
  const values = outcome.claims.flatMap(({ value }) => figuresIn(value).slice(0, 1));
  const own = figures.filter(
    (figure) =>
      values.some((value) => areOfKind(figure, value)) &&
      !isWhole(statement, figure) &&
      isOfClaims(reader, statement, figure, outcome),
  );
  const [figure, ...others] = own;
  if (figure === undefined || others.some(({ value }) => value !== figure.value)) return [];
  // All accounts or none: "none" and "not known" are accounts as well.
  const sources = outcome.claims.map((claim) => accountSide(reader, claim));
  return [{ kind: 'figure', message: withBounds(statement, figure), sources }];
}

/** Whether the figure is of what the claims tell: of the noun that they count, where both write one. */
function isOfClaims(
  reader: Reader,
  statement: string,
  figure: Figure,
  { id, title, claims }: Outcome,
): boolean {
  const told = [title, ...claims.map((claim) => claim.statement)].join(' ');
  const isTold = (text: string) =>
    // "Not a big one": of "one", which may be anything, only the record's own words are enough.
    figure.value === 1
      ? reader.shares(text, reader.tellings.bagOf(told))
      : reader.tellings.areAlike(reader.names.withoutBodies(text), told);
  if (figure.kind !== 'count') {
    return isTold(`${statement.slice(0, figure.start)} ${statement.slice(figure.end)}`);
  }
  const things = claims.flatMap((claim) => {
    const [value] = figuresIn(claim.value);
    const counted = figuresIn(claim.statement).find((one) => one.value === value?.value);
    return counted === undefined ? [] : (countedIn(claim.statement, counted) ?? []);
  });
  const thing = countedIn(statement, figure);
  const around = thingsAround(statement, figure);
  if (thing === undefined || things.length === 0) return isTold(around);
  if (!things.some((other) => areSame(reader, thing, other))) return false;
  const said = around
    .split(/\s+/)
    .filter((word) => word !== thing && wordsOf(word).some((each) => !isFunctionWord(each)));
  // "People" are anybody, and what somebody has need not be these: what is said of them must be told as well.
  const mayBeOthers = arePeople(thing) || having.test(statement.slice(0, figure.start));
  return !mayBeOthers || said.some((word) => reader.tellings.tells(id, word));
}

/** "The council has 900 workers": how many there are, whatever some of them did. */
const having = /\bha(?:s|ve|d)\s+(?:\p{L}+\s+)?$/iu;

/** An account with the quote that has its figure; the first where none has. */
function accountSide({ casebook }: Reader, { value, quotes, speaker }: Claim): SourceSide {
  const [wanted] = figuresIn(value);
  const citations = cite(casebook, quotes);
  const holding = citations.find(({ quote }) =>
    figuresIn(quote.text).some((figure) => figure.value === wanted?.value),
  );
  const citation = holding ?? citations[0];
  if (citation === undefined) throw new Error(`The claim "${value}" cites nothing.`);
  return sideBy(casebook, value, citation, speaker);
}

/** A figure of a quote of the same unit or of the same thing, where it is the only one. */
function besideQuotes(
  reader: Reader,
  statement: string,
  figure: Figure,
  quoteIds: readonly string[],
): Comparison[] {
  const things = thingsAfter(statement, figure);
  const thing = countedIn(statement, figure);
  const all = cite(reader.casebook, quoteIds).flatMap((citation) => {
    const { text } = citation.quote;
    return figuresOf(text)
      .filter((other) => areOfKind(figure, other) && figure.unit === other.unit)
      .filter((other) => !isMember(text, other))
      .map((other) => ({ citation, other, text }));
  });
  const same = all.filter(({ other, text }) => {
    const counted = countedIn(text, other);
    return thing === undefined || counted === undefined
      ? reader.shares(things, reader.tellings.bagOf(thingsAfter(text, other)))
      : areSame(reader, thing, counted);
  });
  const chosen = figure.kind === 'duration' && all.length === 1 ? all : same;
  const [first, ...others] = chosen;
  if (first === undefined || others.some(({ other }) => other.value !== first.other.value))
    return [];
  const side = sideOf(reader.casebook, withBounds(first.text, first.other), first.citation);
  return [{ kind: 'figure', message: withBounds(statement, figure), sources: [side] }];
}

/** Of one kind, and of one currency; "two more" only stands beside what comes on top of others, too. */
function areOfKind(figure: Figure, other: Figure): boolean {
  return (
    figure.kind === other.kind &&
    (figure.kind !== 'money' || figure.unit === other.unit) &&
    (!figure.further || other.further || (figure.vague && other.vague))
  );
}

function areSame({ names, tellings }: Reader, thing: string, other: string): boolean {
  // "Five people were sacked" counts officers.
  const ofPeople = [thing, other].every((word) => arePeople(word) || names.hasRole(word));
  return tellings.areAlike(thing, other) || (arePeople(thing) && ofPeople);
}

/** The words that say what is counted: those after the figure, or before it where none follow: "went there six times". */
function thingsAround(text: string, figure: Figure): string {
  const after = thingsAfter(text, figure);
  const says = /\p{L}{3}/u.test(after) && !wordsOf(after).every(isFunctionWord);
  return says ? after : text.slice(0, figure.start);
}

/** Words after a figure, to the end of its clause; a few are enough to say of what it is. */
function thingsAfter(text: string, { end }: Figure): string {
  const [clause = ''] = text.slice(end).split(/[,;:.!?()]|\s(?:and|but)\s/u);
  return clause.trim().split(/\s+/).slice(0, fewWords).join(' ');
}

/** Words that may stand from a figure to the end of what it counts: "of the river bridge workers" are five. */
const fewWords = 5;
