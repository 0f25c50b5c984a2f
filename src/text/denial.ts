/** Words that turn what is told into its opposite: who was not dismissed is nobody who was. */
import { plainWords } from './words.js';

/** "Nobody", "never", as alternatives of a pattern. */
export const denyingWord = 'not|no|never|nobody|none|nothing|neither|nor|without|cannot';

/** "Weren't", "did’nt", "cant", likewise. */
export const negatedVerb =
  "(?:ca|wo|ai|do|does|did|is|are|was|were|has|have|had|would|could|should|might|must)n[’']?t";

/** What denies so that no word such as "not" says it, likewise: "rejected that", "failed to". */
export const denyingVerb =
  'den(?:y|ies|ied|ying)|(?:reject|fail)(?:s|ed|ing)?|(?:refut|disput|refus)(?:e[sd]?|ing)';

/** Is anything denied in a text, by a word such as "not"? */
export function denies(text: string): boolean {
  return plainWords(text).some((word) => denial.test(word));
}

export function isNegatedVerb(word: string): boolean {
  return negatedVerbAlone.test(word);
}

const negatedVerbAlone = new RegExp(`^${negatedVerb}$`, 'i');
const denial = new RegExp(`^(?:${denyingWord}|${negatedVerb})$`, 'i');
