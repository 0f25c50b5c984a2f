/** Whether what was typed holds all that somebody is called, and not a word of it only. */
import type { Casebook } from '../knowledge/casebook.js';
import { nameWords } from '../search/case/known-names.js';
import type { Ranked } from '../search/case/ranked.js';
import { isFunctionWord } from '../search/function-words.js';
import { isNumber, wordsOf } from '../search/terms.js';

/** Does what was typed hold all of a name or an alias? */
export function isCalled(typed: string, bearer: Ranked, casebook: Casebook): boolean {
  const person = casebook.person(bearer.id);
  const said = saidOf(typed, bearer);
  return [person?.name ?? '', ...(person?.aliases ?? [])].some((alias) => {
    const own = describing(alias);
    return own.length > 0 && own.every((word) => said.has(word));
  });
}

/** The words that were typed, and what somebody bears that they were read as. */
export function saidOf(typed: string, { why }: Ranked): ReadonlySet<string> {
  const words = describing(typed);
  const read = why.filter(({ term }) => words.includes(term));
  return new Set([...words, ...read.map(({ matched }) => matched)]);
}

/** What tells somebody from others, also where it is a small word: "other officers", "three officers". */
function describing(text: string): string[] {
  return wordsOf(text).flatMap((word) => (apart.has(word) ? [word] : namingWords(word)));
}

/** With the figures, which are short as initials are. */
export function namingWords(text: string): string[] {
  return wordsOf(text).flatMap((word) =>
    isNumber(word) && !isFunctionWord(word) ? [word] : nameWords(word),
  );
}

const apart: ReadonlySet<string> = new Set(['other', 'others', 'another']);
