/** What is loaded or compiled with its first use, used once: nobody who asks is to wait for that. */
import { setImmediate } from 'node:timers/promises';
import { wordsOf } from '../search/terms.js';
import { givingWay, type Steps } from '../steps.js';
import { datesIn } from '../text/dates.js';
import { figuresIn } from '../text/figures.js';
import { checkMessage } from './claims/check.js';
import { gistOf } from './claims/gist.js';
import { readerOf } from './claims/reader.js';
import type { Engine } from './engine.js';
import { lookUpIndexes } from './look-up-index.js';

/**
 * Makes all of an engine ready, so that no question waits for anything: in short steps between other work
 * where the case was saved, else for seconds in one, which is for a thread or for a time when nobody
 * asks yet.
 */
export async function warmUp(engine: Engine): Promise<void> {
  const { search, texts } = engine;
  await setImmediate();
  await givingWay(search.makeReady());
  // Who runs the bot hears now, not with the first card, what is wrong with the full texts.
  await givingWay(texts.makeReady());
  await givingWay(warmingUp(engine));
}

/** Asks, checks and completes what a case says of itself, in steps of some milliseconds. */
export function* warmingUp(engine: Engine): Steps<void> {
  const { casebook, search } = engine;
  const { summary } = casebook.info;
  yield* readerOf(engine);
  // Long patterns and much code, compiled with the first use: each by itself, for checking uses all at once.
  for (const use of [datesIn, figuresIn, gistOf, search.bearing]) {
    yield;
    use(summary);
  }
  yield;
  // One of each status: the words of each are patterns of their own, and long ones.
  const told = new Map(casebook.facts.map(({ status, statement }) => [status, statement]));
  yield* checkMessage(engine, [summary, ...told.values()].join('\n'));
  yield;
  for (const make of Object.values(lookUpIndexes)) {
    yield* engine.kept(make);
    yield;
  }
  const words = wordsOf(summary);
  for (let at = 0; at < words.length; at += wordsInStep) {
    yield;
    const typed = garbled(words.slice(at, at + wordsInStep).join(' '));
    search.ask(typed);
    yield;
    search.complete(typed, { limit: offered });
  }
  // A single letter, which fits nearly every wording, comes last.
  for (const letters of [4, 2, 1]) {
    yield;
    search.complete(summary.slice(0, letters), { limit: offered });
  }
}

/** Choices, as many as autocomplete has room for. */
const offered = 25;
/** Mistyped words that are asked in one step, five milliseconds and more. */
const wordsInStep = 4;

/** With every two letters swapped: words that a case does not know, nearly all. */
function garbled(text: string): string {
  return text.replace(/(\p{L})(\p{L})/gu, '$2$1');
}
