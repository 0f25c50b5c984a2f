/** What a question is answered with: something told, or that nothing is; and its own sentence with its own quotes. */
import { errorAt, type Problem } from '../problem.js';
import { quoteIdsOf } from '../quote-ids.js';
import { isOfKind } from '../record-id.js';
import { type CheckContext, quotesOf, recordsOf } from './context.js';

export function* checkAnswers({ knowledge, place }: CheckContext): Generator<Problem> {
  const records = new Map(recordsOf(knowledge).map(({ record }) => [record.id, record]));
  for (const [index, { id, answer, quotes, statement }] of knowledge.questions.entries()) {
    const at = answer.findIndex((answering) => isOfKind(answering, 'silence'));
    if (at !== -1 && answer.length > 1) {
      yield errorAt(
        place(['questions', index, 'answer', at]),
        'mixed-answer',
        `${id} answers with ${answer[at]}, which says that the sources do not tell it, and with ${answer.length === 2 ? 'another record' : 'other records'}`,
        'a silence answers alone: name the others under nearest: of the silence, or leave the silence out',
        id,
      );
    }
    const main = records.get(answer[0] ?? '');
    if (quotes === undefined || statement !== undefined || main === undefined) continue;
    const own = quoteIdsOf(main);
    if (quotes.some((quote) => own.includes(quote))) continue;
    yield errorAt(
      place(['questions', index, 'quotes']),
      'foreign-sentence',
      `${id} shows the sentence of ${main.id} and narrows its answer to quotes of other records, on which that sentence does not rest`,
      `add a quote of ${main.id}, or write a statement: that rests on these quotes`,
      id,
    );
  }
}

/** What a question narrows its answer to belongs to what answers it. */
export function* checkNarrowing({ knowledge, place }: CheckContext): Generator<Problem> {
  const known = new Set(quotesOf(knowledge).map(({ quote }) => quote.id));
  const quotesById = new Map(
    recordsOf(knowledge).map(({ record }) => [record.id, quoteIdsOf(record)]),
  );
  for (const [index, { id, answer, quotes = [] }] of knowledge.questions.entries()) {
    const offered = new Set(answer.flatMap((answering) => quotesById.get(answering) ?? []));
    for (const [at, quote] of quotes.entries()) {
      if (offered.has(quote) || !known.has(quote)) continue;
      yield errorAt(
        place(['questions', index, 'quotes', at]),
        'foreign-quote',
        `${id} narrows its answer to quote ${quote}, which none of its answering records rests on`,
        'name a quote of the records under answer:, or add the record it belongs to',
        id,
      );
    }
  }
}
