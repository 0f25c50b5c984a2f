/**
 * `pincite/search`: from a question in somebody's own words to the records that answer it. Ranking
 * only; whether the best record does answer is decided elsewhere, from what is reported here.
 */
import { Ballot } from './ballot.js';
import { certainty } from './certainty.js';
import { Families } from './families.js';
import { Examiner } from './features.js';
import { type RankedGroup, rankGroups, type Weights } from './groups.js';
import { Lexicon } from './lexicon.js';
import { Meanings, type VocabularyOptions } from './meanings.js';
import { type Interpreter, interpret, type QueryWord } from './query.js';
import { Retriever } from './retrieve.js';
import { settings } from './settings.js';
import { Spelling } from './spelling.js';
import { Store } from './store.js';
import { Suggester } from './suggest.js';
import type { Hit, Match, SearchOptions, SearchRecord } from './types.js';
import { rankWeights } from './weights.js';

export type { Hit, Match, SearchOptions, SearchRecord } from './types.js';

export interface IndexOptions extends VocabularyOptions {
  /** Weights of the rank features, for who fits their own. */
  readonly weights?: Weights;
}

export interface SearchIndex {
  /** Best first; of each group its best wording. A blank question finds nothing. */
  search(question: string, options?: SearchOptions): Hit[];
  /** Groups to offer while somebody types, best first, in an order that does not jump about. */
  suggest(typed: string, options?: SearchOptions): string[];
  /** Adds records; one whose id is known replaces it. Takes time by what is added. */
  put(records: readonly SearchRecord[]): void;
  /** Removes records; ids that are not there are passed over. */
  remove(ids: readonly string[]): void;
  /** The ranking with all that was seen, for deciding and for fitting. */
  rank(question: string): Ranking;
  record(number: number): SearchRecord | undefined;
  /** Visits the records that hold a term. */
  eachHolder(term: number, visit: (record: SearchRecord) => void): void;
  /** Words of the question for which a group holds only what must never stand for them. */
  opposed(query: readonly QueryWord[], group: RankedGroup): string[];
  /** Why a group was found: each content word of the question and what it met. */
  why(query: readonly QueryWord[], meetings: RankedGroup['meetings']): Match[];
}

export interface Ranking {
  readonly query: readonly QueryWord[];
  readonly groups: readonly RankedGroup[];
}

/** Groups a search gives where no limit is said. */
const usualLimit = 10;

/** Builds an index; some milliseconds for a thousand records. */
export function createIndex(
  records: readonly SearchRecord[],
  { weights = rankWeights, ...vocabulary }: IndexOptions = {},
): SearchIndex {
  const lexicon = new Lexicon();
  const meanings = new Meanings(vocabulary);
  const spelling = new Spelling();
  const store = new Store(lexicon, meanings, (word) => spelling.add(word));
  const retriever = new Retriever(store);
  const ballot = new Ballot(store);
  const families = new Families(lexicon.terms);
  const suggester = new Suggester();
  const tools: Interpreter = { lexicon, meanings, spelling, families, size: () => store.size };
  let suggesterIsStale = true;
  store.put(records);

  return {
    search(question, { limit = usualLimit } = {}) {
      const { query, groups } = rank(question);
      let least = 1;
      return groups.slice(0, limit).map((entry, place) => {
        // The order is the ranking's; a score never says otherwise.
        least = Math.min(least, certainty(query, groups, place));
        return {
          id: store.record(entry.best)?.id ?? entry.group,
          group: entry.group,
          score: least,
          why: why(query, entry.look.meetings),
        };
      });
    },
    suggest(typed, { limit = usualLimit } = {}) {
      if (suggesterIsStale) suggester.put(store.records());
      suggesterIsStale = false;
      return suggester.suggest(typed, limit);
    },
    put(added) {
      store.put(added);
      suggesterIsStale = true;
    },
    remove(ids) {
      store.remove(ids);
      suggesterIsStale = true;
    },
    rank,
    record: (number) => store.record(number),
    eachHolder(term, visit) {
      store.eachHolder(term, (number) => {
        const record = store.record(number);
        if (record) visit(record);
      });
    },
    opposed(query, { group, firmest }) {
      const asked = new Set(query.map(({ stem }) => stem));
      const number = store.groupNumber(group);
      const holds = (stem: string) => {
        const term = lexicon.term(stem);
        let held = false;
        if (term !== undefined) {
          store.eachHolder(term, (record) => {
            held ||= store.groupNumberOf(record) === number;
          });
        }
        return held;
      };
      return query.flatMap(({ word, stem }, i) => {
        if ((firmest[i] ?? 0) > 0) return [];
        const opposites = meanings.opposites(stem).filter((other) => !asked.has(other));
        return opposites.some(holds) ? [word] : [];
      });
    },
    why,
  };

  function rank(question: string): Ranking {
    const query = interpret(question, tools);
    const candidates = retriever.retrieve(query, settings.candidates);
    const examiner = new Examiner(query, lexicon, store.size);
    return { query, groups: rankGroups({ candidates, query, examiner, ballot, store, weights }) };
  }

  function why(query: readonly QueryWord[], meetings: RankedGroup['meetings']): Match[] {
    return query.flatMap(({ word, content, variants }, i): Match[] => {
      const meeting = meetings[i];
      if (!meeting || !content) return [];
      const matched = lexicon.surfaces[meeting.surface] as string;
      const term = lexicon.termOf[meeting.surface];
      const how = variants.find((variant) => variant.term === term)?.how ?? 'same stem';
      return [
        { term: word, matched: matched.replace(/^=/, ''), how: matched === word ? 'exact' : how },
      ];
    });
  }
}
