/** Nothing lies about unused: quotes that no record shows, facts that nobody can reach. */
import { type Problem, warningAt } from '../problem.js';
import { quoteIdsOf } from '../quote-ids.js';
import { type CheckContext, quotesOf, recordsOf } from './context.js';

export function* checkUse({ knowledge, place }: CheckContext): Generator<Problem> {
  const records = recordsOf(knowledge).map(({ record }) => record);
  const used = new Set([...knowledge.case.quotes, ...records.flatMap(quoteIdsOf)]);
  for (const { quote, path } of quotesOf(knowledge)) {
    // What somebody said is shown by /who.
    if (used.has(quote.id) || quote.speaker) continue;
    yield warningAt(
      place([...path, 'id']),
      'unused-quote',
      `quote ${quote.id} is used by no record, so no answer will show it`,
      'name it in the quotes of a record, or delete it',
      quote.id,
    );
  }

  // People, outcomes and events are listed by /who, /outcomes and /timeline; a fact is not.
  const reachable = new Set([
    ...knowledge.case.startHere,
    ...knowledge.questions.flatMap(({ answer }) => answer),
    ...knowledge.silences.flatMap(({ nearest }) => nearest),
    ...knowledge.facts.flatMap(({ id, about }) => (about.length > 0 ? [id] : [])),
  ]);
  for (const [index, fact] of knowledge.facts.entries()) {
    if (reachable.has(fact.id) || fact.supersededBy) continue;
    yield warningAt(
      place(['facts', index, 'id']),
      'unreachable',
      `${fact.id} can hardly be found: no question answers with it and it is about nobody`,
      'add a question that answers with it, or name in about: whom it is about',
      fact.id,
    );
  }
}
