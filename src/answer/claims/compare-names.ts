/** People whom a message names, where the sources tell it of others. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { Citation } from '../answer.js';
import { cite } from '../cite.js';
import type { Comparison, SourceSide } from './checked.js';
import type { Reader } from './nearness.js';
import { quotesOf } from './quotes.js';

/** One comparison for each person named in the statement whom none of its records names. */
export function compareNames(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
): Comparison[] {
  const named = peopleIn(reader, statement);
  if (named.length === 0) return [];
  const citations = records.flatMap((record) => cite(reader.casebook, quotesOf(record)));
  const known = new Set(records.flatMap(({ id }) => [...reader.peopleOf(id)]));
  const sources = sidesOf(reader, citations);
  if (sources.length === 0) return [];
  return named
    .filter((id) => !known.has(id))
    .map((id) => ({ kind: 'name', message: nameOf(reader, id), sources }));
}

/** Who speaks or is named in the citations, each once, with where. */
function sidesOf(reader: Reader, citations: readonly Citation[]): SourceSide[] {
  const sides = new Map<string, SourceSide>();
  for (const citation of citations) {
    const { speaker, text } = citation.quote;
    for (const id of [...(speaker === undefined ? [] : [speaker]), ...peopleIn(reader, text)]) {
      if (!sides.has(id)) sides.set(id, { says: nameOf(reader, id), citation });
    }
  }
  return [...sides.values()];
}

/** Ids of people, not of bodies, whose names stand in a text. */
function peopleIn(reader: Reader, text: string): string[] {
  return reader.names
    .namedIn(text)
    .filter(({ kind }) => kind === 'person')
    .map(({ id }) => id);
}

function nameOf(reader: Reader, id: string): string {
  return reader.casebook.person(id)?.name ?? id;
}
