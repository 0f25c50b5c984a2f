/** The golden questions that hold, each with one typing mistake put into it. */
import { describe, expect, test } from 'vitest';
import { mistype } from '../../scripts/shared/mistakes.mjs';
import { randomFrom } from '../../scripts/shared/random.mjs';
import { evaluate } from '../../src/answer/golden.js';
import { openShipped, shippedApp } from '../support/shipped.js';

const { golden } = (await openShipped()).knowledge;
const app = await shippedApp();
const ask = (question: string) => app.run({ command: 'ask', args: { question } });
const seeds = Array.from({ length: 30 }, (_, i) => i + 1);
// What does not hold as it stands is for `pincite eval` to tell.
const missed = new Set(evaluate(golden, ask).map((miss) => miss.golden));
const asked = seeds.flatMap((seed) => {
  const random = randomFrom(seed);
  return golden
    .filter((entry) => !missed.has(entry))
    .map((entry) => ({ ...entry, ask: mistype(entry.ask, random) }));
});

describe('golden questions, each mistyped once, thirty times over', () => {
  const misses = evaluate(asked, ask);
  const otherwise = misses.filter(({ golden: { status }, answer }) => {
    const isAnswer = answer.status === 'answered' || answer.status === 'disputed';
    return isAnswer && status !== answer.status;
  });

  // What was measured, not what is wished for: raise the bar when search gets better.
  test('hold in all but two of a thousand', () => {
    expect(misses.length / asked.length).toBeLessThan(0.002);
  });

  test('are never answered where they must not be', () => {
    expect(otherwise.map(({ golden }) => golden.ask)).toEqual([]);
  });
});
