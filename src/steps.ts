/**
 * Work in steps: what takes longer than others should wait pauses after every few milliseconds, and who
 * runs it decides what happens in between.
 */
import { setImmediate } from 'node:timers/promises';

/** Work that pauses after every step of a few milliseconds, and gives its result at the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Is it work that is still to be done, and not its result? */
export function isSteps<T extends object>(work: T | Steps<T>): work is Steps<T> {
  return Symbol.iterator in work && 'next' in work;
}

/** The result of all steps, without a pause. */
export function inOneGo<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * The result of all steps; whatever else there is to do comes in between, after every few milliseconds
 * of them. `now` is a clock in milliseconds.
 */
export async function givingWay<T>(steps: Steps<T>, now?: Clock): Promise<T> {
  const giveWay = pacer(now);
  let step = steps.next();
  while (step.done !== true) {
    await giveWay();
    step = steps.next();
  }
  return step.value;
}

/**
 * For long loops that wait for other things besides: a function to call in every round, which waits until
 * whatever else there is to do has been done, where the last such wait is some milliseconds ago.
 */
export function pacer(now: Clock = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < atOnce) return;
    await setImmediate();
    since = now();
  };
}

/** Visits every item, with a pause after each so many. */
export function* eachInSteps<T>(
  items: readonly T[],
  inStep: number,
  visit: (item: T) => void,
): Steps<void> {
  for (const [at, item] of items.entries()) {
    if (at > 0 && at % inStep === 0) yield;
    visit(item);
  }
}

type Clock = () => number;

/** Milliseconds: with the step that comes on top nobody notices the wait, and short work is done in them. */
const atOnce = 5;
