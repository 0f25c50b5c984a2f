/** What the statements of a message are held against, made once for a casebook. */
import type { Casebook } from '../../knowledge/casebook.js';
import type { CaseSearch } from '../../search/case/case-search.js';
import type { Steps } from '../../steps.js';
import type { Engine } from '../engine.js';
import { type Names, namesOf } from './names.js';
import { type Nearness, nearTo } from './nearness.js';
import { quotesOf } from './quotes.js';
import { type Bag, type Tellings, tellingsOf } from './tellings.js';
import { type Topic, topicOf } from './topic.js';

/** What statements are held against: a case's search, its names and what its records tell. */
export interface Reader {
  readonly casebook: Casebook;
  readonly search: CaseSearch;
  readonly names: Names;
  readonly tellings: Tellings;
  readonly topic: Topic;
  /** Records near a statement, nearest first. */
  near(statement: string): readonly Nearness[];
  /** Whether a text has a content word of the bag. */
  shares(text: string, bag: Bag): boolean;
  /** Ids of the people of whom a record tells or whom it quotes. */
  peopleOf(recordId: string): ReadonlySet<string>;
}

/** What messages are checked with; made when the first is. */
export function readerOf(engine: Engine): Steps<Reader> {
  return engine.kept(createReader);
}

/** Reads all that a case says and is asked. */
function* createReader({ casebook, search }: Engine): Steps<Reader> {
  const names = yield* namesOf(casebook);
  const base = {
    casebook,
    search,
    names,
    tellings: yield* tellingsOf(casebook),
    topic: yield* topicOf(casebook),
  };
  const known = new Map<string, readonly Nearness[]>();
  const people = new Map<string, ReadonlySet<string>>();
  return {
    ...base,
    shares: (text, bag) => [...base.tellings.bagOf(text)].some((stem) => bag.has(stem)),
    peopleOf(id) {
      const found = people.get(id) ?? peopleOf(casebook, names, id);
      people.set(id, found);
      return found;
    },
    near(statement) {
      const found = known.get(statement) ?? nearTo(base, statement);
      if (known.size >= remembered) known.clear();
      known.set(statement, found);
      return found;
    },
  };
}

function peopleOf(casebook: Casebook, names: Names, id: string): ReadonlySet<string> {
  const record = casebook.record(id);
  if (record === undefined) return new Set();
  const quotes = quotesOf(record).flatMap((quote) => casebook.quote(quote) ?? []);
  const told = 'statement' in record ? (record.statement ?? '') : '';
  const named = [told, ...quotes.map(({ text }) => text)].flatMap((text) => names.namedIn(text));
  const speaking = quotes.flatMap(({ speaker }) => speaker ?? []);
  return new Set([...named.map((person) => person.id), ...speaking]);
}

/** Statements whose nearness is remembered: one message asks for each of its own more than once. */
const remembered = 200;
