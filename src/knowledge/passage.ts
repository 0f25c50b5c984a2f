/** Finds what a misquotation most likely was meant to be, and shows where the two differ. */
import type { Paragraphs } from './texts.js';

export interface Passage {
  /** Counted from 1. */
  readonly paragraph: number;
  /** Quote and source, the differing words marked as [-quote-] and [+source+]. */
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
  const wanted = quote.split(' ');
  let best: { cost: number; paragraph: number; steps: Step[] } | undefined;
  const numbers = paragraphs.map((_, index) => index + 1);
  for (const number of [claimed, ...numbers.filter((other) => other !== claimed)]) {
    const text = paragraphs[number - 1];
    if (text === undefined) continue;
    const { cost, steps } = align(wanted, text.split(' '));
    if (!best || cost < best.cost) best = { cost, paragraph: number, steps };
  }
  if (!best || best.cost > wanted.length * tooDifferent) return undefined;
  return { paragraph: best.paragraph, diff: show(best.steps) };
}

interface Step {
  readonly quote?: string;
  readonly source?: string;
}

/** Cheapest way to read the quote somewhere within the paragraph; what is around it costs nothing. */
function align(
  quote: readonly string[],
  source: readonly string[],
): { cost: number; steps: Step[] } {
  const rows: number[][] = [source.map(() => 0).concat(0)];
  for (const [i, word] of quote.entries()) {
    const above = rows[i] ?? [];
    const row = [i + 1];
    for (const [j, other] of source.entries()) {
      row.push(
        Math.min(
          (above[j] ?? 0) + difference(word, other),
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
  while (i > 0) {
    const here = rows[i]?.[j] ?? 0;
    const word = quote[i - 1] ?? '';
    const other = source[j - 1] ?? '';
    if (j > 0 && here === (rows[i - 1]?.[j - 1] ?? 0) + difference(word, other)) {
      steps.unshift({ quote: word, source: other });
      i -= 1;
      j -= 1;
    } else if (j > 0 && here === (rows[i]?.[j - 1] ?? 0) + 1) {
      steps.unshift({ source: other });
      j -= 1;
    } else {
      steps.unshift({ quote: word });
      i -= 1;
    }
  }
  return { cost, steps };
}

/** 0 for the same word, a half where only case or punctuation differ, 1 for another. */
function difference(a: string, b: string): number {
  if (a === b) return 0;
  return bare(a) !== '' && bare(a) === bare(b) ? 0.5 : 1;
}

function bare(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function show(steps: readonly Step[]): string {
  const pieces: string[] = [];
  const notes = new Set<string>();
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    if (removed.length > 0) pieces.push(`[-${removed.map(visible).join(' ')}-]`);
    if (added.length > 0) pieces.push(`[+${added.map(visible).join(' ')}+]`);
    removed = [];
    added = [];
  };
  for (const { quote, source } of steps) {
    if (quote !== undefined && quote === source) {
      flush();
      pieces.push(quote);
      continue;
    }
    if (quote !== undefined) removed.push(quote);
    if (source !== undefined) added.push(source);
    if (quote !== undefined && source !== undefined) noteLookalikes(quote, source, notes);
  }
  flush();
  const note = notes.size > 0 ? ` (${[...notes].join('; ')})` : '';
  return `${shorten(pieces)}${note}`;
}

/** Names characters that look alike where they are all that differs between two words. */
function noteLookalikes(quote: string, source: string, notes: Set<string>): void {
  const a = [...quote];
  const b = [...source];
  if (bare(quote) !== bare(source) || a.length !== b.length) return;
  for (const [index, character] of a.entries()) {
    const other = b[index];
    if (other === undefined || other === character) continue;
    if (/[\p{L}\p{N}]/u.test(character) && /[\p{L}\p{N}]/u.test(other)) continue;
    notes.add(`the quote has ${named(character)} where the source has ${named(other)}`);
  }
}

/** Characters one cannot see, written as their code points. */
function visible(text: string): string {
  return text.replace(
    /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `‹${codePoint(character)}›`,
  );
}

function named(character: string): string {
  return `${visible(character)} ${codePoint(character)}`.replace(/^‹.*› /, '');
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Long stretches without a difference, down to the words next to one. */
function shorten(pieces: readonly string[]): string {
  const near = 5;
  const differs = pieces.map((piece) => /^\[[-+]/.test(piece));
  const kept = pieces.map((_, index) =>
    differs.slice(Math.max(0, index - near), index + near + 1).includes(true),
  );
  return pieces
    .flatMap((piece, index) =>
      kept[index]
        ? [piece]
        : kept[index - 1] !== false && index > 0
          ? ['…']
          : index === 0
            ? ['…']
            : [],
    )
    .join(' ');
}
