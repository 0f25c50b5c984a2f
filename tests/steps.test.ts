import { expect, test } from 'vitest';
import {
  eachInSteps,
  givingWay,
  inOneGo,
  isSteps,
  once,
  pacer,
  type Steps,
  turns,
} from '../src/steps.js';
import { mostInOneTurn } from './support/crowding.js';

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
  expect(await givingWay(slow, turns(), () => milliseconds)).toBe(10);
  isDone = true;
  expect(served).toBeGreaterThanOrEqual(9);
});

test('short work is done in one turn', async () => {
  let served = 0;
  const result = givingWay(
    counting(10, () => {
      setImmediate(() => {
        served++;
      });
    }),
    turns(),
    () => 0,
  );
  expect(await result).toBe(10);
  expect(served).toBe(0);
});

test('a loop that waits for other things lets others come in between', async () => {
  let milliseconds = 0;
  let served = 0;
  const giveWay = pacer(turns(), () => milliseconds);
  for (let round = 0; round < 4; round++) {
    setImmediate(() => {
      served++;
    });
    milliseconds += 3;
    await giveWay();
  }
  // After six milliseconds, and after twelve.
  expect(served).toBe(4);
  setImmediate(() => {
    served++;
  });
  await giveWay();
  expect(served).toBe(4);
});

test('of those who work at the same time, one goes on in each turn of the event loop', async () => {
  const turn = turns();
  const most = await mostInOneTurn((happens) => {
    const work = () => givingWay(counting(5, happens), turn);
    return Promise.all([work(), work(), work()]);
  });
  expect(most).toBe(1);
});

test('what several wait for is done once, by whoever comes', () => {
  let begun = 0;
  const steps = once(function* () {
    begun++;
    yield;
    yield;
    return { made: begun };
  });
  const [one, other] = [steps(), steps()];
  expect([one.next(), other.next()].map(({ done }) => done)).toEqual([false, false]);
  const result = inOneGo(other);
  expect(inOneGo(one)).toBe(result);
  expect(inOneGo(steps())).toBe(result);
  expect(begun).toBe(1);
});

test('what failed is begun anew by who asks next', () => {
  let begun = 0;
  const steps = once(function* () {
    yield;
    if (++begun === 1) throw new Error('It is broken.');
    return { made: begun };
  });
  expect(() => inOneGo(steps())).toThrow('It is broken.');
  expect(inOneGo(steps())).toEqual({ made: 2 });
});

test('every item is visited, so many in a step', () => {
  const visited: number[] = [];
  const steps = eachInSteps([1, 2, 3, 4, 5], (item) => visited.push(item), 2);
  const after = () => {
    steps.next();
    return visited.length;
  };
  expect([after(), after(), after()]).toEqual([2, 4, 5]);
  expect(visited).toEqual([1, 2, 3, 4, 5]);
});

test('what is still to be done is told from its result', () => {
  expect(isSteps<object>(counting(1, () => {}))).toBe(true);
  expect(isSteps<object>({ status: 'answered' })).toBe(false);
});

test('work that fails says so', async () => {
  const failing = counting(1, () => {
    throw new Error('It is broken.');
  });
  await expect(givingWay(failing)).rejects.toThrow('It is broken.');
});
