/**
 * The records that are searched: segments of tokenised records that are only added to, and a mark on
 * those removed. Small segments are put together as they gather, so that a search looks at few.
 */
import type { Lexicon } from './lexicon.js';
import type { Found, Meanings } from './meanings.js';
import { fieldCount, fields, Segment, type TokenisedRecord } from './segment.js';
import { wordsOf } from './terms.js';
import type { SearchRecord } from './types.js';

/** Where a record stands. */
interface Place {
  readonly segment: Segment;
  readonly at: number;
}

export class Store {
  readonly lexicon: Lexicon;
  readonly #meanings: Meanings;
  readonly #onWord: (word: string) => void;
  #segments: Segment[] = [];
  /** First number of each segment; records are numbered through all segments. */
  #bases: number[] = [];
  /** Records by number; undefined where one was removed. */
  #records: (SearchRecord | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  /** Numbers of the records of a group. */
  #groups = new Map<string, number[]>();
  readonly #read = new Map<string, readonly number[]>();
  /** Numbers of groups, and the group of each record by number. */
  readonly #groupNumbers = new Map<string, number>();
  #groupOf: number[] = [];
  /** Words in each field of all records alive. */
  readonly #lengths = new Float64Array(fieldCount);

  /** `onWord` is told each word that was not known before. */
  constructor(lexicon: Lexicon, meanings: Meanings, onWord: (word: string) => void) {
    this.lexicon = lexicon;
    this.#meanings = meanings;
    this.#onWord = onWord;
  }

  /** Records alive. */
  get size(): number {
    return this.#numbers.size;
  }

  /** One more than the highest number in use. */
  get numbers(): number {
    return this.#records.length;
  }

  get groups(): ReadonlyMap<string, readonly number[]> {
    return this.#groups;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  base(segment: number): number {
    return this.#bases[segment] as number;
  }

  record(number: number): SearchRecord | undefined {
    return this.#records[number];
  }

