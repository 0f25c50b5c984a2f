/** Turns the words of some records into a segment: a counting sort of the words by term. */
import type { Lexicon } from './lexicon.js';
import type { Numbers } from './numbers.js';
import { fieldCount, Segment, withOccurrence } from './segment.js';

/** Scratch space by term, kept at zero between two uses, so that a small segment costs little. */
export class Inverter {
  /** Record + 1 in which each term was last met. */
  #last = new Uint32Array(0);
  /** First how many records hold each term, then where its next posting goes. */
  #next = new Uint32Array(0);

  /**
   * @param tokens surfaces of all records, one after the other
   * @param ends where each field of each record ends in them
   */
  invert(tokens: Numbers, ends: Numbers, { termOf, termCount }: Lexicon): Segment {
    if (this.#last.length < termCount) {
      this.#last = new Uint32Array(Math.ceil(termCount * roomToGrow));
      this.#next = new Uint32Array(this.#last.length);
    }
    const last = this.#last;
    const next = this.#next;
    const met: number[] = [];
    let total = 0;
    eachToken(tokens, ends, (surface, record) => {
      const term = termOf[surface] as number;
      if (last[term] === record + 1) return;
      if (last[term] === 0) met.push(term);
      last[term] = record + 1;
      next[term] = (next[term] as number) + 1;
      total++;
    });
    const terms = Uint32Array.from(met).sort();
    const starts = new Uint32Array(terms.length + 1);
    for (const [place, term] of terms.entries()) {
      const start = starts[place] as number;
      starts[place + 1] = start + (next[term] as number);
      next[term] = start;
      last[term] = 0;
    }
    const records = new Uint16Array(total);
    const counts = new Uint16Array(total);
    eachToken(tokens, ends, (surface, record, field) => {
      const term = termOf[surface] as number;
      if (last[term] !== record + 1) {
        last[term] = record + 1;
        records[next[term] as number] = record;
        next[term] = (next[term] as number) + 1;
      }
      const posting = (next[term] as number) - 1;
      counts[posting] = withOccurrence(counts[posting] as number, field);
    });
    for (const term of terms) {
      last[term] = 0;
      next[term] = 0;
    }
    return Segment.of({ tokens, ends, terms, starts, records, counts });
  }
}

const roomToGrow = 1.5;

function eachToken(
  tokens: Numbers,
  ends: Numbers,
  visit: (surface: number, record: number, field: number) => void,
): void {
  let at = 0;
  for (let place = 0; place < ends.length; place++) {
    const record = Math.floor(place / fieldCount);
    const end = ends[place] as number;
    for (; at < end; at++) visit(tokens[at] as number, record, place % fieldCount);
  }
}
