/** A suggestion's title, with what of its record was typed where the title itself does not show it. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import { titleOf } from '../../knowledge/title.js';
import { isFunctionWord } from '../function-words.js';
import { numbersBegunBy, usualWriting, wordsAsTyped, wordsOf } from '../terms.js';

/**
 * "Officers dismissed (“got the push”)": where a wording holds every word typed, what was typed. The
 * rest of that wording may take for granted what the sources do not tell, as people do who ask. Of a
 * person the whole other name. Small words alone ("how") tell nothing and are not shown.
 */
export function titleFor(record: CaseRecord, typed: string): string {
  const title = titleOf(record);
  const words = wordsAsTyped(typed);
  const last = words.pop();
  if (last === undefined) return title;
  const before = words.map(usualWriting);
  // The last word stands for what it begins; only where that is nothing, for what it is short for.
  for (const begin of new Set([last, usualWriting(last)])) {
    const goesOn = goingOn(begin);
    if (holds(title, before, goesOn)) return title;
    const met = othersOf(record).find((other) => holds(other, before, goesOn));
    if (met === undefined) continue;
    if (record.type === 'person') return `${title} (“${met}”)`;
    const shown = finished(typed, met, begin);
    return wordsOf(shown).every(isFunctionWord) ? title : `${title} (“${shown}”)`;
  }
  return title;
}

/** The shortest first: a name of a choice has room for a hundred characters. */
function othersOf(record: CaseRecord): string[] {
  const others = record.type === 'person' ? record.aliases : 'ask' in record ? record.ask : [];
  return others.toSorted((a, b) => a.length - b.length);
}

/** Whether a word is one that begins so, in letters or as the figure that it has become ("tw": 2). */
function goingOn(begin: string): (word: string) => boolean {
  const figures = numbersBegunBy(begin);
  return (word) => word.startsWith(begin) || figures.includes(word);
}

/** Does a text have every word, and one that goes on as the last begins? */
function holds(text: string, words: readonly string[], goesOn: (word: string) => boolean): boolean {
  const own = wordsOf(text);
  return words.every((word) => own.includes(word)) && own.some(goesOn);
}

/** What was typed, its last word finished as a text has it: as a word that tells something, if any does. */
function finished(typed: string, text: string, begin: string): string {
  const bare = typed.trim().replace(/\s+/g, ' ').replace(outside, '');
  const own = text.split(/\s+/).map((part) => part.replace(outside, ''));
  const fitting = own.filter((part) => wordsOf(part).some(goingOn(begin)));
  if (fitting.some((part) => wordsOf(part).includes(usualWriting(begin)))) return bare;
  const meant = fitting.find((part) => !wordsOf(part).every(isFunctionWord)) ?? fitting[0] ?? '';
  return bare.replace(/[\p{L}\p{N}]+$/u, () => meant);
}

/** What stands around words and is no part of them. */
const outside = /^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{N}]+$/gu;
