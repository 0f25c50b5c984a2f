/** From quote ids to citations, and from citations to addresses. */
import type { Casebook, Quote } from '../knowledge/casebook.js';
import type { Citation } from './answer.js';

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
