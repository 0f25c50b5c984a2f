/** A fact is worded as its status says: an allegation is never shown as a finding. */
import { findWord } from '../find-word.js';
import { errorAt, type Problem } from '../problem.js';
import type { Fact, FactStatus } from '../schema.js';
import type { Path } from '../yaml.js';
import type { CheckContext } from './context.js';
import { statusWords, withoutOpenClauses } from './status-words.js';

export function* checkStatus(context: CheckContext): Generator<Problem> {
  const { knowledge } = context;
  const publishers = knowledge.sources.map(({ publisher }) => publisher);
  const statuses = new Map(knowledge.facts.map(({ id, status }) => [id, status]));
  for (const [index, fact] of knowledge.facts.entries()) {
    yield* wording(context, fact, fact.statement, ['facts', index, 'statement'], publishers);
    yield* heading(context, fact, ['facts', index, 'title']);
  }
  for (const [index, question] of knowledge.questions.entries()) {
    // A question's own words stand over the facts' or in their place, so they must be as careful.
    const answering = question.answer.map((id) => statuses.get(id));
    if (!isOpen(answering)) continue;
    const asked = { ...question, status: 'alleged' } as const;
    yield* heading(context, asked, ['questions', index, 'title']);
    if (question.statement === undefined) continue;
    const path = ['questions', index, 'statement'];
    yield* wording(context, asked, question.statement, path, publishers);
  }
}

/** Whether all that is told is alleged, or denied beside what is alleged. */
function isOpen(statuses: readonly (FactStatus | undefined)[]): boolean {
  return (
    statuses.includes('alleged') &&
    statuses.every((status) => status === 'alleged' || status === 'denied')
  );
}

function* wording(
  { place }: CheckContext,
  { id, status }: Pick<Fact, 'id' | 'status'>,
  statement: string,
  path: Path,
  publishers: readonly string[],
): Generator<Problem> {
  const { needs, forbids, advice } = statusWords[status];
  const named = status === 'reported' && publishers.some((name) => statement.includes(name));
  if (!named && !findWord(statement, needs)) {
    yield errorAt(
      place(path),
      'status-wording',
      `the statement of ${id} does not read as ${article(status)}: it has none of the words that say so`,
      advice,
      id,
    );
  }
  const wrong = findWord(withoutOpenClauses(statement), forbids);
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
