/** Words that turn what is told into its opposite: who was not dismissed is nobody who was. */
import { plainWords } from './words.js';

/** Is anything denied in a text? */
export function denies(text: string): boolean {
  return plainWords(text).some((word) => denial.test(word) || isNegatedVerb(word));
}

/** "Weren't", "did’nt", "cant". */
export function isNegatedVerb(word: string): boolean {
  return negatedVerb.test(word);
}

const denial = /^(?:not|no|never|nobody|none|nothing|neither|nor|without|cannot)$/i;
const negatedVerb =
  /^(?:ca|wo|ai|do|does|did|is|are|was|were|has|have|had|would|could|should|might|must)n[’']?t$/i;
