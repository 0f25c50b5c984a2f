/** What a message puts between quotation marks and no quote has so. */
import { isFunctionWord } from '../../search/function-words.js';
import { wordsOf } from '../../search/terms.js';
import type { Citation } from '../cite.js';

/** Words of a message, with where they stand in it. */
export interface FoundWords {
  readonly text: string;
  readonly start: number;
}

/**
 * Words between quotation marks that no quote has in this order: what was altered, not all that stands
 * around it. A word or two may be anybody's, and a quote may begin or end some small words short of it.
 */
export function alteredIn(text: string, citations: readonly Citation[]): FoundWords[] {
  const quoted = citations.map(({ quote }) => ` ${wordsOf(quote.text).join(' ')} `);
  const isQuoted = (words: readonly string[]) =>
    words.length < fewest
      ? quoted.includes(` ${words.join(' ')} `)
      : quoted.some((own) => own.includes(` ${words.join(' ')} `));
  return [...text.matchAll(/["“]([^"“”]+)["”]/gu)].flatMap((match): FoundWords[] => {
    const [, inner = ''] = match;
    if (inner.trim().split(/\s+/).length < fewest) return [];
    return inner
      .split(/…|\.{3}/)
      .flatMap((piece) => runsWithout(piece.trim().split(/\s+/), isQuoted))
      .map((words) => ({ text: shown(words), start: match.index }));
  });
}

/** Words behind one another none of which is quoted together with its neighbours. */
function runsWithout(
  words: readonly string[],
  isQuoted: (words: readonly string[]) => boolean,
): string[][] {
  const plain = words.map((word) => wordsOf(word).join(' '));
  const held = new Set<number>();
  for (let together = 1; together <= fewest; together++) {
    for (let i = 0; i + together <= words.length; i++) {
      if (!isQuoted(plain.slice(i, i + together))) continue;
      for (let each = i; each < i + together; each++) held.add(each);
    }
  }
  const runs: string[][] = [];
  for (const [i, word] of words.entries()) {
    if (held.has(i)) continue;
    if (i === 0 || held.has(i - 1)) runs.push([]);
    runs.at(-1)?.push(word);
  }
  const isStart = (run: readonly string[]) => !held.has(0) && run === runs[0];
  const isEnd = (run: readonly string[]) => !held.has(words.length - 1) && run === runs.at(-1);
  return runs.filter(
    (run) =>
      !(isStart(run) || isEnd(run)) ||
      !wordsOf(run.join(' ')).every((word) => isFunctionWord(word)),
  );
}

function shown(words: readonly string[]): string {
  const text = words
    .slice(0, longest)
    .join(' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return words.length > longest ? `${text} …` : text;
}

/** Words that are a quotation at least: fewer may be anybody's. */
const fewest = 3;
/** Words of an altered run that are shown, enough to find it by in the message. */
const longest = 8;
