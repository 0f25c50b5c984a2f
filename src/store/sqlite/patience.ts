/** Waiting for other processes without holding this one up. */
import { setTimeout } from 'node:timers/promises';
import { StoreError } from '../error.js';

/** Milliseconds that one waits for other processes before it is said that they hold the database. */
const patience = 5_000;

/** Tries again for a while what other processes are in the way of. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const busy = error instanceof StoreError && error.trouble === 'busy';
      if (!busy || performance.now() > deadline) throw error;
    }
    // Not all at the same moment again.
    await setTimeout(5 + Math.random() * 15);
  }
}
