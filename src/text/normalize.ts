/**
 * The one declared normalisation under which a quote is compared with its source: Unicode NFC, and
 * every run of white space one space, trimmed. Quotation marks, dashes and case are not folded: a
 * quote that differs in them is not the source's own words.
 */

/** Unicode's White_Space, so that the result depends on no language's idea of a blank. */
const whiteSpace = /\p{White_Space}+/gu;

export function normalize(text: string): string {
  return text.normalize('NFC').replace(whiteSpace, ' ').replace(/^ | $/g, '');
}

export interface Normalized {
  readonly text: string;
  /**
   * The span of the original that became `[start, end)` of the normalised text; UTF-16 offsets.
   * Throws a RangeError where the span is not within the text.
   */
  original(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Normalises and keeps the way back to the offsets of the original. */
export function normalizeWithMap(original: string): Normalized {
  const units = composed(original);
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let blank: { start: number; end: number } | undefined;
  for (const unit of units) {
    if (unit.text.match(/^\p{White_Space}$/u)) {
      blank = blank ? { start: blank.start, end: unit.end } : { start: unit.start, end: unit.end };
      continue;
    }
    if (blank && text !== '') append(' ', blank.start, blank.end);
    blank = undefined;
    append(unit.text, unit.start, unit.end);
  }
  function append(piece: string, start: number, end: number): void {
    text += piece;
    for (let index = 0; index < piece.length; index += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  return {
    text,
    original(start, end) {
      const first = starts[start];
      const last = ends[end - 1];
      if (first === undefined || last === undefined || end <= start) {
        throw new RangeError(`span ${start}–${end} is not within ${text.length} characters`);
      }
      return { start: first, end: last };
    },
  };
}

interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The text in NFC as single code units, each with the span it came from. Nothing composes across
 * the borders of a grapheme cluster, so only clusters that change have to be taken as a whole.
 */
function composed(original: string): Unit[] {
  if (original === original.normalize('NFC')) {
    return Array.from({ length: original.length }, (_, index) => ({
      text: original.charAt(index),
      start: index,
      end: index + 1,
    }));
  }
  const units: Unit[] = [];
  const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(original);
  for (const { segment, index } of clusters) {
    const nfc = segment.normalize('NFC');
    const same = nfc === segment;
    for (let at = 0; at < nfc.length; at += 1) {
      units.push({
        text: nfc.charAt(at),
        start: same ? index + at : index,
        end: same ? index + at + 1 : index + segment.length,
      });
    }
  }
  return units;
}
