/** Knowledge folder → casebook: load, check, and the proofs of the lock. */
import { type Casebook, createCasebook, proofsOf } from './casebook.js';
import { check } from './check.js';
import type { Folder } from './folder.js';
import { loadKnowledge } from './load.js';
import type { Lock } from './lock.js';
import { hasErrors, inOrder, type Problem } from './problem.js';
import type { Knowledge } from './schema.js';

export type Opened =
  | {
      readonly ok: true;
      readonly casebook: Casebook;
      /** For the golden questions and whatever else only tools need. */
      readonly knowledge: Knowledge;
      readonly lock: Lock;
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Opens a folder that passes `check`; otherwise says everything that is wrong with it.
 *
 * @param today for a curator, who is warned of what is said to be published later; what answers does not
 * hang on the day
 */
export function openCasebook(folder: Folder, today?: string): Opened {
  const loaded = loadKnowledge(folder);
  const { knowledge, lock } = loaded;
  const problems = inOrder([...loaded.problems, ...check(loaded, today)]);
  if (!knowledge || !lock || hasErrors(problems)) return { ok: false, problems };
  const casebook = createCasebook(knowledge, loaded.version, proofsOf(lock));
  return { ok: true, casebook, knowledge, lock, warnings: problems };
}
