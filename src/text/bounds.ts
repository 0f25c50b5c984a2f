/**
 * Words that make a figure more or less than it says: "up to 19", "at least 14", "14 or more"; not those
 * that only say what somebody makes of it: "just a few" are a few.
 */
import type { Figure } from './figures.js';

/** A figure as written, with what bounds it: "up to 19". What is shown without it says another thing. */
export function withBounds(text: string, { text: written, start, end }: Figure): string {
  const before = leading.exec(text.slice(0, start))?.[0] ?? '';
  const behind = following.exec(text.slice(end))?.[0] ?? '';
  return `${before}${written}${behind}`;
}

/**
 * "Worries about two officers" are no two more or less. What "about", "over" or "under" stand behind is here
 * where they belong to the figure: a word that needs nothing of the sort, or the beginning of a clause.
 */
const free =
  '(?<=^|[,;:(–—]\\s*|\\b(?:is|are|was|were|be|been|by|of|with|for|and|or|that|had|has|have|from|just|well|slightly)\\s)';
const leading = new RegExp(
  [
    '(?<![\\p{L}\\p{N}])(?:',
    'up to|at (?:the )?(?:least|most)',
    '|(?:no |not )?(?:(?:many|far|much) )?(?:more|fewer|less|greater|higher|lower) than',
    '|upwards of|in excess of|as (?:many|few|much|little) as|close to|(?:a )?(?:maximum|minimum) of',
    '|nearly|almost|roughly|approximately|approx\\.?|circa|exactly',
    `|(?:(?:well|just|slightly) )?${free}(?:over|under|above|below|about|around|some)`,
    ')\\s+$',
  ].join(''),
  'iu',
);
const following =
  /^(?:\+|\s(?:plus|or\s(?:so|more|fewer|less)|at\s(?:least|most|the\s(?:least|most)))(?!\p{L}))/iu;
