/** Long texts in parts that each fit, divided where a reader would pause. */
import { sentences } from './sentences.js';

/**
 * The parts of a text in order, each at most `longest` by `sizeOf` (its characters, where nothing
 * else is said), divided between sentences; inside one, between words, only where that sentence alone
 * is longer. A single word that is longer stays whole.
 */
export function divide(
  whole: string,
  longest: number,
  sizeOf: (part: string) => number = (part) => part.length,
): string[] {
  if (sizeOf(whole) <= longest) return [whole];
  const units = sentences(whole).flatMap(({ text, start, end }) =>
    sizeOf(text) <= longest ? [{ start, end }] : wordsOf(text, start),
  );
  const parts: string[] = [];
  let from = units[0]?.start ?? 0;
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1];
    if (next !== undefined && sizeOf(whole.slice(from, next.end)) <= longest) continue;
    parts.push(whole.slice(from, unit.end));
    from = next?.start ?? unit.end;
  }
  return parts;
}

function wordsOf(text: string, offset: number) {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: offset + index,
    end: offset + index + word.length,
  }));
}
