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
