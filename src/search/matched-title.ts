/** A suggestion's title, with what of its record was typed where the title itself does not show it. */
import type { CaseRecord } from '../knowledge/casebook.js';
import { wordsOf } from './terms.js';

/**
 * "Officers dismissed (“got the push”)": of the wording that holds every word typed, those words alone.
 * The rest of it may take for granted what the sources do not tell, as people do who ask. Of a person
 * the whole other name.
 */
export function titleFor(record: CaseRecord, typed: string): string {
  const title = record.type === 'person' ? record.name : record.title;
  const words = wordsOf(typed);
  if (words.length === 0 || holds(title, words)) return title;
  const others = record.type === 'person' ? record.aliases : 'ask' in record ? record.ask : [];
  // The shortest: a name of a choice has room for a hundred characters.
  const [met] = others.filter((other) => holds(other, words)).sort((a, b) => a.length - b.length);
  if (met === undefined) return title;
  return `${title} (“${record.type === 'person' ? met : partsMet(met, words)}”)`;
}

/** Does a text have every word, the last of them perhaps unfinished? */
function holds(text: string, words: readonly string[]): boolean {
  const own = wordsOf(text);
  return words.every((word, i) => own.some((each) => isMet(each, word, i === words.length - 1)));
}

function isMet(own: string, word: string, isLast: boolean): boolean {
  return isLast ? own.startsWith(word) : own === word;
}

/** What of a text was typed, as it is written there. */
function partsMet(text: string, words: readonly string[]): string {
  const parts = text.split(/\s+/).filter((part) => {
    const own = wordsOf(part);
    return words.some((word, i) => own.some((each) => isMet(each, word, i === words.length - 1)));
  });
  return parts.join(' ').replace(/^[^\p{L}\p{N}\p{Sc}]+|[?!.,;:]+$/gu, '');
}
