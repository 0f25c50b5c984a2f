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
import { dice, ratio, shareOfPairs } from './shares.js';

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
  /** By word of the question: its weight, whether it is a content word, the surface that is written like it. */
  readonly #weights: Float64Array;
  readonly #contents: Uint8Array;
  readonly #written: Int32Array;
  /** Space for the record that is looked at, by word of the question; see `Seen`. */
  readonly #lastSeen: Float64Array;
  readonly #near: Uint8Array;
  /** By word of the question, and by wanted term: what of a wording is counted already. */
  readonly #said: Uint8Array;
  readonly #counted: Uint8Array;
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
    const { length } = query;
    this.#weights = new Float64Array(length);
    this.#contents = new Uint8Array(length);
    this.#written = new Int32Array(length);
    this.#lastSeen = new Float64Array(length);
    this.#near = new Uint8Array(length);
    this.#said = new Uint8Array(length);
    this.#counted = new Uint8Array(this.#wanted.length);
    let content = 0;
    let all = 0;
    for (let i = 0; i < length; i++) {
      const word = query[i] as QueryWord;
      this.#weights[i] = word.weight;
      this.#contents[i] = word.content ? 1 : 0;
      this.#written[i] = lexicon.surface(word.meant) ?? none;
      all += word.weight;
      if (word.content) content += word.weight;
    }
    this.#content = content;
    this.#all = all;
    this.#neighbours = this.#weightOfPairs(new Uint8Array(length).fill(1));
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
      lastSeen: this.#lastSeen.fill(unseen),
      pairs: new Array<boolean>(length).fill(false),
      near: this.#near.fill(0),
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
      // What a wording asks for matters where the question asks for something too.
      if (asked === 0 && this.asked !== 0) {
        const markAt = (word: number) => marks[tokens[from + word] as number] as number;
        asked = askedFor(to - from, markAt);
      }
    }
    const { covered, softCovered, exact } = this.#cover(meetings);
    const bothAsk = asked !== 0;
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
        nearness(sightings, this.#contents),
        ratio(bestPassage(sightings, this.#weights, settings.passage), this.#all),
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
    const { wantedAt } = this.#scratch;
    let there = 0;
    let softThere = 0;
    let strange = 0;
    // A word of the question counts once, however often either says it.
    const counted = this.#counted.fill(0);
    for (let i = from; i < to; i++) {
      const surface = tokens[i] as number;
      const bits = marks[surface] as number;
      if (isConcept(bits)) continue;
      const term = termOf[surface] as number;
      const place = wantedAt[term] as number;
      if (place > 0) {
        if (counted[place - 1] === 1) continue;
        counted[place - 1] = 1;
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
    const said = this.#said.fill(0);
    for (let i = first; i < count; i++) {
      const word = words[i] as number;
      if (said[word] === 1) continue;
      said[word] = 1;
      // In the question's order: "did the chief warn the mayor" is no "did the mayor warn the chief".
      if (word === held && weights[i] === 1) held++;
      const worth = (this.#weights[word] as number) * (weights[i] as number);
      softMet += worth;
      if (this.#contents[word] === 1) met += worth;
    }
    return {
      content: dice(met, this.#content, there),
      all: dice(softMet, this.#all, softThere),
      isWordForWord: strange === 0 && held === said.length,
    };
  }

  #cover(meetings: readonly (Meeting | undefined)[]) {
    let covered = 0;
    let softCovered = 0;
    let exact = 0;
    for (let i = 0; i < meetings.length; i++) {
      const meeting = meetings[i];
      if (meeting === undefined) continue;
      const weight = this.#weights[i] as number;
      const worth = weight * meeting.weight;
      softCovered += worth;
      if (this.#contents[i] === 1) covered += worth;
      if (meeting.surface === this.#written[i]) exact += weight;
    }
    return { covered, softCovered, exact };
  }

  /** Weight of the words that are marked with 1, together with the words before them. */
  #weightOfPairs(words: Uint8Array): number {
    const weights = this.#weights;
    let sum = 0;
    for (let word = 1; word < words.length; word++) {
      if (words[word] === 1) sum += (weights[word - 1] as number) + (weights[word] as number);
    }
    return sum;
  }
}

const roomToGrow = 1.5;
/** No surface is written like the word. */
const none = -1;
const unseen = Number.NEGATIVE_INFINITY;
/** No window reaches from one field into the next. */
const fieldGap = 1_000_000;
/** Logarithm of some three thousand words, a long record. */
const longRecord = 8;
