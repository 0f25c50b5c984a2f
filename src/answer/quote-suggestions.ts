/** Quotes to choose from while somebody types, by their place in their source. */
import type { Quote } from '../knowledge/casebook.js';
import type { Suggestion } from './answer.js';
import type { Engine } from './engine.js';

/** Discord's menu of suggestions holds 25. */
const most = 25;

/**
 * Quotes whose id, place or words hold everything that was typed. Their words are not said here: a
 * menu would cut them, and some stand behind a content note.
 */
export function quoteSuggestions({ casebook }: Engine, typed: string): Suggestion[] {
  const wanted = typed.toLowerCase().split(/\s+/);
  const found: Suggestion[] = [];
  for (const source of casebook.sources) {
    for (const quote of casebook.quotesOf(source.id)) {
      const all = `${placeOf(quote)} ${quote.id} ${quote.text}`.toLowerCase();
      if (!wanted.every((word) => all.includes(word))) continue;
      found.push({ id: quote.id, title: `${placeOf(quote)}: ${quote.id}` });
      if (found.length === most) return found;
    }
  }
  return found;
}

function placeOf({ source, paragraph }: Quote): string {
  return `${source.publisher}, ${source.published}, ¶${paragraph}`;
}
