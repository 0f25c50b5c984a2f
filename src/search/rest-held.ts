/** What is left of a question without a word that may have been meant otherwise. */
import type { RankedGroup } from './groups.js';
import type { QueryWord } from './query.js';
import { settings } from './settings.js';

/**
 * Do the records of a group hold nearly all of a question but for one word, and not small words alone?
 * The question is summed up once, not for each of its words: a long one has hundreds that may be doubted.
 */
export function restHeldBy(
  query: readonly QueryWord[],
  { firmest }: RankedGroup,
): (but: number) => boolean {
  let all = 0;
  let held = 0;
  let telling = 0;
  for (const [i, { weight }] of query.entries()) {
    all += weight;
    held += weight * (firmest[i] ?? 0);
    if (isTelling(i)) telling++;
  }
  return (but) => {
    if (telling === (isTelling(but) ? 1 : 0)) return false;
    const weight = query[but]?.weight ?? 0;
    const wanted = settings.restHeld * (all - weight);
    return held - weight * (firmest[but] ?? 0) >= wanted - rounding;
  };

  function isTelling(i: number): boolean {
    return query[i]?.content === true && (firmest[i] ?? 0) >= settings.met;
  }
}

/** What sums of weights may be out by: a share that is met exactly is met. */
const rounding = 1e-9;
