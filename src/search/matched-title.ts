/** A suggestion's title, with what of its record was typed where the title itself does not show it. */
import type { CaseRecord } from '../knowledge/casebook.js';
import { titleOf } from '../knowledge/title.js';
import { isFunctionWord } from './function-words.js';
import { wordsOf } from './terms.js';

/**
 * "Officers dismissed (“got the push”)": of the wording that holds every word typed, those words alone.
 * The rest of it may take for granted what the sources do not tell, as people do who ask. Of a person
 * the whole other name. Small words alone ("how") tell nothing and are not shown.
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
  const shown = partsMet(met, words);
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

/** What of a text was typed, as it is written there; of what the unfinished word begins, the first. */
function partsMet(text: string, words: readonly string[]): string {
  const parts = text.split(/\s+/).map((part) => ({ part, own: wordsOf(part) }));
  const whole = parts.filter(({ own }) => own.some((each) => words.includes(each)));
  const last = words.at(-1) ?? '';
  const isWhole = whole.some(({ own }) => own.includes(last));
  const begun = parts.find(
    (each) => !whole.includes(each) && each.own.some((word) => word.startsWith(last)),
  );
  return parts
    .filter((each) => whole.includes(each) || (!isWhole && each === begun))
    .map(({ part }) => part)
    .join(' ')
    .replace(/^[^\p{L}\p{N}\p{Sc}]+|[?!.,;:]+$/gu, '');
}
