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
  const facts = new Map(knowledge.facts.map((fact) => [fact.id, fact]));
  for (const [index, fact] of knowledge.facts.entries()) {
    yield* wording(context, fact, fact.statement, ['facts', index, 'statement'], publishers);
    yield* heading(context, fact, ['facts', index, 'title']);
  }
  for (const [index, question] of knowledge.questions.entries()) {
    // A question's own statement stands in place of the fact's, so it must be as careful.
    const [main, ...others] = question.answer;
    const fact = main === undefined ? undefined : facts.get(main);
    if (!fact || others.length > 0 || fact.status !== 'alleged' || !question.statement) continue;
    const path = ['questions', index, 'statement'];
    yield* wording(context, { ...fact, id: question.id }, question.statement, path, publishers);
  }
}

function* wording(
  { place }: CheckContext,
  { id, status }: Fact,
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
function* heading({ place }: CheckContext, fact: Fact, path: Path): Generator<Problem> {
  if (fact.status !== 'alleged') return;
  const { needs, forbids } = statusWords.alleged;
  const wrong = findWord(withoutOpenClauses(fact.title), forbids);
  if (!wrong && (findWord(fact.title, needs) || /^whether |\?$/i.test(fact.title))) return;
  yield errorAt(
    place(path),
    'status-title',
    wrong
      ? `the title of ${fact.id} says "${wrong}", which turns an allegation into a finding`
      : `the title of ${fact.id} turns an allegation into a finding: nothing in it says that it is alleged`,
    'write for example "Alleged …", "The allegation of …", or a question',
    fact.id,
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
