/** The Answer as the JSON that others build on; documented in the README. */
import type { Answer, Citation } from './answer.js';
import { citationsOf, nearestCitationsOf } from './answer.js';

export interface CitationJson {
  readonly quote: string;
  readonly source: string;
  readonly paragraph: number;
  /** The speaker's name, where the quote is somebody's speech. */
  readonly speaker: string | null;
  readonly url: string;
  readonly quoteId: string;
}

export interface AnswerJson {
  readonly schema: 1;
  readonly command: string;
  readonly query: string;
  readonly status: Answer['status'];
  readonly id: string | null;
  readonly title: string;
  readonly statement: string;
  readonly citations: readonly CitationJson[];
  /** Where nothing answers: the closest that the sources do say. Never an answer. */
  readonly nearest: readonly CitationJson[];
  readonly suggestions: Answer['suggestions'];
  readonly why: Answer['why'];
  readonly knowledge: string;
}

export function toJson(
  answer: Answer,
  nameOf: (personId: string) => string | undefined,
): AnswerJson {
  const citation = ({ quote, url }: Citation): CitationJson => ({
    quote: quote.text,
    source: quote.source.id,
    paragraph: quote.paragraph,
    speaker: quote.speaker === undefined ? null : (nameOf(quote.speaker) ?? null),
    url,
    quoteId: quote.id,
  });
  return {
    schema: 1,
    command: answer.command,
    query: answer.query,
    status: answer.status,
    id: answer.id,
    title: answer.title,
    statement: answer.statement,
    citations: citationsOf(answer).map(citation),
    nearest: nearestCitationsOf(answer).map(citation),
    suggestions: answer.suggestions,
    why: answer.why,
    knowledge: answer.knowledge,
  };
}
