/** What is loaded or compiled with its first use, used once: nobody who asks is to wait for that. */
import { wordsOf } from '../search/terms.js';
import type { Steps } from '../steps.js';
import { checkMessage } from './claims/check.js';
import { readerOf } from './claims/reader.js';
import type { Engine } from './engine.js';
import { lookUpIndexes } from './look-up-index.js';

/** Asks, checks and completes what a case says of itself, in steps of some milliseconds. */
export function* warmingUp(engine: Engine): Steps<void> {
  const { casebook, search } = engine;
  const { summary } = casebook.info;
  yield* readerOf(engine);
  yield* checkMessage(engine, summary);
  yield;
  for (const index of Object.values(yield* engine.kept(lookUpIndexes))) {
    index.value.readAll();
    yield;
  }
  search.complete(summary.slice(0, 1), { limit: offered });
  const words = wordsOf(summary);
  for (let at = 0; at < words.length; at += wordsInStep) {
    yield;
    search.ask(garbled(words.slice(at, at + wordsInStep).join(' ')));
  }
}

/** Choices, as many as autocomplete has room for. */
const offered = 25;
/** Mistyped words that are asked in one step; about ten milliseconds. */
const wordsInStep = 8;

/** With every two letters swapped: words that a case does not know, nearly all. */
function garbled(text: string): string {
  return text.replace(/(\p{L})(\p{L})/gu, '$2$1');
}
