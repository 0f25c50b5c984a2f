/**
 * The records that are searched: segments of tokenised records that are only added to, and a roster of
 * who is there. Small segments are put together as they gather, so that a search looks at few; large
 * ones are left alone, so that no change takes long.
 */
import { Inverter } from './inverter.js';
import { joinedWords } from './joined-words.js';
import { Lexicon } from './lexicon.js';
import type { Numbers } from './numbers.js';
import type { Postings } from './postings.js';
import { Roster, type RosterFacts } from './roster.js';
import { Row } from './row.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';
import { fieldCount, fields, mostRecords, Segment } from './segment.js';
import type { Tokeniser } from './tokeniser.js';
import type { SearchRecord } from './types.js';

/** Where a record stands. */
export interface Place {
  readonly segment: Segment;
  readonly at: number;
}

/** A segment among the others. */
interface Part {
  readonly segment: Segment;
  /** Its first number; records are numbered through all segments. */
  readonly base: number;
  /** Its records that had words when it was written, and those that are still alive. */
  readonly written: number;
  alive: number;
}

export class Store {
  readonly lexicon: Lexicon;
  readonly #roster: Roster;
  readonly #parts: Part[] = [];
  /** Words in each field of all records alive. */
  readonly #lengths = new Float64Array(fieldCount);
  readonly #inverter = new Inverter();

  constructor(lexicon = new Lexicon(), roster = new Roster()) {
    this.lexicon = lexicon;
    this.#roster = roster;
  }

  /** Records alive. */
  get size(): number {
    return this.#roster.size;
  }

  /** One more than the highest number in use. */
  get numbers(): number {
    return this.#roster.numbers;
  }

  get roster(): Omit<Roster, 'add' | 'remove'> {
    return this.#roster;
  }

  /** Where a record stands that was ever there. */
  place(number: number): Place {
    const { segment, base } = this.#partOf(number);
    return { segment, at: number - base };
  }

  /** Where the postings of a term lie; they may be of records that are gone. */
  postings(term: number): Postings[] {
    const found: Postings[] = [];
    for (const { segment, base } of this.#parts) {
      const place = segment.find(term);
      if (place === undefined) continue;
      const { starts } = segment;
      const from = starts[place] as number;
      const to = starts[place + 1] as number;
      found.push({ segment, base, from, to });
    }
    return found;
  }