  /** The records alive, in the order they were added. */
  *records(): Generator<SearchRecord> {
    for (const record of this.#records) if (record) yield record;
  }

  /** Visits the records alive that hold a term. */
  eachHolder(term: number, visit: (number: number) => void): void {
    for (const [i, { starts, records }] of this.#segments.entries()) {
      const base = this.base(i);
      const to = starts[term + 1] ?? 0;
      for (let posting = starts[term] ?? 0; posting < to; posting++) {
        const number = base + (records[posting] as number);
        if (this.#records[number] !== undefined) visit(number);
      }
    }
  }

  /** Number of a group; undefined where it is not there. */
  groupNumber(group: string): number | undefined {
    return this.#groupNumbers.get(group);
  }

  /** Number of the group of a record. */
  groupNumberOf(number: number): number {
    return this.#groupOf[number] as number;
  }

  /** Mean words in a field; at least one, so that it can be divided by. */
  meanLength(field: number): number {
    return Math.max(1, (this.#lengths[field] as number) / Math.max(1, this.size));
  }

  place(number: number): Place {
    let i = this.#segments.length - 1;
    while (i > 0 && (this.#bases[i] as number) > number) i--;
    return { segment: this.#segments[i] as Segment, at: number - (this.#bases[i] as number) };
  }

  /** Adds records; one whose id is known replaces it. */
  put(records: readonly SearchRecord[]): void {
    const last = new Map<string, SearchRecord>();
    for (const record of records) last.set(record.id, record);
    if (this.size > 0) this.remove([...last.keys()]);
    const added = [...last.values()];
    this.#append(
      added,
      added.map((record) => this.#tokenise(record)),
    );
    this.#read.clear();
    this.#gather();
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const number = this.#numbers.get(id);
      const record = number === undefined ? undefined : this.#records[number];
      if (number === undefined || record === undefined) continue;
      this.#discount(number);
      this.#records[number] = undefined;
      this.#numbers.delete(id);
      const group = groupOf(record);
      const rest = this.#groups.get(group)?.filter((other) => other !== number) ?? [];
      if (rest.length > 0) this.#groups.set(group, rest);
      else this.#groups.delete(group);
    }
  }

  #append(records: readonly SearchRecord[], documents: readonly TokenisedRecord[]): void {
    if (records.length === 0) return;
    const segment = new Segment(documents, this.lexicon);
    this.#bases.push(this.#records.length);
    this.#segments.push(segment);
    const { documents: holding } = this.lexicon;
    for (let term = 0; term < holding.length; term++) {
      holding[term] = (holding[term] as number) + segment.documentsOf(term);
    }
    for (const [at, record] of records.entries()) {
      this.#countLengths(segment, at, 1);
      const number = this.#records.length;
      this.#records.push(record);
      this.#numbers.set(record.id, number);
      const group = groupOf(record);
      const members = this.#groups.get(group);
      if (members) members.push(number);
      else this.#groups.set(group, [number]);
      let groupNumber = this.#groupNumbers.get(group);
      if (groupNumber === undefined) {
        groupNumber = this.#groupNumbers.size;
        this.#groupNumbers.set(group, groupNumber);
      }
      this.#groupOf.push(groupNumber);
    }
  }

  /** Takes a record off what is known of terms and lengths. */
  #discount(number: number): void {
    const { segment, at } = this.place(number);
    const terms = new Set<number>();
    for (let i = segment.begin(at); i < segment.end(at); i++) {
      terms.add(this.lexicon.termOf[segment.tokens[i] as number] as number);
    }
    for (const term of terms) {
      this.lexicon.documents[term] = (this.lexicon.documents[term] as number) - 1;
    }
    this.#countLengths(segment, at, -1);
  }

  #countLengths(segment: Segment, at: number, by: 1 | -1): void {
    for (let field = 0; field < fieldCount; field++) {
      this.#lengths[field] = (this.#lengths[field] as number) + by * segment.fieldLength(at, field);
    }
  }

  /** Puts all segments into one once the small ones hold a quarter of the records or are many. */
  #gather(): void {
    const sizes = this.#segments.map(({ size }) => size);
    const largest = Math.max(0, ...sizes);
    const small = sizes.reduce((sum, size) => sum + size, 0) - largest;
    if (this.#segments.length < 2 || (small < largest / 4 && this.#segments.length <= 8)) return;
    const alive = this.#records.flatMap((record, number) => (record ? [{ record, number }] : []));
    const documents = alive.map(({ number }) => {
      const { segment, at } = this.place(number);
      return segment.tokenised(at);
    });
    this.#segments = [];
    this.#bases = [];
    this.#records = [];
    this.#numbers.clear();
    this.#groups = new Map();
    this.#groupNumbers.clear();
    this.#groupOf = [];
    this.#lengths.fill(0);
    this.lexicon.documents.fill(0);
    this.#append(
      alive.map(({ record }) => record),
      documents,
    );
  }

  #tokenise(record: SearchRecord): TokenisedRecord {
    const tokens: number[] = [];
    const ends: number[] = [];
    for (const field of fields) {
      const text = record[field];
      if (text) for (const token of this.#tokensOf(text)) tokens.push(token);
      ends.push(tokens.length);
    }
    return { tokens, ends };
  }

  /** Surfaces of a text. Texts that several records share are read once while they are added. */
  #tokensOf(text: string): readonly number[] {
    const known = this.#read.get(text);
    if (known) return known;
    const { lexicon } = this;
    const words = wordsOf(text).map((word) => this.#surface(word));
    const found = this.#meanings.isEmpty
      ? []
      : this.#meanings.find(words.map((id) => lexicon.stem(id)));
    const tokens = found.length === 0 ? words : this.#withConcepts(words, found);
    this.#read.set(text, tokens);
    return tokens;
  }

  #withConcepts(words: readonly number[], found: readonly Found[]): number[] {
    const tokens: number[] = [];
    const byEnd = found.toSorted((a, b) => a.to - b.to);
    let next = 0;
    for (const [i, word] of words.entries()) {
      tokens.push(word);
      for (; byEnd[next]?.to === i + 1; next++) {
        tokens.push(this.lexicon.addConcept((byEnd[next] as Found).concept));
      }
    }
    return tokens;
  }

  #surface(word: string): number {
    const known = this.lexicon.surface(word);
    if (known !== undefined) return known;
    this.#onWord(word);
    return this.lexicon.add(word);
  }
}

/** Records without a group are a group of their own. */
export function groupOf(record: SearchRecord): string {
  return record.group ?? record.id;
}
