/** The threads that are started while a test looks. */
import type { Worker } from 'node:worker_threads';

export interface Threads {
  /** How many were started, and how many of them still run. */
  count(): { readonly started: number; readonly running: number };
  /** Looks no longer. */
  stop(): void;
}

export function lookAtThreads(): Threads {
  const started: Worker[] = [];
  const hear = (worker: Worker) => started.push(worker);
  process.on('worker', hear);
  return {
    count: () => ({
      started: started.length,
      // A thread that has ended has lost its number.
      running: started.filter(({ threadId }) => threadId !== -1).length,
    }),
    stop: () => process.off('worker', hear),
  };
}
