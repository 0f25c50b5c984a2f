/** Long work that lets everything else that waits go on in between. */
import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../answer/steps.js';

/**
 * The result of all steps; whatever else there is to do comes in between, after every few milliseconds
 * of them. `now` is a clock in milliseconds.
 */
export async function givingWay<T>(
  steps: Steps<T>,
  now: () => number = () => performance.now(),
): Promise<T> {
  let since = now();
  let step = steps.next();
  while (step.done !== true) {
    if (now() - since >= atOnce) {
      await setImmediate();
      since = now();
    }
    step = steps.next();
  }
  return step.value;
}

/** Milliseconds: nobody notices to wait for so long, and short messages are done in them. */
const atOnce = 10;
