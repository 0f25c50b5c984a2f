/** Counts what is being answered, so that a shutdown can let it finish. */
import { finishesWithin } from './time-limit.js';

interface InFlight {
  /** Keeps count of work that does not reject. */
  track(work: Promise<void>): void;
  /** Resolves when nothing is under way, or after so many milliseconds; true where all finished. */
  drain(limit: number): Promise<boolean>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>();
  return {
    track(work) {
      running.add(work);
      void work.finally(() => running.delete(work));
    },
    drain: (limit) => finishesWithin(limit, Promise.all(running)),
  };
}
