/**
 * A close look at one record: besides which words it holds, their order, their nearness, and what it
 * says that was not asked.
 */
import { askedFor, isConcept, mark, markOf } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import type { Look, Meeting } from './look.js';
import type { Numbers } from './numbers.js';
import { bestPassage, nearness, Sightings } from './passage.js';
import type { QueryWord } from './query.js';
import type { Rarities } from './rarity.js';
import { type Seen, seeField, type WantedWord } from './see-field.js';
import { fieldCount, fields, type Segment } from './segment.js';
import { settings } from './settings.js';

/** Space that an index lends to one question after the other, so that a look is a look-up. */
export class Scratch {
  /** By term: place + 1 of what the question wants of it; 0 for nearly all. */
  wantedAt = new Uint32Array(0);
  /** What was seen in the record that is looked at. */
  readonly sightings = new Sightings();
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
  readonly #wanted: WantedWord[][] = [];
  /** Weight of the content words, of all, and of all neighbours. */
  readonly #content: number;
  readonly #all: number;
  readonly #neighbours: number;

  constructor(query: readonly QueryWord[], lexicon: Lexicon, rarities: Rarities, scratch: Scratch) {
    this.#query = query;
    this.#lexicon = lexicon;
    this.#rarities = rarities;
    this.#scratch = scratch;
    this.asked = askedFor(query.length, (word) => markOf((query[word] as QueryWord).meant));
    if (scratch.wantedAt.length < lexicon.termCount) {
      scratch.wantedAt = new Uint32Array(Math.ceil(lexicon.termCount * roomToGrow));
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
    this.#neighbours = this.#weightOfPairs(query.map(() => true));
  }

  /** Gives back the space it was lent. */
  release(): void {
    const { wantedAt } = this.#scratch;
    for (const { variants } of this.#query) for (const { term } of variants) wantedAt[term] = 0;
  }

  /** Looks at a record; `bm25` is what the inverted index gave it. */
  look(segment: Segment, at: number, bm25: number): Look {
    const { termOf, marks } = this.#lexicon;
    const { wantedAt, sightings } = this.#scratch;
    const wanted = { termOf, marks, at: wantedAt, words: this.#wanted };
    const { tokens, ends } = segment;
    const { length } = this.#query;
    const seen: Seen = {
      sightings,
      meetings: new Array<Meeting | undefined>(length).fill(undefined),
      lastSeen: new Array<number>(length).fill(unseen),
      pairs: new Array<boolean>(length).fill(false),
      near: new Array<boolean>(length).fill(false),
    };
    const { meetings, pairs, near } = seen;
    let wording = 0;
    let softWording = 0;
    let isWordForWord = false;
    let asked = 0;
    const begin = segment.begin(at);
    let to = begin;
    sightings.clear();
    for (let field = 0; field < fieldCount; field++) {
      const from = to;
      to = ends[at * fieldCount + field] as number;
      const first = sightings.count;
      seeField(tokens, from, to, field * fieldGap, wanted, seen);
      if (fields[field] === 'text' || to === from) continue;
      const likeness = this.#likeness(tokens, from, to, first);
      wording = Math.max(wording, likeness.content);
      softWording = Math.max(softWording, likeness.all);
      isWordForWord ||= likeness.isWordForWord;
      if (asked === 0) {
        const markAt = (word: number) => marks[tokens[from + word] as number] as number;
        asked = askedFor(to - from, markAt);
      }
    }
    const { covered, softCovered, exact } = this.#cover(meetings);
    const bothAsk = this.asked !== 0 && asked !== 0;
    return {
      meetings,
      pairs,
      isWordForWord,
      asked,
      features: [
        ratio(bm25, this.#all * (settings.k1 + 1)),
        ratio(covered, this.#content),
        ratio(softCovered, this.#all),
        shareOfPairs(pairs),
        ratio(this.#weightOfPairs(near), this.#neighbours),
        nearness(sightings, this.#query),
        ratio(bestPassage(sightings, this.#query, settings.passage), this.#all),
        wording,
        softWording,
        ratio(exact, this.#all),
        bothAsk && this.asked === asked ? 1 : 0,
        bothAsk && this.asked !== asked ? 1 : 0,
        Math.min(1, Math.log1p(to - begin) / longRecord),
      ],
    };
  }

  /**
   * Dice's coefficient of the question and a wording, by rarity; of content words, and of all. What was
   * seen of the wording begins at `first`. And whether the two are the same, word for word.
   */
  #likeness(tokens: Numbers, from: number, to: number, first: number) {
    const { termOf, marks } = this.#lexicon;
    const query = this.#query;
    const { wantedAt } = this.#scratch;
    let there = 0;
    let softThere = 0;
    let strange = 0;
    // A word of the question counts once, however often either says it.
    const counted = new Array<boolean>(this.#wanted.length).fill(false);
    for (let i = from; i < to; i++) {
      const surface = tokens[i] as number;
      const bits = marks[surface] as number;
      if (isConcept(bits)) continue;
      const term = termOf[surface] as number;
      const place = wantedAt[term] as number;
      if (place > 0) {
        if (counted[place - 1]) continue;
        counted[place - 1] = true;
      } else strange++;
      const worth = this.#rarities.of(term);
      const isSoft = (bits & mark.soft) !== 0;
      softThere += isSoft ? worth * settings.functionWord : worth;
      if (!isSoft) there += worth;
    }
    let met = 0;
    let softMet = 0;
    let held = 0;
    const { count, words, weights } = this.#scratch.sightings;
    const seen = new Array<boolean>(query.length).fill(false);
    for (let i = first; i < count; i++) {
      const word = words[i] as number;
      if (seen[word]) continue;
      seen[word] = true;
      // In the question's order: "did the chief warn the mayor" is no "did the mayor warn the chief".
      if (word === held && weights[i] === 1) held++;
      const { weight, content } = query[word] as QueryWord;
      const worth = weight * (weights[i] as number);
      softMet += worth;
      if (content) met += worth;
    }
    return {
      content: dice(met, this.#content, there),
      all: dice(softMet, this.#all, softThere),
      isWordForWord: strange === 0 && held === query.length,
    };
  }

  #cover(meetings: readonly (Meeting | undefined)[]) {
    let covered = 0;
    let softCovered = 0;
    let exact = 0;
    for (let i = 0; i < meetings.length; i++) {
      const meeting = meetings[i];
      if (meeting === undefined) continue;
      const { weight, content, meant } = this.#query[i] as QueryWord;
      softCovered += weight * meeting.weight;
      if (content) covered += weight * meeting.weight;
      if (this.#lexicon.isWritten(meeting.surface, meant)) exact += weight;
    }
    return { covered, softCovered, exact };
  }

  /** Weight of some words together with the words before them. */
  #weightOfPairs(words: readonly boolean[]): number {
    const query = this.#query;
    let sum = 0;
    for (let word = 1; word < words.length; word++) {
      if (!words[word]) continue;
      sum += (query[word - 1] as QueryWord).weight + (query[word] as QueryWord).weight;
    }
    return sum;
  }
}

/** Share of a question's neighbours that some words are, each with the word before it. */
export function shareOfPairs(words: readonly boolean[]): number {
  if (words.length < 2) return 0;
  let pairs = 0;
  for (let word = 0; word < words.length; word++) if (words[word]) pairs++;
  return pairs / (words.length - 1);
}

const roomToGrow = 1.5;
const unseen = Number.NEGATIVE_INFINITY;
/** No window reaches from one field into the next. */
const fieldGap = 1_000_000;
/** Logarithm of some three thousand words, a long record. */
const longRecord = 8;

/** Twice what two bags share over what they hold. */
function dice(met: number, asked: number, there: number): number {
  return asked + there === 0 ? 0 : Math.min(1, (2 * met) / (asked + there));
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}
