/** Quotes to choose from while somebody types, by their place in their source. */
import type { Quote } from '../knowledge/casebook.js';
import { datedNameOf } from '../knowledge/source-names.js';
import type { Suggestion } from './answer.js';
import { unlessCovered } from './covered.js';
import type { Engine } from './engine.js';
import { toldApart } from './told-apart.js';

/**
 * Quotes whose id, place or words hold everything that was typed. Their words are not said here, for
 * a menu would cut them, nor the ids of those with a content note, which are made of their words.
 */
export function quoteSuggestions({ casebook }: Engine, typed: string, most: number): Suggestion[] {
  const wanted = typed.toLowerCase().split(/\s+/);
  const found: Quote[] = [];
  for (const source of casebook.sources) {
    for (const quote of casebook.quotesOf(source.id)) {
      const all = `${placeOf(quote)} ${quote.id} ${quote.text}`.toLowerCase();
      if (!wanted.every((word) => all.includes(word))) continue;
      found.push(quote);
    }
  }
  const shown = found.slice(0, most);
  const titles = toldApart(
    shown.map((quote) => `${placeOf(quote)}: ${unlessCovered(quote, quote.id)}`),
  );
  return shown.map(({ id }, index) => ({ id, title: titles[index] ?? id }));
}

function placeOf({ source, paragraph }: Quote): string {
  return `${datedNameOf(source, String)}, ¶${paragraph}`;
}
