/**
 * Work in steps: what takes longer than others should wait pauses after every few milliseconds, and who
 * runs it decides what happens in between.
 */
import { setImmediate } from 'node:timers/promises';

/** Work that pauses after every step of some milliseconds, and gives its result at the end. */
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
 * Work that several may wait for, each by the steps that this gives: it is done once, and whoever waits
 * does the next step of it. Work that failed is begun anew by who asks next.
 */
export function once<T>(begin: () => Steps<T>): () => Steps<T> {
  let result: { readonly value: T } | undefined;
  let underWay: Steps<T> | undefined;
  return function* () {
    while (result === undefined) {
      underWay ??= begin();
      const step = stepOf(underWay);
      if (step.done === true) result = { value: step.value };
      else yield;
    }
    return result.value;
  };

  function stepOf(steps: Steps<T>) {
    try {
      return steps.next();
    } catch (error) {
      // A generator that threw says ever after that it is done.
      underWay = undefined;
      throw error;
    }
  }
}

/** Waits until whatever else there is to do has been done. */
export type Turn = () => Promise<void>;

/**
 * For all who work in steps at the same time: one of them goes on in each turn of the event loop, or
 * their steps would add up.
 */
export function turns(): Turn {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}

/**
 * The result of all steps; whatever else there is to do comes in between, after every few milliseconds
 * of them. `now` is a clock in milliseconds.
 */
export async function givingWay<T>(steps: Steps<T>, turn: Turn = turns(), now?: Clock): Promise<T> {
  // Many may begin at once.
  await turn();
  const giveWay = pacer(turn, now);
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
export function pacer(turn: Turn = turns(), now: Clock = () => performance.now()): Turn {
  let since = now();
  return async () => {
    if (now() - since < atOnce) return;
    await turn();
    since = now();
  };
}

/** Visits every item, with a pause after each so many: as many as take some milliseconds. */
export function* eachInSteps<T>(
  items: readonly T[],
  visit: (item: T) => void,
  inStep = sentencesInStep,
): Steps<void> {
  for (const [at, item] of items.entries()) {
    if (at > 0 && at % inStep === 0) yield;
    visit(item);
  }
}

/** Words or sentences that are read in some milliseconds. */
const sentencesInStep = 500;

type Clock = () => number;

/** Milliseconds: with the step that comes on top nobody notices the wait, and short work is done in them. */
const atOnce = 5;
