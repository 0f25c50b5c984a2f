/** Pieces → pages that each fit one Discord message. Nothing is cut: what does not fit moves on. */
import { buttonsInRow, maxComponents, maxText } from './limits.js';
import { linksOf } from './links.js';
import type { Piece } from './pieces.js';

export interface Room {
  /** Components and characters that the frame of every page takes: title, buttons, footer. */
  readonly components: number;
  readonly text: number;
}

/**
 * Lays pieces out in order. A page neither ends with what leads into the next piece nor with a
 * divider, and none begins with one.
 */
export function paginate(pieces: readonly Piece[], frame: Room): Piece[][] {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  for (const piece of pieces) {
    if (page.length === 0 && piece.type === 'divider') continue;
    if (page.length > 0 && !fits([...page, piece], frame)) {
      // What leads goes along, unless it would not fit with what it leads to.
      const leading = trailing(page);
      const carried = fits([...leading, piece], frame) ? leading : [];
      pages.push(page.slice(0, page.length - carried.length));
      page = carried.filter((kept) => kept.type !== 'divider');
      if (piece.type === 'divider' && page.length === 0) continue;
    }
    page.push(piece);
  }
  while (page.at(-1)?.type === 'divider') page.pop();
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}

/** Components of a run of pieces: neighbouring texts share one text display. */
export function measure(pieces: readonly Piece[]): Room {
  let components = 0;
  let text = 0;
  const links = linksOf(pieces).length;
  pieces.forEach((piece, index) => {
    switch (piece.type) {
      case 'text':
        if (pieces[index - 1]?.type !== 'text') components += 1;
        text += piece.markdown.length + 1;
        break;
      case 'linked':
        components += 1;
        text += piece.markdown.length;
        break;
      case 'divider':
        components += 1;
        break;
    }
  });
  // Each link is a button, and every five of them a row.
  return { components: components + links + Math.ceil(links / buttonsInRow), text };
}

function fits(pieces: readonly Piece[], frame: Room): boolean {
  const size = measure(pieces);
  return size.components + frame.components <= maxComponents && size.text + frame.text <= maxText;
}

/** What at the end of a page belongs to the next; never the whole page, or paging would not end. */
function trailing(page: readonly Piece[]): Piece[] {
  let from = page.length;
  while (from > 1) {
    const last = page[from - 1];
    if (last === undefined || last.type === 'linked') break;
    if (last.type === 'text' && !last.leads) break;
    from -= 1;
  }
  return page.slice(from);
}