  /** Visits the records alive that hold a term. */
  eachHolder(term: number, visit: (number: number) => void): void {
    for (const { segment, base, from, to } of this.postings(term)) {
      const { records } = segment;
      for (let posting = from; posting < to; posting++) {
        const number = base + (records[posting] as number);
        if (this.#roster.isAlive(number)) visit(number);
      }
    }
  }

  /** Mean words in each field; at least one, so that it can be divided by. */
  meanLengths(): Float64Array {
    const { size } = this;
    return this.#lengths.map((length) => Math.max(1, length / Math.max(1, size)));
  }

  /** Visits the titles and wordings of the records alive: of all, or of those marked by their number. */
  eachWording(visit: VisitWording, marked?: Uint8Array): void {
    for (const { segment, base } of this.#parts) {
      for (let at = 0; at < segment.size; at++) {
        if (marked?.[base + at] === 0 || !this.#roster.isAlive(base + at)) continue;
        for (const field of headingFields) {
          const from = segment.fieldBegin(at, field);
          const to = segment.fieldEnd(at, field);
          if (from < to) visit(this.#roster.groupOf(base + at), segment.tokens, from, to);
        }
      }
    }
  }

  /** Adds records; one whose id is known replaces it, and of several with one id the last counts. */
  put(records: readonly SearchRecord[], tokeniser: Tokeniser): void {
    const last = new Map<string, number>();
    for (const [i, { id }] of records.entries()) last.set(id, i);
    if (this.size > 0) this.#let(last.keys());
    const tokens = new Row();
    const ends = new Row();
    for (const [i, record] of records.entries()) {
      if (last.get(record.id) !== i) continue;
      for (const field of fields) {
        const text = record[field];
        if (text) tokens.append(tokeniser.read(text));
        ends.push(tokens.length);
      }
      this.#roster.add(record.id, record.group ?? record.id);
      const isFull = ends.length >= mostRecords * fieldCount || tokens.length >= mostTokens;
      if (isFull) this.#append(tokens, ends);
    }
    this.#append(tokens, ends);
    this.#gather();
  }

  /** Removes records; ids that are not there are passed over. */
  remove(ids: readonly string[]): void {
    this.#let(ids);
    this.#gather();
  }

  save(writer: Writer): StoreFacts {
    this.lexicon.save(writer);
    const roster = this.#roster.save(writer);
    for (const [i, { segment }] of this.#parts.entries()) segment.save(writer, `segments/${i}`);
    const parts = this.#parts.map(({ written, alive }) => ({ written, alive }));
    return { roster, parts, lengths: [...this.#lengths] };
  }

  static load(reader: Reader, { roster, parts, lengths }: StoreFacts): Store {
    const store = new Store(Lexicon.load(reader), Roster.load(reader, roster));
    for (const [i, of] of parts.entries()) store.#push(Segment.load(reader, `segments/${i}`), of);
    store.#lengths.set(lengths);
    return store;
  }

  #let(ids: Iterable<string>): void {
    for (const id of ids) {
      const number = this.#roster.find(id);
      if (number === undefined) continue;
      this.#discount(number);
      this.#roster.remove(number);
    }
  }

  /** Takes a record off what is known of words and lengths. */
  #discount(number: number): void {
    const { segment, at } = this.place(number);
    const { lexicon } = this;
    const terms = new Set<number>();
    for (let i = segment.begin(at); i < segment.end(at); i++) {
      const surface = segment.tokens[i] as number;
      lexicon.countUse(surface, -1);
      terms.add(lexicon.termOf[surface] as number);
    }
    for (const term of terms) lexicon.countDocuments(term, -1);
    this.#countLengths(segment, at, -1);
    this.#partOf(number).alive--;
  }

  /** Makes a segment of the words gathered so far, and clears them. */
  #append(tokens: Row, ends: Row): void {
    if (ends.length === 0) return;
    const { lexicon } = this;
    const segment = this.#inverter.invert(tokens.taken().slice(), ends.taken().slice(), lexicon);
    tokens.clear();
    ends.clear();
    for (const surface of segment.tokens) lexicon.countUse(surface, 1);
    for (const [place, term] of segment.terms.entries()) {
      lexicon.countDocuments(term, segment.holders(place));
    }
    for (let at = 0; at < segment.size; at++) this.#countLengths(segment, at, 1);
    this.#push(segment, { written: segment.size, alive: segment.size });
  }

  #push(segment: Segment, { written, alive }: Pick<Part, 'written' | 'alive'>): void {
    const before = this.#parts.at(-1);
    const base = before ? before.base + before.segment.size : 0;
    this.#parts.push({ segment, base, written, alive });
  }

  #partOf(number: number): Part {
    let i = this.#parts.length - 1;
    while (i > 0 && (this.#parts[i] as Part).base > number) i--;
    return this.#parts[i] as Part;
  }

  #countLengths(segment: Segment, at: number, by: 1 | -1): void {
    for (let field = 0; field < fieldCount; field++) {
      this.#lengths[field] = (this.#lengths[field] as number) + by * segment.fieldLength(at, field);
    }
  }

  /** Writes anew what is mostly gone, and puts small segments together. */
  #gather(): void {
    for (const [i, { written, alive }] of this.#parts.entries()) {
      // By what was written, not by all places in it: else the little that is left is written each time.
      if (alive < written && alive * 4 <= written) this.#join(i, 1);
    }
    for (let i = this.#parts.length - 2; i >= 0; i--) {
      const [{ segment: one }, { segment: next }] = this.#parts.slice(i, i + 2) as [Part, Part];
      const isLarge =
        one.size + next.size > mostRecords || one.tokens.length + next.tokens.length > mostJoined;
      if (isLarge || one.size > next.size * 2) return;
      this.#join(i, 2);
    }
  }

  /** Makes one segment of `count`, without the words of the records that are gone. */
  #join(first: number, count: number): void {
    const joined = this.#parts.slice(first, first + count);
    const { base } = joined[0] as Part;
    const { tokens, ends } = joinedWords(joined, this.#roster);
    const segment = this.#inverter.invert(tokens, ends, this.lexicon);
    const alive = joined.reduce((sum, part) => sum + part.alive, 0);
    this.#parts.splice(first, count, { segment, base, written: alive, alive });
  }
}

/** The group, and where the surfaces lie. */
type VisitWording = (group: number, tokens: Numbers, from: number, to: number) => void;

/** What a saved store says beside its rows. */
export interface StoreFacts {
  readonly roster: RosterFacts;
  readonly parts: readonly Pick<Part, 'written' | 'alive'>[];
  readonly lengths: readonly number[];
}

const headingFields = [fields.indexOf('title'), fields.indexOf('question')];
/** Words of one segment at most, which bounds what building one needs for a while. */
const mostTokens = 2 ** 23;
/** Words of segments that are put together, which takes some 30 ns each: no more than is not felt. */
const mostJoined = 2 ** 20;
