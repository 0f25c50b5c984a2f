/** Pieces → pages that each fit one Discord message. Nothing is cut: what does not fit moves on. */
import type { Steps } from '../steps.js';
import { buttonsInRow, maxComponents, maxText } from './limits.js';
import { linksOf, type Piece } from './pieces.js';

export interface Room {
  /** Components and characters that the frame of every page takes: title, buttons, footer. */
  readonly components: number;
  readonly text: number;
}

/** How pieces of some kind stand on a page. */
interface Layout<P> {
  fits(page: readonly P[]): boolean;
  /** Belongs to what follows. */
  leads(piece: P): boolean;
  /** Parts what is before from what is after, and is nothing at the edge of a page. */
  divides(piece: P): boolean;
}

export function paginate(pieces: Iterable<Piece>, frame: Room): Steps<Piece[][]> {
  return layOut(pieces, {
    fits: (page) => fits(page, frame),
    leads: (piece) => piece.type === 'text' && piece.leads,
    divides: ({ type }) => type === 'divider',
  });
}

/** The pieces of one block after the other, each made when it is its turn. */
export function* piecesOfEach<B, P>(
  blocks: Iterable<B>,
  piecesOf: (block: B) => Iterable<P>,
): Generator<P> {
  for (const block of blocks) yield* piecesOf(block);
}

/**
 * Lays pieces out in order. A page neither ends with what leads into the next piece nor with a
 * divider, and none begins with one. Each page is a step: a list may have hundreds.
 */
export function* layOut<P>(pieces: Iterable<P>, layout: Layout<P>): Steps<P[][]> {
  const pages: P[][] = [];
  let page: P[] = [];
  for (const piece of pieces) {
    if (page.length === 0 && layout.divides(piece)) continue;
    if (page.length > 0 && !layout.fits([...page, piece])) {
      // What leads goes along, unless it would not fit with what it leads to.
      const leading = trailing(page, layout);
      const carried = layout.fits([...leading, piece]) ? leading : [];
      pages.push(page.slice(0, page.length - carried.length));
      yield;
      page = carried.filter((kept) => !layout.divides(kept));
      if (layout.divides(piece) && page.length === 0) continue;
    }
    page.push(piece);
  }
  while (page.length > 0 && page.slice(-1).every(layout.divides)) page.pop();
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
function trailing<P>(page: readonly P[], { leads, divides }: Layout<P>): P[] {
  let from = page.length;
  while (from > 1 && page.slice(from - 1, from).every((last) => leads(last) || divides(last))) {
    from -= 1;
  }
  return page.slice(from);
}
