/** People whom a message names, where the sources tell it of others. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { Person } from '../../knowledge/schema.js';
import { wordsOf } from '../../search/terms.js';
import { type Citation, cite } from '../cite.js';
import type { Comparison, SourceSide } from './checked.js';
import { quotesOf } from './quotes.js';
import type { Reader } from './reader.js';
import { sideOf } from './sides.js';
import { peopleUntold } from './told-of.js';
import { touches } from './touches.js';

/**
 * One comparison for each person named in the statement of whom none of its records tells, beside those
 * whom the sources name instead, if any. Who speaks is one of them only where the message tells of speech;
 * where it does not, it is said of whom it names that they only speak.
 */
export function compareNames(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
): Comparison[] {
  // What is not told of somebody is told of nobody else: "nobody apologised" is said of all of them.
  const all = records.filter(({ type }) => type !== 'silence');
  if (all.length === 0) return [];
  const citations = all.flatMap((record) => cite(reader.casebook, quotesOf(record)));
  const named = new Set(reader.names.namedIn(statement).map(({ id }) => id));
  return peopleUntold(reader, statement, all).map(({ person, says }): Comparison => {
    const speech = citations.find(({ quote }) => quote.speaker === person.id);
    const own = speech === undefined ? [] : [sideOf(reader.casebook, '', speech)];
    const words = new Set(wordsOf([person.name, ...person.aliases].join(' ')));
    // Whom the source names where it goes on to tell of something else stands in nobody's place.
    const same = citations.filter(({ quote }) => touches(reader, statement, quote.text, words));
    // Whom the message names as well is no other.
    const others = othersIn(reader, same.length > 0 ? same : citations, says).filter(
      ({ id }) => !named.has(id),
    );
    const sources = [...own, ...others.map(({ side }) => side)];
    return { kind: 'name', message: person.name, sources };
  });
}

interface Other {
  readonly id: string;
  readonly side: SourceSide;
}

/** Who is named in the citations, and where that is asked who speaks in them, each once, with where. */
function othersIn(
  { casebook, names }: Reader,
  citations: readonly Citation[],
  withSpeakers: boolean,
): Other[] {
  const others = new Map<string, Other>();
  const add = ({ id }: Person, side: SourceSide) => {
    if (!others.has(id)) others.set(id, { id, side });
  };
  for (const citation of citations) {
    const { speaker, text } = citation.quote;
    const speaking = speaker === undefined ? undefined : casebook.person(speaker);
    if (withSpeakers && speaking !== undefined) add(speaking, { says: speaking.name, citation });
    for (const person of names.namedIn(text).filter(({ kind }) => kind === 'person')) {
      add(person, sideOf(casebook, person.name, citation));
    }
  }
  return [...others.values()];
}
