import { expect, test } from 'vitest';
import type { Steps } from '../../src/answer/steps.js';
import { givingWay } from '../../src/registry/give-way.js';

function* counting(steps: number, onStep: () => void): Steps<number> {
  for (let step = 0; step < steps; step++) {
    onStep();
    yield;
  }
  return steps;
}

test('work in steps gives its result, and others come in between where it takes long', async () => {
  let milliseconds = 0;
  let served = 0;
  let isDone = false;
  const serve = () => {
    served++;
    if (!isDone) setImmediate(serve);
  };
  setImmediate(serve);
  const slow = counting(10, () => {
    milliseconds += 25;
  });
  expect(await givingWay(slow, () => milliseconds)).toBe(10);
  isDone = true;
  expect(served).toBeGreaterThanOrEqual(9);
});

test('short work is done at once', async () => {
  let served = 0;
  setImmediate(() => {
    served++;
  });
  const result = givingWay(
    counting(10, () => {}),
    () => 0,
  );
  expect(await result).toBe(10);
  expect(served).toBe(0);
});

test('work that fails says so', async () => {
  const failing = counting(1, () => {
    throw new Error('It is broken.');
  });
  await expect(givingWay(failing)).rejects.toThrow('It is broken.');
});
