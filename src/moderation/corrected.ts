/**
 * Records that have corrections, to choose from while somebody types. Discord waits three seconds for
 * choices and cannot be told to wait longer, so the store is not asked then: it was, when the knowledge
 * was last taken up, which is when corrections come.
 */
import type { Suggestion } from '../answer/answer.js';
import type { Bench } from './bench.js';
import { listCorrections } from './list-corrections.js';

export interface Corrected {
  /** The last corrected first. */
  list(): readonly Suggestion[];
  lookUp(): Promise<void>;
}

export function createCorrected(bench: Bench): Corrected {
  let known: readonly Suggestion[] = [];
  return {
    list: () => known,
    async lookUp() {
      const titles = new Map<string, string>();
      for (const { recordId, before, after } of await listCorrections(bench)) {
        const title = after?.title ?? before?.title ?? recordId;
        if (!titles.has(recordId)) titles.set(recordId, title);
      }
      known = [...titles].map(([id, title]) => ({ id, title }));
    },
  };
}
