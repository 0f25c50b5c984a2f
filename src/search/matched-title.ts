/** A suggestion's title, with what of its record was typed where the title itself does not show it. */
import type { CaseRecord } from '../knowledge/casebook.js';
import { titleOf } from '../knowledge/title.js';
import { isFunctionWord } from './function-words.js';
import { wordsOf } from './terms.js';

/**
 * "Officers dismissed (“got the push”)": where a wording holds every word typed, what was typed. The
 * rest of that wording may take for granted what the sources do not tell, as people do who ask. Of a
 * person the whole other name. Small words alone ("how") tell nothing and are not shown.
 */
export function titleFor(record: CaseRecord, typed: string): string {
  const title = titleOf(record);
  const words = wordsOf(typed);
  if (words.length === 0 || holds(title, words)) return title;
  const others = record.type === 'person' ? record.aliases : 'ask' in record ? record.ask : [];
  // The shortest: a name of a choice has room for a hundred characters. A record has hundreds of wordings.
  const shortestFirst = others.toSorted((a, b) => a.length - b.length);
  const met = shortestFirst.find((other) => holds(other, words));
  if (met === undefined) return title;
  if (record.type === 'person') return `${title} (“${met}”)`;
  const shown = finished(typed, met);
  return wordsOf(shown).every(isFunctionWord) ? title : `${title} (“${shown}”)`;
}

/** Does a text have every word, the last of them perhaps unfinished? */
function holds(text: string, words: readonly string[]): boolean {
  const own = wordsOf(text);
  const last = words.length - 1;
  return words.every((word, i) =>
    own.some((each) => (i === last ? each.startsWith(word) : each === word)),
  );
}

/** What was typed, its last word finished as a text has it: as a word that tells something, if any does. */
function finished(typed: string, text: string): string {
  const parts = typed.trim().split(/\s+/);
  const last = parts.pop() ?? '';
  const own = text.split(/\s+/).map((part) => part.replace(outside, ''));
  const [begin] = wordsOf(last).slice(-1);
  const goingOn = own.filter((part) => wordsOf(part).some((word) => word.startsWith(begin ?? ' ')));
  const isWhole = goingOn.some((part) => wordsOf(part).includes(begin ?? ''));
  const meant = goingOn.find((part) => !wordsOf(part).every(isFunctionWord)) ?? goingOn[0];
  return [...parts, isWhole ? last : (meant ?? last)].join(' ').replace(outside, '');
}

/** What stands around words and is no part of them. */
const outside = /^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{N}]+$/gu;
