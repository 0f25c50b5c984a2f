/** The link buttons of a page: one a paragraph, which opens it with all its quotes marked. */
import { maxButtonUrl } from './limits.js';
import type { Piece } from './pieces.js';

export interface Link {
  /** What it opens: "The Guardian ¶11". */
  readonly label: string;
  readonly url: string;
}

/** In the order of the pieces. Quotes of one paragraph share a button; its address holds them all. */
export function linksOf(pieces: readonly Piece[]): Link[] {
  return joinLinks(pieces.filter((piece) => piece.type === 'linked'));
}

/** Links of one label become one, whose address marks what all of them mark. */
export function joinLinks(links: readonly Link[]): Link[] {
  const urls = new Map<string, string>();
  for (const { label, url } of links) {
    const known = urls.get(label);
    urls.set(label, known === undefined ? url : joined(known, url));
  }
  return [...urls].map(([label, url]) => ({ label, url }));
}

/** What follows this in an address is text to find (Scroll-to-Text, "text directive"). */
const directive = ':~:text=';

/**
 * An address with the text directives of both, `#:~:text=one&text=two`, as browsers read them; the
 * first alone where that would be too long for a button.
 */
function joined(first: string, second: string): string {
  const [page = first, known] = first.split(directive);
  const added = second.split(directive)[1];
  if (added === undefined || known?.split('&text=').includes(added) === true) return first;
  const url = known === undefined ? second : `${page}${directive}${known}&text=${added}`;
  return url.length <= maxButtonUrl ? url : first;
}
