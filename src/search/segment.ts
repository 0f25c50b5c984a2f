/**
 * One immutable run of records: the words of each in order (the forward index), and for each term the
 * records that hold it (the inverted index). Typed arrays, about 4 bytes a word and 8 a posting.
 */
import type { Lexicon } from './lexicon.js';

/** The searched fields, in the order they are stored. */
export const fields = ['title', 'question', 'text'] as const;
export const fieldCount = fields.length;

/** A record as surfaces, field after field. Concept surfaces follow the words they stand for. */
export interface TokenisedRecord {
  readonly tokens: readonly number[] | Uint32Array;
  /** Where each field ends in `tokens`. */
  readonly ends: readonly number[] | Uint32Array;
}

/** Occurrences in the three fields share one number, ten bits each. */
const fieldBits = 10;
const fieldMask = (1 << fieldBits) - 1;

/** Occurrences of a posting in one field. */
export function occurrences(packed: number, field: number): number {
  return (packed >>> (field * fieldBits)) & fieldMask;
}

export class Segment {
  readonly size: number;
  /** Surfaces of all records, one after the other. */
  readonly tokens: Uint32Array;
  /** Where each field of each record ends in `tokens`; `fieldCount` numbers a record. */
  readonly ends: Uint32Array;
  /** Where the postings of each term begin; one more than terms. */
  readonly starts: Uint32Array;
  /** Record of each posting, rising within a term. */
  readonly records: Uint32Array;
  /** Packed occurrences of each posting. */
  readonly counts: Uint32Array;

  constructor(documents: readonly TokenisedRecord[], lexicon: Lexicon) {
    this.size = documents.length;
    this.tokens = new Uint32Array(documents.reduce((sum, doc) => sum + doc.tokens.length, 0));
    this.ends = new Uint32Array(documents.length * fieldCount);
    let at = 0;
    for (const [i, { tokens, ends }] of documents.entries()) {
      this.tokens.set(tokens, at);
      for (let field = 0; field < fieldCount; field++) {
        this.ends[i * fieldCount + field] = at + (ends[field] ?? 0);
      }
      at += tokens.length;
    }
    const { starts, records, counts } = this.#invert(lexicon);
    this.starts = starts;
    this.records = records;
    this.counts = counts;
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

  /** Words of a record's field. */
  fieldLength(record: number, field: number): number {
    return this.fieldEnd(record, field) - this.fieldBegin(record, field);
  }

  /** Records that hold a term. */
  documentsOf(term: number): number {
    return (this.starts[term + 1] ?? 0) - (this.starts[term] ?? 0);
  }

  tokenised(record: number): TokenisedRecord {
    const begin = this.begin(record);
    const ends = this.ends
      .subarray(record * fieldCount, (record + 1) * fieldCount)
      .map((end) => end - begin);
    return { tokens: this.tokens.subarray(begin, this.end(record)), ends };
  }

  /** A counting sort of the words by term: first how many records a term has, then which. */
  #invert(lexicon: Lexicon): { starts: Uint32Array; records: Uint32Array; counts: Uint32Array } {
    const terms = lexicon.terms.length;
    const termOf = lexicon.termOf;
    const lastRecord = new Uint32Array(terms); // record + 1
    const starts = new Uint32Array(terms + 1);
    this.#eachToken((record, _field, surface) => {
      const term = termOf[surface] as number;
      if (lastRecord[term] === record + 1) return;
      lastRecord[term] = record + 1;
      starts[term + 1] = (starts[term + 1] as number) + 1;
    });
    for (let term = 0; term < terms; term++) {
      starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
    }
    const total = starts[terms] as number;
    const records = new Uint32Array(total);
    const counts = new Uint32Array(total);
    const next = starts.slice();
    lastRecord.fill(0);
    this.#eachToken((record, field, surface) => {
      const term = termOf[surface] as number;
      if (lastRecord[term] !== record + 1) {
        lastRecord[term] = record + 1;
        const slot = next[term] as number;
        next[term] = slot + 1;
        records[slot] = record;
      }
      const slot = (next[term] as number) - 1;
      const packed = counts[slot] as number;
      if (occurrences(packed, field) < fieldMask)
        counts[slot] = packed + (1 << (field * fieldBits));
    });
    return { starts, records, counts };
  }

  #eachToken(visit: (record: number, field: number, surface: number) => void): void {
    let at = 0;
    for (let record = 0; record < this.size; record++) {
      for (let field = 0; field < fieldCount; field++) {
        const end = this.ends[record * fieldCount + field] as number;
        for (; at < end; at++) visit(record, field, this.tokens[at] as number);
      }
    }
  }
}
