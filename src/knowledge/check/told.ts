/** What records say in our own words, each with the quotes that it rests on. */
import { type AnyRecord, quoteIdsOf } from '../quote-ids.js';
import type { Knowledge } from '../schema.js';
import type { Path } from '../yaml.js';
import { type PlacedRecord, recordsOf } from './context.js';

export interface Told {
  readonly text: string;
  readonly quotes: readonly string[];
  /** Where it stands in its record. */
  readonly at: Path;
}

interface PlacedSentence extends Omit<Told, 'at'>, PlacedRecord {}

/** What all records say, with their records and where it stands in the knowledge. */
export function* allSentences(knowledge: Knowledge): Generator<PlacedSentence> {
  const all = recordsOf(knowledge);
  const quotesById = new Map(all.map(({ record }) => [record.id, quoteIdsOf(record)]));
  for (const { record, path } of all) {
    for (const { at, ...told } of sentencesOf(record, (id) => quotesById.get(id) ?? [])) {
      yield { ...told, record, path: [...path, ...at] };
    }
  }
}

/**
 * The sentences and headings of a fact, an outcome or an event; of a question its sentence, for its heading
 * may ask for what is not so. `quotesOf` gives the quotes of an answering record.
 */
function sentencesOf(record: AnyRecord, quotesOf: (id: string) => readonly string[]): Told[] {
  if ('roles' in record || 'nearest' in record) return [];
  const isQuestion = 'answer' in record;
  const quotes = isQuestion ? record.answer.flatMap(quotesOf) : quoteIdsOf(record);
  const claims = 'claims' in record ? record.claims : [];
  return [
    ...(isQuestion ? [] : [{ text: record.title, quotes, at: ['title'] }]),
    { text: record.statement ?? '', quotes, at: ['statement'] },
    ...claims.map((claim, index) => ({
      text: claim.statement,
      quotes: claim.quotes,
      at: ['claims', index, 'statement'],
    })),
  ];
}

/** The same of what is no fact and no question; and what people are said to be. */
export function besideFacts(record: AnyRecord): Told[] {
  if ('status' in record || 'ask' in record) return [];
  if (!('roles' in record)) return sentencesOf(record, () => []);
  return record.roles.map(({ text, quotes }, i) => ({ text, quotes, at: ['roles', i, 'text'] }));
}
