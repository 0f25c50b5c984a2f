/** The engine: one casebook and the search over it. Built once, swapped whole on a reload. */
import { casebookAsOf } from '../knowledge/as-of.js';
import type { Casebook } from '../knowledge/casebook.js';
import { type FullTexts, noTexts } from '../knowledge/texts.js';
import { type CaseSearch, createCaseSearch } from '../search/case/case-search.js';
import { once, type Steps } from '../steps.js';

/** Engines of other days kept at most; each holds an index of its own. */
const daysKept = 8;

export interface Engine {
  readonly casebook: Casebook;
  readonly search: CaseSearch;
  /** What `make` makes of the engine, made when it is first wanted; which function it is tells them apart. */
  kept<T>(make: (engine: Engine) => Steps<T>): Steps<T>;
  /** Full texts, where the operator has them. */
  readonly texts: FullTexts;
  /** The engine of a day (YYYY-MM-DD): over what had been published by then. */
  asOf(day: string): Engine;
}

/** Indexes the casebook, some milliseconds for some thousand wordings, or takes the search it is given. */
export function createEngine(
  casebook: Casebook,
  search = createCaseSearch(casebook),
  texts: FullTexts = noTexts,
): Engine {
  const made = new Map<(engine: Engine) => unknown, () => Steps<unknown>>();
  /** By the number of sources, oldest first: days between two publications have one engine. */
  const then = new Map<number, Engine>();
  const engine: Engine = Object.freeze({ casebook, search, texts, kept, asOf });
  return engine;

  function kept<T>(make: (engine: Engine) => Steps<T>): Steps<T> {
    const steps = made.get(make) ?? once(() => make(engine));
    made.set(make, steps);
    return (steps as () => Steps<T>)();
  }

  function asOf(day: string): Engine {
    const published = casebook.sources.filter((source) => source.published <= day).length;
    if (published === casebook.sources.length) return engine;
    const made = then.get(published) ?? earlier(casebookAsOf(casebook, day));
    then.delete(published);
    then.set(published, made);
    const [oldest] = then.keys();
    if (then.size > daysKept && oldest !== undefined) then.delete(oldest);
    return made;
  }

  function earlier(state: Casebook): Engine {
    return createEngine(state, createCaseSearch(state, { whole: search }), texts);
  }
}
