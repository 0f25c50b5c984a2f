/** A fact is worded as its status says: an allegation is never shown as a finding. */
import { sentences } from '../../text/sentences.js';
import { findWord } from '../find-word.js';
import { errorAt, type Problem } from '../problem.js';
import { type AnyRecord, quoteIdsOf } from '../quote-ids.js';
import type { Fact, FactStatus, SourceEntry } from '../schema.js';
import type { Path } from '../yaml.js';
import { type CheckContext, recordsOf } from './context.js';
import { reporting, statusWords, withoutOpenClauses } from './status-words.js';
import { besideFacts } from './told.js';

export function* checkStatus(context: CheckContext): Generator<Problem> {
  const { knowledge } = context;
  for (const [index, fact] of knowledge.facts.entries()) {
    yield* wording(context, fact, fact.statement, ['facts', index, 'statement']);
    yield* publisher(context, fact, ['facts', index, 'statement']);
    yield* heading(context, fact, ['facts', index, 'title']);
  }
  const records = new Map(recordsOf(knowledge).map(({ record }) => [record.id, record]));
  const alleged = allegedQuotes(knowledge.facts);
  for (const [index, question] of knowledge.questions.entries()) {
    // A question's own words stand over the facts' or in their place, so they must be as careful.
    const answering = question.answer.flatMap((id) => records.get(id) ?? []);
    if (!isOpen(answering, alleged)) continue;
    const { id, title } = question;
    const asked = { id, title, status: 'alleged' as const, quotes: [] };
    yield* heading(context, asked, ['questions', index, 'title']);
    if (question.statement === undefined) continue;
    yield* wording(context, asked, question.statement, ['questions', index, 'statement']);
  }
  yield* findings(context, alleged);
}

/**
 * Whether all that is told is alleged, or denied beside what is alleged. That the sources are silent, or
 * who somebody is, makes no finding of it; an outcome or an event does where it rests on anything else.
 */
function isOpen(answering: readonly AnyRecord[], alleged: ReadonlySet<string>): boolean {
  const facts = answering.filter((record) => 'status' in record);
  return (
    facts.some(({ status }) => status === 'alleged') &&
    facts.every(({ status }) => status === 'alleged' || status === 'denied') &&
    answering
      .filter((record) => 'claims' in record || 'date' in record)
      .every((record) => quoteIdsOf(record).every((id) => alleged.has(id)))
  );
}

/** The quotes that only allegations rest on. */
function allegedQuotes(facts: readonly Fact[]): Set<string> {
  const of = (isAlleged: boolean) =>
    facts.filter(({ status }) => (status === 'alleged') === isAlleged).flatMap(quoteIdsOf);
  const others = new Set(of(false));
  return new Set(of(true).filter((id) => !others.has(id)));
}

/** What rests on allegations alone is told as no finding by any other record either. */
function* findings(
  { knowledge, place }: CheckContext,
  alleged: ReadonlySet<string>,
): Generator<Problem> {
  const { forbids, advice } = statusWords.alleged;
  for (const { record, path } of recordsOf(knowledge)) {
    for (const { text, quotes, at } of besideFacts(record)) {
      const wrong = findWord(withoutOpenClauses(text), forbids);
      if (!wrong || !quotes.every((id) => alleged.has(id))) continue;
      yield errorAt(
        place([...path, ...at]),
        'status-wording',
        `${record.id} says "${wrong}" of what rests on an allegation alone`,
        advice,
        record.id,
      );
    }
  }
}

function* wording(
  { knowledge, place }: CheckContext,
  { id, status, quotes }: Pick<Fact, 'id' | 'status' | 'quotes'>,
  statement: string,
  path: Path,
): Generator<Problem> {
  const { needs, forbids, forbidsAlone = [], advice } = statusWords[status];
  const { own } = publishersOf(knowledge, quotes);
  const named = status === 'reported' && own.some((name) => statement.includes(name));
  if (!named && !findWord(statement, needs)) {
    yield errorAt(
      place(path),
      'status-wording',
      `the statement of ${id} does not read as ${article(status)}: it has none of the words that say so`,
      advice,
      id,
    );
  }
  const said = withoutOpenClauses(statement);
  // Read as sentences only where one of the words is there at all: that takes milliseconds.
  const alone = findWord(said, forbidsAlone) ? sentences(statement) : [];
  const wrong =
    findWord(said, forbids) ??
    alone
      .filter(({ text }) => !findWord(text, needs))
      .map(({ text }) => findWord(withoutOpenClauses(text), forbidsAlone))
      .find((word) => word !== undefined);
  if (wrong) {
    yield errorAt(
      place(path),
      'status-wording',
      `the statement of ${id} says "${wrong}", which does not fit ${article(status)}`,
      advice,
      id,
    );
  }
}

/** What one source tells is not said to be told by another. */
function* publisher(
  { knowledge, place }: CheckContext,
  { id, status, statement, quotes }: Fact,
  path: Path,
): Generator<Problem> {
  if (status !== 'reported') return;
  const { own, others } = publishersOf(knowledge, quotes);
  if (own.length === 0 || own.some((name) => statement.includes(name))) return;
  // "The Post reports", "The Post also tells of"; not "the paper reports that the Post was sued".
  const credited = others.find((name) =>
    statement
      .split(name)
      .slice(1)
      .some((behind) => findWord(/^(?:\s+\S+){0,2}/.exec(behind)?.[0] ?? '', reporting)),
  );
  if (credited === undefined) return;
  yield errorAt(
    place(path),
    'status-publisher',
    `the statement of ${id} says that ${credited} reports it; its quotes are of ${own.join(' and ')}`,
    'name the publisher of its quotes, or rest it on a quote of that publisher',
    id,
  );
}

/** Who published the quotes, and who published nothing of them. */
function publishersOf(
  { sources }: CheckContext['knowledge'],
  quotes: readonly string[],
): { own: string[]; others: string[] } {
  const isOwn = (source: SourceEntry) => source.quotes.some(({ id }) => quotes.includes(id));
  const own = [...new Set(sources.filter(isOwn).map(({ publisher }) => publisher))];
  const others = sources.map(({ publisher }) => publisher).filter((name) => !own.includes(name));
  return { own, others: [...new Set(others)] };
}

/** A heading is read without its statement: on buttons, in lists, in autocomplete. */
function* heading(
  { place }: CheckContext,
  { id, status, title }: Pick<Fact, 'id' | 'status' | 'title'>,
  path: Path,
): Generator<Problem> {
  if (status !== 'alleged') return;
  const { needs, forbids } = statusWords.alleged;
  const wrong = findWord(withoutOpenClauses(title), forbids);
  if (!wrong && (findWord(title, needs) || /^whether |\?$/i.test(title))) return;
  yield errorAt(
    place(path),
    'status-title',
    wrong
      ? `the title of ${id} says "${wrong}", which turns an allegation into a finding`
      : `the title of ${id} turns an allegation into a finding: nothing in it says that it is alleged`,
    'write for example "Alleged …", "The allegation of …", or a question',
    id,
  );
}

function article(status: FactStatus): string {
  return {
    alleged: 'an allegation',
    reported: 'a report',
    found: 'a finding',
    stated: "somebody's statement",
    denied: 'a denial',
  }[status];
}
