/**
 * A close look at one record: besides which words it holds, their order, their nearness, and what it
 * says that was not asked.
 */
import { askedFor, mark, markOf } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import { bestPassage, nearness, type Sighting } from './passage.js';
import type { QueryWord } from './query.js';
import type { Rarities } from './rarity.js';
import { fieldCount, fields, type Segment } from './segment.js';
import { settings } from './settings.js';

/** Each between 0 and 1; the fitted weights stand in this order. */
export const lookFeatures = [
  'bm25',
  /** Share of the question's content, and of all its words, that the record holds, by rarity. */
  'coverage',
  'softCoverage',
  /** Neighbours in the question that are neighbours in the record, and that are near in this order. */
  'pairs',
  'near',
  /** How close together the content words stand. */
  'window',
  /** Share of the question that the best passage of some sentences' length holds. */
  'passage',
  /** Likeness of its title or wording, by content words and by all. */
  'wording',
  'softWording',
  /** Share of the question that it holds letter by letter. */
  'exact',
  /** Whether its wording asks for the same kind of thing (a time, a number), or for another. */
  'sameAsked',
  'otherAsked',
  'length',
] as const;

/** Where a word of the question was met in a record. */
export interface Meeting {
  /** The surface met. */
  readonly surface: number;
  /** How far it stands for the word, 0 to 1. */
  readonly weight: number;
}

export interface Look {
  /** In the order of `lookFeatures`. */
  readonly features: readonly number[];
  /** Best meeting of each word of the question; undefined where the record has nothing for it. */
  readonly meetings: readonly (Meeting | undefined)[];
  /** Words of the question that follow the word before them here as they do there. */
  readonly pairs: ReadonlySet<number>;
  /** What its wording asks for; 0 where it has none or asks for nothing in particular. */
  readonly asked: number;
}

interface Wanted {
  readonly word: number;
  readonly weight: number;
}

/** Space that an index lends to one question after the other, so that a look is a look-up. */
export class Scratch {
  /** By term: place + 1 of what the question wants of it; 0 for nearly all. */
  wantedAt = new Uint16Array(0);
}

/** Prepares a question once, to look at many records with it. `release` it afterwards. */
export class Examiner {
  readonly #query: readonly QueryWord[];
  readonly #lexicon: Lexicon;
  readonly #rarities: Rarities;
  readonly #scratch: Scratch;
  /** What the question asks for; 0 where it asks for nothing in particular. */
  readonly asked: number;
  /** For each term that is wanted, the words of the question it may stand for. */
  readonly #wanted: Wanted[][] = [];
  /** Weight of the content words, of all, and of all neighbours. */
  readonly #content: number;
  readonly #all: number;
  readonly #neighbours: number;

  constructor(query: readonly QueryWord[], lexicon: Lexicon, rarities: Rarities, scratch: Scratch) {
    this.#query = query;
    this.#lexicon = lexicon;
    this.#rarities = rarities;
    this.#scratch = scratch;
    this.asked = askedFor(query.map(({ meant }) => markOf(meant)));
    if (scratch.wantedAt.length < lexicon.termCount) {
      scratch.wantedAt = new Uint16Array(Math.ceil(lexicon.termCount * roomToGrow));
    }
    const { wantedAt } = scratch;
    for (const [word, { variants }] of query.entries()) {
      for (const { term, weight } of variants) {
        if (wantedAt[term] === 0) wantedAt[term] = this.#wanted.push([]);
        this.#wanted[(wantedAt[term] as number) - 1]?.push({ word, weight });
      }
    }
    this.#content = query.reduce((sum, word) => sum + (word.content ? word.weight : 0), 0);
    this.#all = query.reduce((sum, word) => sum + word.weight, 0);
    this.#neighbours = this.#weightOfPairs(query.keys());
  }

