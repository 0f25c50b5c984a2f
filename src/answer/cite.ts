/** Citations: from the id of a quote to the quote and the address that opens it. */
import type { Casebook, Quote } from '../knowledge/casebook.js';

/** A pinpoint citation: the quote (which knows its source and paragraph) and where it opens. */
export interface Citation {
  readonly quote: Quote;
  /** Opens the article at the quote where a text fragment could be proven unique, else plainly. */
  readonly url: string;
}

/**
 * Citations for quote ids, in their order. A checked casebook holds every id, so one that is missing
 * is a programming error and throws.
 */
export function cite(casebook: Casebook, quoteIds: readonly string[]): Citation[] {
  return quoteIds.map((id) => {
    const quote = casebook.quote(id);
    if (quote === undefined) throw new Error(`Quote "${id}" is cited but not in the casebook.`);
    return citeQuote(quote);
  });
}

export function citeQuote(quote: Quote): Citation {
  return { quote, url: urlOf(quote) };
}

/** The article opened at the quote, where the lock proved a text fragment; else the article. */
function urlOf(quote: Quote): string {
  if (quote.fragment === undefined) return quote.source.url;
  // A text directive follows `:~:`, which itself follows the address's own fragment if it has one.
  const separator = quote.source.url.includes('#') ? '' : '#';
  return `${quote.source.url}${separator}:~:text=${quote.fragment}`;
}
