/** People whom a message names, where the sources tell it of others. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { Citation } from '../answer.js';
import { cite } from '../cite.js';
import type { Comparison, SourceSide } from './checked.js';
import type { Reader } from './nearness.js';
import { quotesOf } from './quotes.js';

/**
 * One comparison for each person named in the statement whom none of its records names, beside those whom
 * the sources name instead, if any. Who speaks is one of them only where the message tells of speech: that
 * somebody was dismissed is no more said of whoever announced it.
 */
export function compareNames(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
): Comparison[] {
  const named = peopleIn(reader, statement);
  if (named.length === 0 || records.length === 0) return [];
  const citations = records.flatMap((record) => cite(reader.casebook, quotesOf(record)));
  const known = new Set(records.flatMap(({ id }) => [...reader.peopleOf(id)]));
  const sources = sidesOf(reader, citations, speech.test(statement));
  return named
    .filter((id) => !known.has(id))
    .map((id) => ({ kind: 'name', message: nameOf(reader, id), sources }));
}

/** Who is named in the citations, and where that is asked who speaks in them, each once, with where. */
function sidesOf(
  reader: Reader,
  citations: readonly Citation[],
  withSpeakers: boolean,
): SourceSide[] {
  const sides = new Map<string, SourceSide>();
  for (const citation of citations) {
    const { speaker, text } = citation.quote;
    const speakers = withSpeakers && speaker !== undefined ? [speaker] : [];
    for (const id of [...speakers, ...peopleIn(reader, text)]) {
      if (!sides.has(id)) sides.set(id, { says: nameOf(reader, id), citation });
    }
  }
  return [...sides.values()];
}

/** Words that tell that somebody said, wrote or thought something: verbs by their stems, each with its endings. */
const stems = [
  'call|tell|speak|answer|ask|add|insist|assert|reveal|explain|mention|warn|claim',
  'announc|describ|declar|promis|argu|prais|suggest|demand|condemn|confirm|welcom|admitt?|repl|den',
  'apologi[sz]|criticis|agree|accus|tweet|post|write|believ|think|stress|remark|complain',
].join('|');
const speech = new RegExp(
  `(?<!\\p{L})(?:sa(?:y|ys|id|ying)|told|spoke|wrote|thought|noted|reported|commented|according to|in the words of|(?:${stems})(?:e|s|es|ed|d|y|ied|ies|ing)?)(?!\\p{L})`,
  'iu',
);

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
