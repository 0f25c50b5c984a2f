/** Paragraphs of a full text: blocks of lines between blank lines. Citations count them from 1. */

export interface Paragraph {
  /** Counted from 1. */
  readonly number: number;
  /** As it stands in the text, without the line break that ends it. */
  readonly text: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number;
}

/**
 * Splits a full text. A line of nothing but white space is blank; CRLF, CR and LF all end a line;
 * a byte order mark at the beginning belongs to no paragraph.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: { start: number; end: number } | undefined;
  for (const line of lines(text)) {
    if (text.slice(line.start, line.end).trim() !== '') {
      block = { start: block?.start ?? line.start, end: line.end };
      continue;
    }
    close();
  }
  close();
  return paragraphs;

  function close(): void {
    if (!block) return;
    paragraphs.push({
      number: paragraphs.length + 1,
      text: text.slice(block.start, block.end),
      start: block.start,
    });
    block = undefined;
  }
}

function* lines(text: string): Generator<{ start: number; end: number }> {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) {
    yield { start, end: lineBreak.index };
    start = lineBreak.index + lineBreak[0].length;
  }
  yield { start, end: text.length };
}
