import type { Locate } from '../load.js';
import type { Lock } from '../lock.js';
import type { Problem } from '../problem.js';
import type { AnyRecord } from '../quote-ids.js';
import type { Knowledge, QuoteEntry, SourceEntry } from '../schema.js';
import type { Path } from '../yaml.js';

export interface CheckContext {
  readonly knowledge: Knowledge;
  readonly lock: Lock | undefined;
  readonly place: Locate;
  /** YYYY-MM-DD, of the curator who checks; left out, no date is held to it. */
  readonly today?: string | undefined;
}

/** A group of rules. Pure; gives a problem for each breach. */
export type Rule = (context: CheckContext) => Iterable<Problem>;

export interface PlacedQuote {
  readonly quote: QuoteEntry;
  readonly source: SourceEntry;
  readonly path: Path;
}

/** Every quote with its source and its path. */
export function quotesOf(knowledge: Knowledge): PlacedQuote[] {
  return knowledge.sources.flatMap((source, index) =>
    source.quotes.map((quote, at) => ({ quote, source, path: ['sources', index, 'quotes', at] })),
  );
}

/** Gives the quotes of some ids; what is no id of a quote is left out. */
export function quotedIn(knowledge: Knowledge): (ids: readonly string[]) => PlacedQuote[] {
  const placed = new Map(quotesOf(knowledge).map((each) => [each.quote.id, each]));
  return (ids) => ids.flatMap((id) => placed.get(id) ?? []);
}

const recordParts = ['people', 'facts', 'outcomes', 'timeline', 'questions', 'silences'] as const;

export interface PlacedRecord {
  readonly record: AnyRecord;
  readonly path: Path;
}

/** Every record of every kind with its path. */
export function recordsOf(knowledge: Knowledge): PlacedRecord[] {
  return recordParts.flatMap((part) =>
    knowledge[part].map((record, index) => ({ record, path: [part, index] })),
  );
}
