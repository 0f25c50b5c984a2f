/** What somebody is asked to have spoken or thought of: "what did the mayor say about the bridge". */
import { isSpeaking } from './deeds-asked.js';

/** Where in a question the words for it stand. `isName` tells the name of somebody of the case. */
export function topicsAt(words: readonly string[], isName: (word: string) => boolean): number[] {
  const before = words.findIndex((word, i) => isBeforeTopic(word, words.slice(0, i), isName));
  if (before < 0) return [];
  const end = words.findIndex((word, i) => i > before && otherClause.has(word));
  return words.flatMap((_, i) => (i > before && (end < 0 || i < end) ? [i] : []));
}

function isBeforeTopic(
  word: string,
  before: readonly string[],
  isName: (word: string) => boolean,
): boolean {
  if (before.length === 0) return false;
  if (mentioning.test(word)) return true;
  if (!topical.has(word)) return false;
  // "Calder on the bridge".
  if ((word === 'on' || word === 'about') && isName(before.at(-1) ?? '')) return true;
  // "What does he make of it" is no verb of speech.
  return before
    .slice(1)
    .slice(-mostBetween)
    .some((each) => isSpeaking(each) || each === 'make');
}

/** Words from the verb to what is told of: "what did he say to them about". 1 to 4. */
const mostBetween = 3;
const topical: ReadonlySet<string> = new Set(['about', 'on', 'of', 'regarding']);
const mentioning = /^mention(?:s|ed|ing)?$/;
/** What begins another clause, or says when or where. */
const otherClause: ReadonlySet<string> = new Set(
  'and but or when while if because after before in at who that which'.split(' '),
);
