/** Whether a text is plainly not in English, the language of this search. */
import { isFunctionWord } from '../../search/function-words.js';
import { wordsOf } from '../../search/terms.js';

/** English has a function word in every few; judged only where there are enough words to tell. */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length >= fewLetters && latin.length < letters.length / 2) return true;
  const words = wordsOf(text);
  if (words.length < enoughWords) return false;
  return words.filter(isFunctionWord).length / words.length < leastShare;
}

/** Letters that a text must have for its script to tell. */
const fewLetters = 4;
/** Words from which on their kind tells: a few content words are as often English. */
const enoughWords = 6;
/** Share of function words: English prose has near to half, a telegram still some. */
const leastShare = 0.15;
