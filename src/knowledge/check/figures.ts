/** A figure stands in what it rests on: a slip of ours would become a newspaper's account. */
import { figuresIn } from '../../text/figures.js';
import { type Problem, warningAt } from '../problem.js';
import { type CheckContext, quotesOf } from './context.js';

/**
 * Figures of a claim's value in its quotes; and years of an event in its own, unless a note explains
 * them or they are the year in which the source was published, which it need not say.
 */
export function* checkFigures({ knowledge, place }: CheckContext): Generator<Problem> {
  const placed = new Map(quotesOf(knowledge).map((each) => [each.quote.id, each]));
  const quoted = (ids: readonly string[]) => ids.flatMap((id) => placed.get(id) ?? []);
  for (const [index, outcome] of knowledge.outcomes.entries()) {
    for (const [at, claim] of outcome.claims.entries()) {
      const strange = figuresNotIn(
        claim.value,
        quoted(claim.quotes).map(({ quote }) => quote.text),
      );
      if (strange.length === 0) continue;
      yield warningAt(
        place(['outcomes', index, 'claims', at, 'value']),
        'unquoted-figure',
        `claim ${at + 1} of ${outcome.id} has the value "${claim.value}", and "${strange.join('", "')}" stands in none of its quotes`,
        'correct the value, or rest the claim on the quote that says it',
        outcome.id,
      );
    }
  }
  for (const [index, { id, date, until, dateNote, quotes }] of knowledge.timeline.entries()) {
    if (dateNote !== undefined) continue;
    const said = quoted(quotes)
      .map(({ quote, source }) => `${quote.text} ${source.published}`)
      .join(' ');
    for (const [field, value] of Object.entries({ date, until })) {
      const year = value?.slice(0, 4);
      if (year === undefined || said === '' || said.includes(year)) continue;
      yield warningAt(
        place(['timeline', index, field]),
        'unquoted-date',
        `${id} has the ${field} ${value}, and none of its quotes says ${year}`,
        'correct the date, or say in dateNote: how it follows from the text',
        id,
      );
    }
  }
}

/** Exact figures of a text that none of some others holds; "one" may be said as "an officer", 0 as "nobody". */
function figuresNotIn(text: string, others: readonly string[]): string[] {
  if (others.length === 0) return [];
  const values = new Set(others.flatMap((other) => figuresIn(other)).map(({ value }) => value));
  return figuresIn(text)
    .filter(({ vague, value }) => !vague && value > 1 && !values.has(value))
    .map((figure) => figure.text);
}
