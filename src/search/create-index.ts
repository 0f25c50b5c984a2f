/** Makes an index of records, or opens one that was saved: everything that searches, wired together. */
import { inOneGo } from '../steps.js';
import { certainty } from './certainty.js';
import {
  checkBytes,
  checkIds,
  checkLimit,
  checkOptions,
  checkRanking,
  checkRecords,
  checkText,
} from './check-input.js';
import { Discernment, type Elsewhere } from './discernment.js';
import { Families } from './families.js';
import { rankFeatures, type Weights } from './groups.js';
import { Meanings, type VocabularyOptions } from './meanings.js';
import { Neighbours } from './neighbours.js';
import { type Interpreter, interpret } from './query.js';
import { createRanker, rankSoMany } from './ranker.js';
import { Rarities } from './rarity.js';
import { readingPrint } from './reading-print.js';
import type { SavedFacts } from './saved-layout.js';
import { Reader, SavedIndexError } from './saved-reader.js';
import { type MemoryOf, Writer } from './saved-writer.js';
import type { IndexOptions, LoadOptions, SearchIndex } from './search-index.js';
import { Spelling } from './spelling.js';
import { Store } from './store.js';
import { inMemory, type Stored } from './stored.js';
import { Suggester } from './suggest.js';
import { Tallies } from './tallies.js';
import { Tokeniser } from './tokeniser.js';
import type { RecordName, SearchRecord } from './types.js';
import { rankWeights } from './weights.js';
import { whyFound } from './why-found.js';

/** Groups a search gives where no limit is said. */
const usualLimit = 10;

/**
 * Builds an index; some milliseconds for a thousand records.
 * @throws {TypeError} for records or options that are not what they must be
 */
export function createIndex(
  records: readonly SearchRecord[],
  options: IndexOptions = {},
): SearchIndex {
  return createIndexAfter(undefined, records, options);
}

/** The same index, which does not learn what `earlier` has learned: one that this very program saved. */
export function createIndexAfter(
  earlier: Stored | undefined,
  records: readonly SearchRecord[],
  options: IndexOptions,
): SearchIndex {
  checkOptions(options, rankFeatures.length);
  const { same = [], different = [], elsewhere: texts = [], ...ranking } = options;
  const index = indexOver(new Store(), {
    // Copied, for it is saved with what was made of it, whatever becomes of the lists that were given.
    vocabulary: structuredClone({ same, different }),
    elsewhere: { count: texts.length, texts: () => texts },
    ranking,
    earlier,
  });
  index.put(records);
  return index;
}

/**
 * The index that `save` gave as bytes, which stay as they are and must not be changed while it is in
 * use. Reads and checks all of them: about a millisecond for each million, however many records there are.
 * @param ranking what the index was made with is said anew, but for what makes a word common
 * @throws {SavedIndexError} where they are no index, damaged, or of a version that read words otherwise.
 * @throws {TypeError} for what is no bytes, or options that are not what they must be
 */
export function loadIndex(bytes: Uint8Array, ranking: LoadOptions = {}): SearchIndex {
  checkBytes(bytes);
  checkRanking(ranking, rankFeatures.length);
  const reader = new Reader(inMemory(bytes));
  reader.readAll();
  if (reader.facts.reading !== readingPrint()) {
    throw new SavedIndexError(
      'The index was saved by a version of Pincite that reads words in another way. Build it anew.',
    );
  }
  return openIndex(reader, ranking);
}

/**
 * An index that this very program saved. Its rows are read when they are first looked at, so that any
 * use of it may find it damaged.
 * @throws {SavedIndexError}
 */
export function openIndex(reader: Reader, ranking: LoadOptions = {}): SearchIndex {
  return indexOver(Store.load(reader, reader.facts.store), {
    vocabulary: reader.facts.vocabulary,
    elsewhere: {
      count: reader.facts.elsewhere,
      texts: () => JSON.parse(new TextDecoder().decode(reader.u8('elsewhere'))),
    },
    ranking,
    reader,
  });
}

interface Making {
  readonly vocabulary: Omit<VocabularyOptions, 'elsewhere'>;
  readonly elsewhere: Elsewhere;
  readonly ranking: LoadOptions;
  /** Where the store was loaded from. */
  readonly reader?: Reader;
  /** What may have learned the same already. */
  readonly earlier?: Stored | undefined;
}

