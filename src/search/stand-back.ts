/** For threads that work beside the event loop. */
import { constants, getPriority, setPriority } from 'node:os';

/**
 * Lets whatever else runs on the machine go before this thread, the one that answers above all. On Linux
 * alone a priority is a thread's; elsewhere it would be that of the whole program.
 */
export function standBack(): void {
  if (process.platform !== 'linux') return;
  const lower = constants.priority.PRIORITY_BELOW_NORMAL;
  try {
    // Lower is a higher number; what was begun lower still stays there.
    if (getPriority() < lower) setPriority(lower);
  } catch {
    // A machine that forbids it: the work is done all the same.
  }
}
