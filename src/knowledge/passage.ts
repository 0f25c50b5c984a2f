/** Finds the passage that a misquotation most likely was meant to be. */
import { words } from '../text/words.js';
import { type Step, showDifferences, type Token } from './passage-diff.js';
import type { Paragraphs } from './texts.js';

export interface Passage {
  /** Counted from 1. */
  readonly paragraph: number;
  /** Quote and source in one line, what differs marked as [-quote-] and [+source+]. */
  readonly diff: string;
}

/** Beyond this share of differing words, a passage is no longer the one that was meant. */
const tooDifferent = 0.6;

/**
 * The passage of the text nearest to the quote, by words; the paragraph claimed is preferred among
 * equals, then the earlier. Undefined where nothing in the text is like it.
 */
export function nearestPassage(
  paragraphs: Paragraphs,
  quote: string,
  claimed: number,
): Passage | undefined {
  const wanted = tokens(quote);
  let best: { cost: number; paragraph: number; steps: Step[] } | undefined;
  const numbers = paragraphs.map((_, index) => index + 1);
  for (const number of [claimed, ...numbers.filter((other) => other !== claimed)]) {
    const text = paragraphs[number - 1];
    if (text === undefined) continue;
    const { cost, steps } = align(wanted, tokens(text));
    if (!best || cost < best.cost) best = { cost, paragraph: number, steps };
  }
  if (!best || best.cost > wanted.length * tooDifferent) return undefined;
  return { paragraph: best.paragraph, diff: showDifferences(best.steps) };
}

function tokens(text: string): Token[] {
  const wordAt = new Map(words(text).map((word) => [word.start, word.text]));
  const found: Token[] = [];
  let space: Token['space'] = '';
  for (let at = 0; at < text.length; ) {
    const token = wordAt.get(at) ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += token.length;
    if (token !== ' ') found.push({ text: token, space });
    space = token === ' ' ? ' ' : '';
  }
  return found;
}

/** Cheapest way to read the quote somewhere within the paragraph; what is around it costs nothing. */
function align(quote: readonly Token[], source: readonly Token[]): { cost: number; steps: Step[] } {
  const rows: number[][] = [[0, ...source.map(() => 0)]];
  for (const [i, token] of quote.entries()) {
    const above = rows[i] ?? [];
    const row = [i + 1];
    for (const [j, other] of source.entries()) {
      row.push(
        Math.min(
          (above[j] ?? 0) + difference(token, other),
          (above[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
        ),
      );
    }
    rows.push(row);
  }
  const lastRow = rows[quote.length] ?? [];
  const cost = Math.min(...lastRow);
  const steps: Step[] = [];
  let i = quote.length;
  let j = lastRow.indexOf(cost);
  // What stands in place of the quote's last words is shown beside them, not left to what is around.
  while (lastRow[j + 1] === cost && bare(source[j]?.text ?? '') !== '') j += 1;
  while (i > 0) {
    const here = rows[i]?.[j] ?? 0;
    const token = quote[i - 1];
    const other = j > 0 ? source[j - 1] : undefined;
    if (token && other && here === (rows[i - 1]?.[j - 1] ?? 0) + difference(token, other)) {
      steps.push({ quote: token, source: other });
      i -= 1;
      j -= 1;
    } else if (other && here === (rows[i]?.[j - 1] ?? 0) + 1) {
      steps.push({ quote: undefined, source: other });
      j -= 1;
    } else {
      steps.push({ quote: token, source: undefined });
      i -= 1;
    }
  }
  return { cost, steps: steps.reverse() };
}

/** 0 for the same token, a half where only case, accents or punctuation differ, 1 for another. */
function difference(a: Token, b: Token): number {
  if (a.text === b.text) return 0;
  return bare(a.text) === bare(b.text) ? 0.5 : 1;
}

/** Its letters and digits; nothing for punctuation. */
function bare(token: string): string {
  return token
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