function indexOver(store: Store, making: Making): SearchIndex {
  const { vocabulary, elsewhere, ranking, reader, earlier } = making;
  const {
    weights = rankWeights,
    commonBy = reader?.facts.commonBy ?? 'answers',
    learned,
  } = ranking;
  const { learns = learned === undefined && isLearned(weights) } = ranking;
  const { lexicon, roster } = store;
  const meanings = new Meanings(vocabulary, reader?.facts.stems);
  const tokeniser = new Tokeniser(lexicon, meanings);
  const spelling = new Spelling(lexicon, meanings, ranking.english);
  const families = new Families(lexicon);
  const tallies = new Tallies(store);
  const rarities = new Rarities(store, tallies, commonBy);
  const discernment = new Discernment(store, learns, elsewhere, earlier);
  if (reader) {
    for (const part of [spelling, families, tallies]) part.load(reader);
    discernment.load(reader);
  }
  const neighbours = new Neighbours(store);
  const suggester = new Suggester(store);
  const tools: Interpreter = { lexicon, meanings, spelling, families, neighbours, rarities };
  const rank = createRanker({ store, tallies, tools, discernment, learned, weights });
  const rankInSteps: SearchIndex['rankInSteps'] = (question, candidates) => {
    checkText('The question', question);
    return rank(question, candidates);
  };

  return {
    search(question, { limit = usualLimit } = {}) {
      checkText('The question', question);
      checkLimit(limit);
      const ranking = rankSoMany(rank, question, limit, store.size);
      const { query, groups } = ranking;
      let least = 1;
      return groups.slice(0, limit).map((entry, place) => {
        // The order is the ranking's; a score never says otherwise.
        least = Math.min(least, certainty(ranking, place));
        return {
          id: roster.id(entry.best),
          group: entry.group,
          score: least,
          why: whyFound(query, entry.look.meetings, lexicon),
        };
      });
    },
    suggest(typed, { limit = usualLimit } = {}) {
      checkText('What was typed', typed);
      checkLimit(limit);
      return suggester.suggest(typed, limit);
    },
    put(records) {
      checkRecords(records);
      if (records.length === 0) return;
      store.put(records, tokeniser);
      takeIn();
    },
    remove(ids) {
      checkIds(ids);
      const known = ids.filter((id) => roster.find(id) !== undefined);
      if (known.length === 0) return;
      store.remove(known);
      takeIn();
    },
    learn: () => discernment.learn(),
    save: () => savedIn(ArrayBuffer),
    saveShared: () => savedIn(SharedArrayBuffer),
    rank: (question, candidates) => inOneGo(rankInSteps(question, candidates)),
    rankInSteps,
    judge(question) {
      checkText('The question', question);
      return discernment.judge(interpret(question, tools).query);
    },
    record(number) {
      const isThere = Number.isInteger(number) && number >= 0 && roster.isAlive(number);
      return isThere ? nameOf(number) : undefined;
    },
    tally: (term) => tallies.of(term),
    readAll: () => reader?.readAll(),
    groupNumber: (name) => roster.group(name),
    opposed(query, { group, firmest }) {
      const asked = new Set(query.map(({ stem }) => stem));
      return query.flatMap(({ word, stem }, i) => {
        if ((firmest[i] ?? 0) > 0) return [];
        const opposites = meanings.opposites(stem).filter((other) => !asked.has(other));
        return opposites.some((other) => tallies.groupHolds(group, other)) ? [word] : [];
      });
    },
    why: (query, meetings) => whyFound(query, meetings, lexicon),
  };

  function savedIn<Memory extends ArrayBufferLike>(kind: MemoryOf<Memory>): Uint8Array<Memory> {
    const writer = new Writer();
    const facts = store.save(writer);
    spelling.save(writer);
    families.save(writer);
    tallies.save(writer);
    const learned = discernment.save(writer);
    writer.add('elsewhere', new TextEncoder().encode(JSON.stringify(elsewhere.texts())));
    const stems = [...meanings.words];
    const { count } = elsewhere;
    const reading = readingPrint();
    const all: SavedFacts = {
      reading,
      vocabulary,
      commonBy,
      elsewhere: count,
      stems,
      store: facts,
      ...learned,
    };
    return writer.bytes(all, kind);
  }

  /** Tells those who look at words that there are others now. */
  function takeIn(): void {
    spelling.takeIn();
    families.takeIn();
    tallies.takeIn();
    rarities.takeIn();
    discernment.takeIn();
    suggester.takeIn();
  }

  function nameOf(number: number): RecordName {
    return { id: roster.id(number), group: roster.groupName(roster.groupOf(number)) };
  }
}

/** Does anything hang on what is learned from wordings? */
function isLearned(weights: Weights): boolean {
  const learned: readonly string[] = ['evidence', 'chance'];
  return rankFeatures.some((name, i) => learned.includes(name) && weights[i] !== 0);
}
