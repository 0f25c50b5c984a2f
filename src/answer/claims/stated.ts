/**
 * Which parts of a sentence state something together: a noun that was parted from a list states nothing,
 * nor does a piece of a quotation, nor who said it.
 */
import { wordsOf } from '../../search/terms.js';
import { speechVerb } from '../../text/speech-words.js';
import type { Part } from './parts.js';

/** Parts behind one another, with the words of the sentence from the first to the last. */
export interface Stated {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** The parts of a sentence, in their order, each with those that say nothing without it. */
export function statedIn(sentence: string, parts: readonly Part[]): Stated[] {
  const spans = spansIn(sentence, parts);
  const groups: Span[][] = [];
  for (const [i, span] of spans.entries()) {
    const last = groups.at(-1);
    const before = sentence.slice(spans[i - 1]?.end ?? 0, span.start);
    const behind = sentence.slice(span.end, spans[i + 1]?.start);
    // A bare part belongs to what stands before it, but for two: "the one who did it" leads to the part
    // behind it, and "but Calder and Holt knew" begins another statement with Calder.
    const endsLast =
      isBare(span.part) && !relative.test(behind) && !turning.test(before + span.part.text);
    const hasOnlyBareBefore = last?.every(({ part }) => isBare(part)) ?? false;
    const goesOn =
      isThat(before) || isSignature(span.part, before) || isQuoting(sentence.slice(0, span.start));
    if (last !== undefined && (endsLast || hasOnlyBareBefore || goesOn)) last.push(span);
    else groups.push([span]);
  }
  return groups.map((group) => ({
    text: sentence.slice(group[0]?.start, group.at(-1)?.end),
    parts: group.map(({ part }) => part),
  }));
}

interface Span {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

function spansIn(sentence: string, parts: readonly Part[]): Span[] {
  let from = 0;
  return parts.map((part) => {
    const start = sentence.indexOf(part.text, from);
    from = start + part.text.length;
    return { part, start, end: from };
  });
}

/** States nothing alone: one word, as the "rust" of "dirt and the rust"; or no more than who says what stands beside it. */
function isBare({ text }: Part): boolean {
  return wordsOf(text.replace(leading, ' ')).length <= 1 || teller.test(text);
}

/** "said its chief engineer, Ines", "Calder says", "as Calder put it", "according to the council". */
const teller = new RegExp(
  `^\\W*(?:${speechVerb}\\s+(?:[\\p{L}’'.-]+\\s+){0,4}\\p{Lu}[\\p{L}’'-]+|(?:\\p{Lu}[\\p{L}’'.-]*\\s+|as\\s+){1,4}${speechVerb}|(?:[Aa]ccording\\s+to|[Aa]s\\s+per)(?:\\s+[\\p{L}’'.-]+){1,5})\\W*$`,
  'u',
);

/** "– Ines Calder", below what she said. */
function isSignature({ text }: Part, before: string): boolean {
  return /[–—-]\s*$/u.test(before) && /^(?:\p{Lu}\p{Ll}[\p{L}’'-]*\W*)+$/u.test(text);
}

/** Whether a quotation that has begun goes on. */
function isQuoting(before: string): boolean {
  const [open, close] = [/“/g, /”/g].map((mark) => before.match(mark)?.length ?? 0);
  return (open ?? 0) > (close ?? 0) || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** "They deny that it sways": what is denied is no other thing than the denial. */
function isThat(joint: string): boolean {
  return /^\s+that\s+$/iu.test(joint);
}

const leading = /^\W*(?:(?:and|or|but|also|even|then|so|the|an?|some|any)\s+)+/iu;
const relative = /^[\s,]+(?:who|which|that)\s+$/iu;
const turning = /^\W*(?:but|while|whereas|although|though|because|so|yet)\s/iu;
