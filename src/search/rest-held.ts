/** What is left of a question without a word that may have been meant otherwise. */
import type { RankedGroup } from './groups.js';
import type { QueryWord } from './query.js';
import { settings } from './settings.js';

/** Do the records of a group hold nearly all of a question but for one word, and not small words alone? */
export function isRestHeld(
  query: readonly QueryWord[],
  { firmest }: RankedGroup,
  but: number,
): boolean {
  let all = 0;
  let held = 0;
  let isTelling = false;
  for (const [i, { weight, content }] of query.entries()) {
    if (i === but) continue;
    const firm = firmest[i] ?? 0;
    all += weight;
    held += weight * firm;
    if (content && firm >= settings.met) isTelling = true;
  }
  return isTelling && held >= settings.restHeld * all;
}
