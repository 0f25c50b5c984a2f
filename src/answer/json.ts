/** The Answer as the JSON that others build on; documented in the README. */
import { type Answer, citationsOf, nearestCitationsOf } from './answer.js';
import type { Citation } from './cite.js';
import type { CheckedStatement, Comparison } from './claims/checked.js';
import type { Passage } from './passage.js';

interface CitationJson {
  readonly quote: string;
  readonly source: string;
  readonly paragraph: number;
  /** The speaker's name, where the quote is somebody's speech. */
  readonly speaker: string | null;
  readonly url: string;
  readonly quoteId: string;
}

interface PassageJson {
  readonly source: string;
  readonly paragraph: number;
  /** Whether the paragraph is shown whole. */
  readonly whole: boolean;
  /** Words of the source in order; null stands for words that are not quoted here. */
  readonly parts: readonly (string | null)[];
  /** The quote that it is the context of, where it stands in this paragraph. */
  readonly marked: string | null;
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
  /** The day as of which it is told, YYYY-MM-DD; left out where it is told as of now. */
  readonly asOf?: string;
  /** Id of the record that was asked for, which the one given has superseded. */
  readonly replaces?: string;
  /** Of a source or of the context of a quote: its paragraphs, as far as they are shown. */
  readonly passages?: readonly PassageJson[];
  readonly suggestions: Answer['suggestions'];
  readonly why: Answer['why'];
  /** Of `claims`: everything that the message says, in its order. */
  readonly statements?: readonly StatementJson[];
  /** Of `claims`: how many of those bear on nothing in the case. */
  readonly leftAlone?: number;
  readonly knowledge: string;
}

interface StatementJson {
  readonly text: string;
  readonly label: CheckedStatement['label'];
  readonly ids: readonly string[];
  readonly citations: readonly CitationJson[];
  readonly nearest: readonly CitationJson[];
  readonly comparisons: readonly ComparisonJson[];
  readonly uncompared: readonly string[];
}

interface ComparisonJson {
  readonly kind: Comparison['kind'];
  readonly message: string;
  readonly sources: readonly {
    readonly says: string;
    readonly speaker: string | null;
    readonly source: string;
    readonly paragraph: number;
    readonly quoteId: string;
  }[];
}

type NameOf = (personId: string) => string | undefined;

/** The JSON of an answer; `nameOf` gives the name of who speaks in a quote. */
export function toJson(answer: Answer, nameOf: NameOf): AnswerJson {
  const citation = citationWith(nameOf);
  const passages = answer.sections.flatMap(({ entries }) =>
    entries.flatMap(({ passage }) => (passage === undefined ? [] : [passage])),
  );
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
    ...(answer.asOf === undefined ? {} : { asOf: answer.asOf }),
    ...(answer.replaces === undefined ? {} : { replaces: answer.replaces.id }),
    ...(passages.length === 0 ? {} : { passages: passages.map(passageJson) }),
    suggestions: answer.suggestions,
    why: answer.why,
    // A refused message has no statements, and says so.
    ...(answer.command === 'claims' ? checkedJson(answer.statements ?? [], nameOf) : {}),
    knowledge: answer.knowledge,
  };
}

function checkedJson(statements: readonly CheckedStatement[], nameOf: NameOf) {
  const citation = citationWith(nameOf);
  return {
    statements: statements.map(
      ({ text, label, ids, citations, nearest, comparisons, uncompared }): StatementJson => ({
        text,
        label,
        ids,
        citations: citations.map(citation),
        nearest: nearest.map(citation),
        comparisons: comparisons.map(comparisonJson),
        uncompared,
      }),
    ),
    leftAlone: statements.filter(({ label }) => label === 'none').length,
  };
}

function comparisonJson({ kind, message, sources }: Comparison): ComparisonJson {
  return {
    kind,
    message,
    sources: sources.map(({ says, speaker, citation: { quote } }) => ({
      says,
      speaker: speaker ?? null,
      source: quote.source.id,
      paragraph: quote.paragraph,
      quoteId: quote.id,
    })),
  };
}

function citationWith(nameOf: NameOf) {
  return ({ quote, url }: Citation): CitationJson => ({
    quote: quote.text,
    source: quote.source.id,
    paragraph: quote.paragraph,
    speaker: quote.speaker === undefined ? null : (nameOf(quote.speaker) ?? null),
    url,
    quoteId: quote.id,
  });
}

function passageJson({ source, paragraph, whole, parts }: Passage): PassageJson {
  const runs = parts.flatMap((part) => (part.kind === 'gap' ? [] : part.runs));
  const marked = runs.filter((run) => run.marked).map(({ text }) => text);
  return {
    source: source.id,
    paragraph,
    whole,
    parts: parts.map((part) =>
      part.kind === 'gap' ? null : part.runs.map(({ text }) => text).join(''),
    ),
    marked: marked.length === 0 ? null : marked.join(''),
  };
}
