/** A print of wordings, to know that what they taught need not be learned a second time. */
import { createHash } from 'node:crypto';
import type { Wordings } from './wordings.js';

/** The same where, and only where, a program learns from the very same numbers in the same order. */
export function printOfWordings({ wordings, answers }: Wordings): string {
  const hash = createHash('sha256').update(Float64Array.of(answers, wordings.length));
  for (const { answer, traits } of wordings) {
    const numbers = new Float64Array(2 + 2 * traits.size);
    // How many traits follow too, so that no two lists read alike.
    numbers.set([answer, traits.size]);
    let at = 2;
    for (const [trait, counts] of traits) {
      numbers[at++] = trait;
      numbers[at++] = counts;
    }
    hash.update(numbers);
  }
  return hash.digest('hex');
}
