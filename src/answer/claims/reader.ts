/** What statements are held against, made once for a casebook. */
import type { Casebook } from '../../knowledge/casebook.js';
import type { CaseSearch } from '../../search/case-search.js';
import { namesOf } from './names.js';
import { type Nearness, nearTo, type Reader } from './nearness.js';
import { tellingsOf } from './tellings.js';

/** Reads the names of a case and what its records tell; some milliseconds. */
export function createReader(casebook: Casebook, search: CaseSearch): Reader {
  const base = { casebook, search, names: namesOf(casebook), tellings: tellingsOf(casebook) };
  const known = new Map<string, readonly Nearness[]>();
  return {
    ...base,
    shares: (text, bag) => [...base.tellings.bagOf(text)].some((stem) => bag.has(stem)),
    near(statement) {
      const found = known.get(statement) ?? nearTo(base, statement);
      if (known.size >= remembered) known.clear();
      known.set(statement, found);
      return found;
    },
  };
}

/** Statements whose nearness is remembered: one message asks for each of its own more than once. */
const remembered = 200;
