/** Quotes in lists to choose from: a list has no cover to lift, so it shows no words that need one. */
import type { Quote } from '../knowledge/casebook.js';

/** These words of a quote or about it; where it has a content note, only that it is covered. */
export function unlessCovered({ contentNote }: Quote, words: string): string {
  return contentNote === undefined ? words : 'covered by a content note';
}
