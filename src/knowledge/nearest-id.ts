/** "Did you mean": the known id that a mistyped one most likely stands for. */
import { editDistance } from '../text/edit-distance.js';

/** The nearest of the ids, or undefined where none is within a third of the letters. */
export function nearestId(wanted: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const id of known) {
    const distance = editDistance(wanted, id, least - 1);
    if (distance >= least) continue;
    nearest = id;
    least = distance;
  }
  return nearest;
}
