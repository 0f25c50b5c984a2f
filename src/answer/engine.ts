/** The engine: one casebook and the search over it. Built once, swapped whole on a reload. */

import { setImmediate } from 'node:timers/promises';
import { casebookAsOf } from '../knowledge/as-of.js';
import type { Casebook } from '../knowledge/casebook.js';
import { type FullTexts, noTexts } from '../knowledge/texts.js';
import { type CaseSearch, createCaseSearch } from '../search/case-search.js';
import { givingWay, type Steps } from '../steps.js';

/** Choices that autocomplete offers at most. */
const offered = 25;

/** Engines of other days kept at most; each holds an index of its own. */
const daysKept = 8;

export interface Engine {
  readonly casebook: Casebook;
  readonly search: CaseSearch;
  /** What `make` makes of the engine, made when it is first wanted; which function it is tells them apart. */
  kept<T>(make: (engine: Engine) => Steps<T>): Steps<T>;
  /**
   * Makes all of it ready, so that no question waits for anything: in short steps between other work
   * where the case was saved, else for seconds in one, which is for a thread or for a time when nobody
   * asks yet.
   */
  warmUp(): Promise<void>;
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
  const made = new Map<(engine: Engine) => unknown, unknown>();
  /** By the number of sources, oldest first: days between two publications have one engine. */
  const then = new Map<number, Engine>();
  const engine: Engine = Object.freeze({ casebook, search, texts, kept, warmUp, asOf });
  return engine;

  function* kept<T>(make: (engine: Engine) => Steps<T>): Steps<T> {
    const value = made.has(make) ? made.get(make) : yield* make(engine);
    // Two may have made it at the same time: all go on with the one that was ready first.
    if (!made.has(make)) made.set(make, value);
    return made.get(make) as T;
  }

  async function warmUp(): Promise<void> {
    await setImmediate();
    await givingWay(search.makeReady());
    // An answer that checks no message does not wait for the code of that.
    const { checkMessage } = await import('./claims/check.js');
    await givingWay(checkMessage(engine, casebook.info.name));
    await setImmediate();
    search.complete(casebook.info.name.slice(0, 1), { limit: offered });
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
