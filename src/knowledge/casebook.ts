/**
 * The casebook: frozen look-ups over checked knowledge. Everything that answers reads from here and
 * nothing writes to it; a reload builds a new one and swaps it.
 */
import { byCodeUnits } from '../text/order.js';
import type { Lock } from './lock.js';
import type {
  CaseInfo,
  ContentNote,
  Fact,
  Knowledge,
  Outcome,
  Person,
  Question,
  QuoteEntry,
  Silence,
  SourceEntry,
  TimelineEvent,
  Vocabulary,
} from './schema.js';
import { type Apart, apartOf } from './source-names.js';

/** Anything curated that can be an answer. The kind is the first part of the id. */
export type CaseRecord =
  | ({ readonly type: 'question' } & Question)
  | ({ readonly type: 'fact' } & Fact)
  | ({ readonly type: 'person' } & Person)
  | ({ readonly type: 'outcome' } & Outcome)
  | ({ readonly type: 'event' } & TimelineEvent)
  | ({ readonly type: 'silence' } & Silence);

/** A source without its quotes, which are looked up on their own. */
export interface Source extends Omit<SourceEntry, 'quotes'> {
  readonly apart: Apart;
}

/** A quote that knows its source. */
export interface Quote extends QuoteEntry, QuoteProof {
  readonly source: Source;
}

/** What the lock adds to a quote. */
interface QuoteProof {
  /** Where it begins, in UTF-16 units of its normalised paragraph. */
  readonly offset: number;
  /** Words of its paragraph that stand before it and after it. */
  readonly wordsBefore: number;
  readonly wordsAfter: number;
  /** Text-fragment directive for its words (what follows `#:~:text=`), proven unique by `verify`. */
  readonly fragment: string | undefined;
}

/** Of a quote that no lock holds. */
export const unproven: QuoteProof = Object.freeze({
  offset: 0,
  wordsBefore: 0,
  wordsAfter: 0,
  fragment: undefined,
});

export interface Casebook {
  /** sha256 of the knowledge folder, 64 hex digits; it changes when any byte of it does. */
  readonly version: string;
  readonly info: CaseInfo;
  /** Oldest first. */
  readonly sources: readonly Source[];
  readonly records: readonly CaseRecord[];
  readonly people: readonly Person[];
  readonly facts: readonly Fact[];
  readonly outcomes: readonly Outcome[];
  /** Without those that are superseded. */
  readonly currentOutcomes: readonly Outcome[];
  /** In order of time. */
  readonly events: readonly TimelineEvent[];
  readonly questions: readonly Question[];
  readonly silences: readonly Silence[];
  readonly vocabulary: Vocabulary;
  record(id: string): CaseRecord | undefined;
  /** What holds now: the record, or what has superseded it in the end. */
  newest(record: CaseRecord): CaseRecord;
  /** What holds now of some ids, each record once; ids of nothing are left out. */
  current(ids: readonly string[]): readonly CaseRecord[];
  person(id: string): Person | undefined;
  source(id: string): Source | undefined;
  quote(id: string): Quote | undefined;
  /** The quotes of a source in the order they stand in it. */
  quotesOf(sourceId: string): readonly Quote[];
  /** What a person or organisation said, in the order of publication. */
  saidBy(personId: string): readonly Quote[];
  /** Facts, outcomes, events and silences that are about a person or organisation; none that is superseded. */
  about(personId: string): readonly CaseRecord[];
  contentNote(id: string): ContentNote | undefined;
}

/**
 * Builds the look-ups. The knowledge must have passed `check`: a quote id that resolves to nothing
 * is a bug here, not a problem to report.
 */