  /** Gives back the space it was lent. */
  release(): void {
    const { wantedAt } = this.#scratch;
    for (const { variants } of this.#query) for (const { term } of variants) wantedAt[term] = 0;
  }

  /** Looks at a record; `bm25` is what the inverted index gave it. */
  look(segment: Segment, at: number, bm25: number): Look {
    const { termOf, marks } = this.#lexicon;
    const { wantedAt } = this.#scratch;
    const query = this.#query;
    const meetings = new Array<Meeting | undefined>(query.length).fill(undefined);
    const lastSeen = new Array<number>(query.length).fill(Number.NEGATIVE_INFINITY);
    const sightings: Sighting[] = [];
    const pairs = new Set<number>();
    const near = new Set<number>();
    let wording = 0;
    let softWording = 0;
    let asked = 0;
    const { tokens: all } = segment;
    for (let field = 0; field < fieldCount; field++) {
      const from = segment.fieldBegin(at, field);
      const to = segment.fieldEnd(at, field);
      const isWording = fields[field] !== 'text';
      const first = sightings.length;
      let previous = none;
      for (let i = from; i < to; i++) {
        const surface = all[i] as number;
        const term = termOf[surface] as number;
        const place = wantedAt[term] as number;
        if (place === 0) {
          if (previous !== none && !this.#lexicon.isConcept(term)) previous = none;
          continue;
        }
        const wanted = this.#wanted[place - 1] as Wanted[];
        const position = i + field * fieldGap;
        for (const { word, weight } of wanted) {
          if ((meetings[word]?.weight ?? 0) < weight) meetings[word] = { surface, weight };
          sightings.push({ word, weight, position });
          lastSeen[word] = position;
          if (previous === word - 1) pairs.add(word);
          if (position - (lastSeen[word - 1] ?? Number.NEGATIVE_INFINITY) <= settings.nearby) {
            near.add(word);
          }
        }
        if (!this.#lexicon.isConcept(term)) previous = wanted[0]?.word ?? none;
      }
      if (!isWording || to === from) continue;
      const tokens = all.subarray(from, to);
      const likeness = this.#likeness(tokens, sightings, first);
      wording = Math.max(wording, likeness.content);
      softWording = Math.max(softWording, likeness.all);
      if (asked === 0) asked = askedFor(tokens.map((surface) => marks[surface] as number));
    }
    const { covered, softCovered, exact } = this.#cover(meetings);
    const bothAsk = this.asked !== 0 && asked !== 0;
    return {
      meetings,
      pairs,
      asked,
      features: [
        ratio(bm25, this.#all * (settings.k1 + 1)),
        ratio(covered, this.#content),
        ratio(softCovered, this.#all),
        query.length < 2 ? 0 : pairs.size / (query.length - 1),
        ratio(this.#weightOfPairs(near), this.#neighbours),
        nearness(sightings, query),
        ratio(bestPassage(sightings, query, settings.passage), this.#all),
        wording,
        softWording,
        ratio(exact, this.#all),
        bothAsk && this.asked === asked ? 1 : 0,
        bothAsk && this.asked !== asked ? 1 : 0,
        Math.min(1, Math.log1p(segment.end(at) - segment.begin(at)) / longest),
      ],
    };
  }

  /** Dice's coefficient of the question and a wording, by rarity; of content words, and of all. */
  #likeness(surfaces: Uint32Array, sightings: readonly Sighting[], first: number) {
    const { termOf, marks } = this.#lexicon;
    let there = 0;
    let softThere = 0;
    for (const surface of surfaces) {
      const term = termOf[surface] as number;
      if (this.#lexicon.isConcept(term)) continue;
      const worth = this.#rarities.of(term);
      const isSoft = ((marks[surface] as number) & mark.soft) !== 0;
      softThere += isSoft ? worth * settings.functionWord : worth;
      if (!isSoft) there += worth;
    }
    let met = 0;
    let softMet = 0;
    const seen = new Uint8Array(this.#query.length);
    for (let i = first; i < sightings.length; i++) {
      const { word, weight } = sightings[i] as Sighting;
      if (seen[word] === 1) continue;
      seen[word] = 1;
      const asking = this.#query[word] as QueryWord;
      softMet += asking.weight * weight;
      if (asking.content) met += asking.weight * weight;
    }
    return { content: dice(met, this.#content, there), all: dice(softMet, this.#all, softThere) };
  }

  #cover(meetings: readonly (Meeting | undefined)[]) {
    let covered = 0;
    let softCovered = 0;
    let exact = 0;
    for (const [i, meeting] of meetings.entries()) {
      if (!meeting) continue;
      const { weight, content, meant } = this.#query[i] as QueryWord;
      softCovered += weight * meeting.weight;
      if (content) covered += weight * meeting.weight;
      if (this.#lexicon.isWritten(meeting.surface, meant)) exact += weight;
    }
    return { covered, softCovered, exact };
  }

  /** Weight of some words together with the words before them. */
  #weightOfPairs(words: Iterable<number>): number {
    let sum = 0;
    for (const word of words) {
      const before = this.#query[word - 1];
      if (before) sum += before.weight + (this.#query[word] as QueryWord).weight;
    }
    return sum;
  }
}

const roomToGrow = 1.5;
const none = -2;
/** No window reaches from one field into the next. */
const fieldGap = 1_000_000;
/** Logarithm of some three thousand words, a long record. */
const longest = 8;

/** Twice what two bags share over what they hold. */
function dice(met: number, asked: number, there: number): number {
  return asked + there === 0 ? 0 : Math.min(1, (2 * met) / (asked + there));
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}
