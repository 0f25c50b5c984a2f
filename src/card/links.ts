/** Where citations lead: one link a paragraph, which opens it with all its quotes marked. */
import type { Citation } from '../answer/cite.js';
import type { Link } from './card.js';
import { maxButtonUrl } from './limits.js';
import { type Cover, hides } from './warning.js';
import { shortReferenceOf } from './wording.js';

/**
 * To a quote, with its words in the address where a button may hold them; under a cover to the article
 * alone, for the address says what the cover hides.
 */
export function linkTo({ quote, url }: Citation, cover?: Cover): Link {
  const atQuote = url.length <= maxButtonUrl && !hides(cover);
  return {
    label: shortReferenceOf(quote),
    url: atQuote ? url : quote.source.url,
  };
}

/** Links of one label to one page become one, whose address marks what all of them mark. */
export function joinLinks(links: readonly Link[]): Link[] {
  const known = new Map<string, Link>();
  for (const link of links) {
    const place = `${pageOf(link.url)} ${link.label}`;
    const before = known.get(place);
    known.set(
      place,
      before === undefined ? link : { ...before, url: joined(before.url, link.url) },
    );
  }
  return [...known.values()];
}

/** What follows this in an address is text to find (Scroll-to-Text, "text directive"). */
const directive = ':~:text=';

function pageOf(url: string): string {
  return (url.split(directive)[0] ?? url).replace(/#$/, '');
}

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
