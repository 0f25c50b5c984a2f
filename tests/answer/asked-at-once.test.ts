/** The golden questions, worked out by turns, a step of each. */
import { expect, test } from 'vitest';
import { mistype } from '../../scripts/shared/mistakes.mjs';
import { randomFrom } from '../../scripts/shared/random.mjs';
import type { Answer } from '../../src/answer/answer.js';
import { ask } from '../../src/answer/ask.js';
import { inOneGo, type Steps } from '../../src/steps.js';
import { openShipped } from '../support/shipped.js';

const { engine, knowledge } = await openShipped();
const random = randomFrom(1);
const questions = knowledge.golden.flatMap((golden) => [golden.ask, mistype(golden.ask, random)]);

test('nobody’s answer is another for all who ask at the same time', () => {
  const alone = questions.map((question) => inOneGo(ask(engine, question)));
  const together = byTurns(questions.map((question) => ask(engine, question)));
  expect(together).toEqual(alone);
});

/** The results of all, each having done one step in every round. */
function byTurns(all: readonly Steps<Answer>[]): (Answer | undefined)[] {
  const results: (Answer | undefined)[] = all.map(() => undefined);
  while (results.includes(undefined)) {
    for (const [i, steps] of all.entries()) {
      if (results[i] !== undefined) continue;
      const step = steps.next();
      if (step.done === true) results[i] = step.value;
    }
  }
  return results;
}