export function createCasebook(
  knowledge: Knowledge,
  version: string,
  proofs: ReadonlyMap<string, QuoteProof>,
): Casebook {
  const sources = [...knowledge.sources]
    .sort((a, b) => byCodeUnits(a.published, b.published) || byCodeUnits(a.id, b.id))
    .map(
      ({ quotes: _quotes, ...source }): Source =>
        Object.freeze({ ...source, apart: apartOf(source, knowledge.sources) }),
    );
  const sourceById = new Map(sources.map((source) => [source.id, source]));

  const quotes: Quote[] = [];
  const quotesBySource = new Map<string, readonly Quote[]>();
  for (const source of sources) {
    const entry = knowledge.sources.find((candidate) => candidate.id === source.id);
    const own = (entry?.quotes ?? [])
      .map((quote): Quote => {
        const proof = proofs.get(quote.id) ?? unproven;
        return Object.freeze({ ...proof, ...quote, source });
      })
      .sort((a, b) => a.paragraph - b.paragraph || a.offset - b.offset);
    quotesBySource.set(source.id, Object.freeze(own));
    quotes.push(...own);
  }
  const quoteById = new Map(quotes.map((quote) => [quote.id, quote]));

  const events = [...knowledge.timeline].sort((a, b) => byCodeUnits(a.date, b.date));
  const records: CaseRecord[] = [
    ...knowledge.questions.map((record) => withType('question', record)),
    ...knowledge.outcomes.map((record) => ({ type: 'outcome' as const, ...record })),
    ...knowledge.facts.map((record) => ({ type: 'fact' as const, ...record })),
    ...knowledge.people.map((record) => ({ type: 'person' as const, ...record })),
    ...events.map((record) => ({ type: 'event' as const, ...record })),
    ...knowledge.silences.map((record) => withType('silence', record)),
  ];
  const recordById = new Map(records.map((record) => [record.id, Object.freeze(record)]));
  const personById = new Map(knowledge.people.map((person) => [person.id, person]));
  const noteById = new Map(knowledge.case.contentNotes.map((note) => [note.id, note]));

  return Object.freeze({
    version,
    info: knowledge.case,
    sources,
    records,
    people: knowledge.people,
    facts: knowledge.facts,
    outcomes: knowledge.outcomes,
    currentOutcomes: knowledge.outcomes.filter(({ supersededBy }) => supersededBy === undefined),
    events,
    questions: knowledge.questions,
    silences: knowledge.silences,
    vocabulary: knowledge.vocabulary,
    record: (id: string) => recordById.get(id),
    newest: (record: CaseRecord) => newestOf(record, recordById),
    current: (ids: readonly string[]) => {
      const named = ids.flatMap((id) => recordById.get(id) ?? []);
      return [...new Set(named.map((record) => newestOf(record, recordById)))];
    },
    person: (id: string) => personById.get(id),
    source: (id: string) => sourceById.get(id),
    quote: (id: string) => quoteById.get(id),
    quotesOf: (sourceId: string) => quotesBySource.get(sourceId) ?? [],
    saidBy: (personId: string) => quotes.filter((quote) => quote.speaker === personId),
    about: (personId: string) =>
      records.filter(
        (record) =>
          'about' in record && record.about.includes(personId) && successorOf(record) === undefined,
      ),
    contentNote: (id: string) => noteById.get(id),
  });
}

/** Follows `supersededBy` to the end; `check` has made sure that there is one. */
function newestOf(record: CaseRecord, records: ReadonlyMap<string, CaseRecord>): CaseRecord {
  let newest = record;
  const seen = new Set<string>();
  for (;;) {
    const next = records.get(successorOf(newest) ?? '');
    if (next === undefined || seen.has(next.id)) return newest;
    seen.add(next.id);
    newest = next;
  }
}

/** The id of what has superseded a record. */
export function successorOf(record: CaseRecord): string | undefined {
  return 'supersededBy' in record ? record.supersededBy : undefined;
}

/** A copy that does not ask for the wordings: they are many, and may be parsed when they are wanted. */
function withType<T extends string, R extends Question | Silence>(
  type: T,
  record: R,
): { readonly type: T } & R {
  const copy = Object.create(Object.prototype);
  copy.type = type;
  for (const key of Object.keys(record)) {
    if (key !== 'ask') copy[key] = Reflect.get(record, key);
    else Object.defineProperty(copy, key, Object.getOwnPropertyDescriptor(record, key) ?? {});
  }
  return copy;
}

/** What a lock proves of each quote, by the quote's id. */
export function proofsOf(lock: Lock): Map<string, QuoteProof> {
  const proofs = new Map<string, QuoteProof>();
  for (const source of Object.values(lock.sources)) {
    for (const [id, { offset, wordsBefore, wordsAfter, fragment }] of Object.entries(
      source.quotes,
    )) {
      proofs.set(id, { offset, wordsBefore, wordsAfter, fragment: fragment ?? undefined });
    }
  }
  return proofs;
}
