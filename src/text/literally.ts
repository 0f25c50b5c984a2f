/** A text as a part of a regular expression. */

/**
 * Escapes what a regular expression would read as a sign of its own. The hyphen is none outside of
 * brackets, and a pattern with the flag `u` or `v` refuses to see it escaped there.
 */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
