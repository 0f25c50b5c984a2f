/** A suggestion's title, with what of its record was typed where the title itself does not show it. */
import type { CaseRecord } from '../knowledge/casebook.js';
import { wordsOf } from './terms.js';

/** "Officers dismissed (“who got the push”)": the wording or name that holds every word typed. */
export function titleFor(record: CaseRecord, typed: string): string {
  const title = record.type === 'person' ? record.name : record.title;
  const words = wordsOf(typed);
  if (words.length === 0 || holds(title, words)) return title;
  const others = record.type === 'person' ? record.aliases : 'ask' in record ? record.ask : [];
  // The shortest: a name of a choice has room for a hundred characters.
  const [met] = others.filter((other) => holds(other, words)).sort((a, b) => a.length - b.length);
  return met === undefined ? title : `${title} (“${met}”)`;
}

/** Does a text have every word, the last of them perhaps unfinished? */
function holds(text: string, words: readonly string[]): boolean {
  const own = wordsOf(text);
  return words.every((word, i) =>
    own.some((each) => (i === words.length - 1 ? each.startsWith(word) : each === word)),
  );
}
