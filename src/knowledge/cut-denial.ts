/** A quote that begins behind a denial: alone, its words say the opposite of what the source does. */
import { denies, denyingVerb } from '../text/denial.js';
import { speechVerb } from '../text/speech-words.js';
import { plainWords } from '../text/words.js';

/** Before a quote of what is denied, these deny it as well: in a message, trust may have declined. */
const denying = new RegExp(`^(?:${denyingVerb}|declin(?:e[sd]?|ing)|withdrew)$`, 'i');
/** "Not only" adds to what it stands before. */
const adding = /^(?:only|just|merely|least)$/i;
const says = new RegExp(`^${speechVerb}$`, 'i');

/**
 * The words from the denial to the quote, where they stand in one clause with its beginning: "denied that".
 * Undefined where somebody speaks in between: "who did not want to be named said that".
 *
 * @param before the paragraph up to the quote
 */
export function cutDenial(before: string): string | undefined {
  const clause = before.split(/[.,;:!?()“”"«»„…–—]/u).at(-1) ?? '';
  const lead = plainWords(clause).slice(-reach);
  const at = lead.findLastIndex((word) => denying.test(word) || denies(word));
  if (at === -1) return undefined;
  const between = lead.slice(at + 1);
  if (adding.test(between[0] ?? '') || between.some((word) => says.test(word))) return undefined;
  return lead.slice(at).join(' ');
}

/** Words before the quote that are looked at: one further off hardly bears on it. */
const reach = 8;
