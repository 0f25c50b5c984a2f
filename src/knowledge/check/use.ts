/** Nothing lies about unused: quotes that no record shows, facts that nobody can reach. */
import { errorAt, type Problem, warningAt } from '../problem.js';
import { type CheckContext, quoteIdsOf, quotesOf, recordsOf } from './context.js';

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

  const known = new Set(quotesOf(knowledge).map(({ quote }) => quote.id));
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const [index, question] of knowledge.questions.entries()) {
    if (!question.quotes) continue;
    const offered = new Set(
      question.answer.flatMap((id) => {
        const record = byId.get(id);
        return record ? quoteIdsOf(record) : [];
      }),
    );
    for (const [at, id] of question.quotes.entries()) {
      if (offered.has(id) || !known.has(id)) continue;
      yield errorAt(
        place(['questions', index, 'quotes', at]),
        'foreign-quote',
        `${question.id} narrows its answer to quote ${id}, which none of its answering records rests on`,
        'name a quote of the records under answer:, or add the record it belongs to',
        question.id,
      );
    }
  }
}
