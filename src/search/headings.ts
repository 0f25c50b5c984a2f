/** What is true of all titles and wordings of a store together: it costs a walk through every word of them. */
import type { Store } from './store.js';

export interface Headings {
  /** By surface: 1 where it stands in one of them. */
  readonly stands: Uint8Array;
  /** Surfaces of the longest. */
  readonly longest: number;
  /** By group: the place of its first one among those of the others, from 1; 0 where it has none. */
  readonly places: Uint32Array;
}

export function headingsOf(store: Store): Headings {
  const stands = new Uint8Array(store.lexicon.size);
  const places = new Uint32Array(store.roster.names);
  let longest = 0;
  let groups = 0;
  store.eachWording((group, tokens, from, to) => {
    if (places[group] === 0) places[group] = ++groups;
    longest = Math.max(longest, to - from);
    for (let at = from; at < to; at++) stands[tokens[at] as number] = 1;
  });
  return { stands, longest, places };
}
