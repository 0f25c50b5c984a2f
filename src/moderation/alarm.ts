/** Something to be done after a while: after the shortest of all that were asked for. */

interface Alarm {
  /** Milliseconds; where it rings earlier anyway, that stays. */
  within(milliseconds: number): void;
  /** What it was set for is being done, or not wanted any more. */
  off(): void;
}

/** Keeps no process alive. Once it rang it is to be turned off before it is set again. */
export function createAlarm(ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined;
  /** When it rings, by the clock of `performance`, which nobody sets back. */
  let at = Number.POSITIVE_INFINITY;
  return {
    within(milliseconds) {
      const then = performance.now() + milliseconds;
      if (then >= at) return;
      clearTimeout(timer);
      at = then;
      timer = setTimeout(ring, milliseconds);
      timer.unref();
    },
    off() {
      clearTimeout(timer);
      at = Number.POSITIVE_INFINITY;
    },
  };
}
