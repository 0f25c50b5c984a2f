/**
 * A close look at one record: besides which words it holds, their order, their nearness, and what it
 * says that was not asked.
 */
import { askedFor, mark, markOf } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import { type QueryWord, rarity } from './query.js';
import { fieldCount, fields, type Segment } from './segment.js';
import { settings } from './settings.js';

/** Each between 0 and 1; the fitted weights stand in this order. */
export const lookFeatures = [
  'bm25',
  'coverage',
  'softCoverage',
  'pairs',
  'window',
  'wording',
  'softWording',
  'exact',
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
  /** What its wording asks for; 0 where it has none or asks for nothing in particular. */
  readonly asked: number;
}

interface Wanted {
  readonly word: number;
  readonly weight: number;
}

/** Prepares a question once, to look at many records with it. */
export class Examiner {
  readonly #query: readonly QueryWord[];
  readonly #lexicon: Lexicon;
  readonly #size: number;
  /** What the question asks for; 0 where it asks for nothing in particular. */
  readonly asked: number;
  /** Terms to the words of the question they may stand for. */
  readonly #wanted = new Map<number, Wanted[]>();
  /** Weight of the content words, and of all. */
  readonly #content: number;
  readonly #all: number;

  constructor(query: readonly QueryWord[], lexicon: Lexicon, size: number) {
    this.#query = query;
    this.#lexicon = lexicon;
    this.#size = size;
    this.asked = askedFor(query.map(({ word }) => markOf(word)));
    for (const [word, { variants }] of query.entries()) {
      for (const { term, weight } of variants) {
        const wanted = this.#wanted.get(term);
        if (wanted) wanted.push({ word, weight });
        else this.#wanted.set(term, [{ word, weight }]);
      }
    }
    this.#content = query.reduce((sum, word) => sum + (word.content ? word.weight : 0), 0);
    this.#all = query.reduce((sum, word) => sum + word.weight, 0);
  }

  /** Looks at a record; `bm25` is what the inverted index gave it. */
  look(segment: Segment, at: number, bm25: number): Look {
    const { termOf, marks } = this.#lexicon;
    const query = this.#query;
    const meetings = new Array<Meeting | undefined>(query.length).fill(undefined);
    const positions: number[] = [];
    const words: number[] = [];
    const pairs = new Set<number>();
    let wording = 0;
    let softWording = 0;
    let asked = 0;
    for (let field = 0; field < fieldCount; field++) {
      const from = segment.fieldBegin(at, field);
      const to = segment.fieldEnd(at, field);
      const isWording = fields[field] !== 'text';
      let previous = none;
      let there = 0;
      let softThere = 0;
      let met = 0;
      let softMet = 0;
      const metHere = new Set<number>();
      for (let i = from; i < to; i++) {
        const surface = segment.tokens[i] as number;
        const term = termOf[surface] as number;
        const isConcept = this.#lexicon.isConcept(term);
        const wanted = this.#wanted.get(term);
        for (const { word, weight } of wanted ?? []) {
          const asking = query[word] as QueryWord;
          if ((meetings[word]?.weight ?? 0) < weight) meetings[word] = { surface, weight };
          if (!metHere.has(word)) {
            metHere.add(word);
            softMet += asking.weight * weight;
            if (asking.content) met += asking.weight * weight;
          }
          if (asking.content) {
            positions.push(i + field * fieldGap);
            words.push(word);
          }
          if (previous === word - 1) pairs.add(word);
        }
        if (isConcept) continue;
        previous = wanted?.[0]?.word ?? none;
        if (!isWording) continue;
        const worth = rarity(this.#lexicon.documentsOf(term), this.#size);
        const isSoft = ((marks[surface] as number) & mark.soft) !== 0;
        softThere += isSoft ? worth * settings.functionWord : worth;
        if (!isSoft) there += worth;
      }
      if (isWording && to > from) {
        wording = Math.max(wording, dice(met, this.#content, there));
        softWording = Math.max(softWording, dice(softMet, this.#all, softThere));
        if (asked === 0) {
          asked = askedFor(segment.tokens.subarray(from, to).map((id) => marks[id] as number));
        }
      }
    }
    const { covered, softCovered, exact } = this.#cover(meetings);
    const bothAsk = this.asked !== 0 && asked !== 0;
    return {
      meetings,
      asked,
      features: [
        ratio(bm25, this.#all * (settings.k1 + 1)),
        ratio(covered, this.#content),
        ratio(softCovered, this.#all),
        query.length < 2 ? 0 : pairs.size / (query.length - 1),
        nearness(positions, words, query.length),
        wording,
        softWording,
        ratio(exact, this.#all),
        bothAsk && this.asked === asked ? 1 : 0,
        bothAsk && this.asked !== asked ? 1 : 0,
        Math.min(1, Math.log1p(segment.end(at) - segment.begin(at)) / longest),
      ],
    };
  }

  #cover(meetings: readonly (Meeting | undefined)[]) {
    let covered = 0;
    let softCovered = 0;
    let exact = 0;
    for (const [i, meeting] of meetings.entries()) {
      if (!meeting) continue;
      const { weight, content, word } = this.#query[i] as QueryWord;
      softCovered += weight * meeting.weight;
      if (content) covered += weight * meeting.weight;
      if (this.#lexicon.isWritten(meeting.surface, word)) exact += weight;
    }
    return { covered, softCovered, exact };
  }
}

const none = -2;
/** No window reaches from one field into the next. */
const fieldGap = 1_000_000;
/** Logarithm of some three thousand words, a long record. */
const longest = 8;

/** Dice's coefficient of two bags by weight. */
function dice(met: number, asked: number, there: number): number {
  return asked + there === 0 ? 0 : Math.min(1, (2 * met) / (asked + there));
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

/** Words met over the length of the smallest window that holds them all, 0 to 1. */
function nearness(positions: readonly number[], words: readonly number[], size: number): number {
  const distinct = new Set(words).size;
  if (distinct < 2) return 0;
  const counts = new Uint16Array(size);
  let held = 0;
  let left = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let right = 0; right < words.length; right++) {
    const word = words[right] as number;
    counts[word] = (counts[word] as number) + 1;
    if (counts[word] === 1) held++;
    while (held === distinct) {
      smallest = Math.min(smallest, (positions[right] as number) - (positions[left] as number) + 1);
      const gone = words[left] as number;
      left++;
      counts[gone] = (counts[gone] as number) - 1;
      if (counts[gone] === 0) held--;
    }
  }
  return Math.min(1, distinct / smallest);
}
