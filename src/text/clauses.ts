/**
 * Clauses of a sentence as people chat: parted at punctuation and at the words that join one claim to
 * the next. Rough on purpose: who uses them checks whether the parts stand for themselves.
 */

import { literally } from './literally.js';
import { abbreviations } from './sentences.js';

/** The clauses in order, each with at least one letter; the sentence alone where nothing joins. */
export function clauses(sentence: string): string[] {
  return parted(sentence, joint);
}

/** The same, and parted too where one clause leads on from another: "…, after which", "… who". */
export function smallClauses(sentence: string): string[] {
  return clauses(sentence).flatMap((clause) => parted(clause, subordinate));
}

function parted(text: string, at: RegExp): string[] {
  return text
    .split(at)
    .map((part) => part.trim().replace(/^[,;:.!?\s–—-]+|[,;:\s–—-]+$/gu, ''))
    .filter((part) => /\p{L}/u.test(part));
}

/** "no." ends a clause when people chat. */
const shortened = [...abbreviations]
  .filter((word) => word !== 'no')
  .map(literally)
  .join('|');
/** "between Calder and Achterberg" is one thing. */
const pair = '(?<!\\p{L})between\\s+(?:[^\\s,;:.]+\\s+){0,2}[^\\s,;:.]+';
/**
 * `1,000`, `2.5`, `9:30` and `Feb. 2` are no joints, nor is the hyphen of `five-year`; "…, not the mayor"
 * says of what stands before it what it is not, and "because of" why it was, and say nothing without it.
 */
const joint = new RegExp(
  `\\s*(?:[;()[\\]]|[,:](?=\\s|$)(?!\\s+not\\s)|[.!?]+(?<!(?<![\\p{L}\\p{N}])(?:${shortened})\\.)(?=[\\s)\\]]|$)|…|\\.{2,}|\\s[–—-]+\\s|—)+\\s*|(?<!${pair})\\s+and\\s+|\\s+(?:but|while|whereas|although|though|because(?!\\s+of\\s)|cos|cuz|so|yet|plus|&|\\+)\\s+`,
  'giu',
);
/** "those who …" says of whom, and is nobody without it. */
const subordinate =
  /(?<!\b(?:those|these))\s+(?:(?:is|was) the (?:very |same )?(?:one|person)(?: (?:who|that))?|and then|then|after|before|when|since|until|once|if|unless|as|who(?:['’]s)?|which|that(?:['’]s)?|despite|rather than|instead of|even though|on top of|besides|except|meaning)\s+/giu;
