/** Which parts of a sentence state something together: a noun that was parted from a list states nothing. */
import { wordsOf } from '../../search/terms.js';
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
    // "…, the one who did it": the one is of whom the next part tells.
    const isLeft = isBare(span.part) && !relative.test(behind);
    if (last !== undefined && (isLeft || last.every(({ part }) => isBare(part)) || isThat(before)))
      last.push(span);
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

/** "rust" of "full of dirt and rust": one word, whatever leads it. */
function isBare({ text }: Part): boolean {
  return wordsOf(text.replace(leading, ' ')).length <= 1;
}

/** "They deny that it sways": what is denied is no other thing than the denial. */
function isThat(joint: string): boolean {
  return /^\s+that\s+$/iu.test(joint);
}

const leading = /^\W*(?:(?:and|or|but|also|even|then|so|the|an?|some|any)\s+)+/iu;
const relative = /^[\s,]+(?:who|which|that)\s+$/iu;
