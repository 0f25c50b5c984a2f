/**
 * One immutable run of records: the words of each in order (the forward index), and for each term the
 * records that hold it (the inverted index). Typed arrays, 4 bytes a word and 4 a posting, or
 * fewer where it was saved and the numbers are small.
 */

import { Later } from './later.js';
import type { Numbers } from './numbers.js';
import { placeOf } from './place-of.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';

/** The searched fields, in the order they are stored. */
export const fields = ['title', 'question', 'text'] as const;
export const fieldCount = fields.length;

/** Records that one segment holds at most: a posting has two bytes for its record. */
export const mostRecords = 65_536;

/** A posting's occurrences in title, question and text share two bytes; more than fit count as fit. */
const fieldShifts = [0, 3, 6] as const;
const fieldMasks = [0b111, 0b111, 0b11_1111_1111] as const;

/**
 * Nearly all postings count in one field alone, in the question where records are wordings and in the text
 * where they are none: how to tell one, and where its occurrences lie, for those who go through many.
 */
export const questionField = fields.indexOf('question');
export const wordingShift = fieldShifts[questionField] as number;
export const wordingMask = (fieldMasks[questionField] as number) << wordingShift;
export const textField = fields.indexOf('text');
export const textShift = fieldShifts[textField] as number;
export const textMask = (fieldMasks[textField] as number) << textShift;

/** Occurrences of a posting in one field. */
export function occurrences(packed: number, field: number): number {
  return (packed >>> (fieldShifts[field] as number)) & (fieldMasks[field] as number);
}

/** Counts one more occurrence in a field, as far as there is room. */
export function withOccurrence(packed: number, field: number): number {
  return occurrences(packed, field) === fieldMasks[field]
    ? packed
    : packed + (1 << (fieldShifts[field] as number));
}

export interface SegmentRows {
  /** Surfaces of all records, one after the other. Concept surfaces follow what they stand for. */
  readonly tokens: Numbers;
  /** Where each field of each record ends in `tokens`; `fieldCount` numbers a record. */
  readonly ends: Numbers;
  /** The terms that it holds, rising. */
  readonly terms: Numbers;
  /** Where the postings of each of these begin; one more than terms. */
  readonly starts: Numbers;
  /** Record of each posting, rising within a term. */
  readonly records: Numbers;
  /** Packed occurrences of each posting. */
  readonly counts: Numbers;
}

/** The rows that an answer looks at in parts of the index only, or never, when they are first wanted. */
type LaterRows = { readonly [name in keyof SegmentRows]: Later<SegmentRows[name]> };

export class Segment implements SegmentRows {
  readonly #rows: LaterRows;
  readonly size: number;

  private constructor(rows: LaterRows, size: number) {
    this.#rows = rows;
    this.size = size;
  }

  static of({ tokens, ends, terms, starts, records, counts }: SegmentRows): Segment {
    const rows = {
      tokens: Later.of(tokens),
      ends: Later.of(ends),
      terms: Later.of(terms),
      starts: Later.of(starts),
      records: Later.of(records),
      counts: Later.of(counts),
    };
    return new Segment(rows, ends.length / fieldCount);
  }

  get tokens(): Numbers {
    return this.#rows.tokens.value;
  }

  get ends(): Numbers {
    return this.#rows.ends.value;
  }

  get terms(): Numbers {
    return this.#rows.terms.value;
  }

  get starts(): Numbers {
    return this.#rows.starts.value;
  }

  get records(): Numbers {
    return this.#rows.records.value;
  }

  get counts(): Numbers {
    return this.#rows.counts.value;
  }

  /** Where the words of a record begin in `tokens`. */
  begin(record: number): number {
    return this.fieldBegin(record, 0);
  }

  end(record: number): number {
    return this.fieldEnd(record, fieldCount - 1);
  }

  fieldBegin(record: number, field: number): number {
    const place = record * fieldCount + field;
    return place === 0 ? 0 : (this.ends[place - 1] as number);
  }

  fieldEnd(record: number, field: number): number {
    return this.ends[record * fieldCount + field] as number;
  }

  /** The surfaces of a record's field. */
  field(record: number, field: number): Numbers {
    return this.tokens.subarray(this.fieldBegin(record, field), this.fieldEnd(record, field));
  }

  /** Words of a record's field. */
  fieldLength(record: number, field: number): number {
    return this.fieldEnd(record, field) - this.fieldBegin(record, field);
  }

  /** Place of a term in `terms`: its postings begin at `starts[place]`. Undefined where none has it. */
  find(term: number): number | undefined {
    return placeOf(this.terms, term);
  }

  /** Records that hold the term at a place of `terms`. */
  holders(place: number): number {
    return (this.starts[place + 1] as number) - (this.starts[place] as number);
  }

  save(writer: Writer, name: string): void {
    writer.add(`${name}/tokens`, this.tokens);
    writer.add(`${name}/ends`, this.ends);
    writer.add(`${name}/terms`, this.terms);
    writer.add(`${name}/starts`, this.starts);
    writer.add(`${name}/records`, this.records);
    writer.add(`${name}/counts`, this.counts);
  }

  static load(reader: Reader, name: string): Segment {
    const numbers = (row: string) => new Later(() => reader.numbers(`${name}/${row}`));
    const rows = {
      tokens: numbers('tokens'),
      ends: numbers('ends'),
      terms: numbers('terms'),
      starts: numbers('starts'),
      records: numbers('records'),
      counts: numbers('counts'),
    };
    return new Segment(rows, reader.lengthOf(`${name}/ends`) / fieldCount);
  }
}
