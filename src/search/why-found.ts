/**
 * Why a group was found: each content word of the question and what it met; where none met anything,
 * the function words that did ("The Who").
 */
import type { Lexicon } from './lexicon.js';
import type { Meeting } from './look.js';
import type { QueryWord } from './query.js';
import type { Match } from './types.js';

/** `meetings`: what each word of the question met; undefined where that is nothing. */
export function whyFound(
  query: readonly QueryWord[],
  meetings: readonly (Meeting | undefined)[],
  lexicon: Lexicon,
): Match[] {
  const isContentMet = query.some(({ content }, i) => content && meetings[i] !== undefined);
  const matches: Match[] = [];
  for (let i = 0; i < query.length; i++) {
    const meeting = meetings[i];
    const { word, content, variants } = query[i] as QueryWord;
    if (!meeting || (isContentMet && !content)) continue;
    const { surface } = meeting;
    if (lexicon.isWritten(surface, word)) {
      matches.push({ term: word, matched: word, how: 'exact' });
      continue;
    }
    const term = lexicon.termOf[surface] as number;
    const text = lexicon.surfaceText(surface);
    matches.push({
      term: word,
      // A concept without its mark.
      matched: lexicon.isConcept(surface) ? text.slice(1) : text,
      how: variants.find((variant) => variant.term === term)?.how ?? 'same stem',
    });
  }
  return matches;
}
