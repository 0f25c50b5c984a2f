/**
 * Pins that Discord does not let be put right, as in a channel that the bot no longer sees. They are
 * tried again after a long and growing wait, for Discord bars whoever makes too many requests that it
 * refuses. Kept in memory: a start tries each once.
 */
import type { Pin } from '../store/pins.js';

interface StuckPins {
  /** Whether it is too early to try the pin again. */
  waits(pin: Pin): boolean;
  /** It was tried in vain, once more. */
  add(pin: Pin): void;
  /** It was tried, and is stuck no more. */
  remove(pin: Pin): void;
  /** What they wait for may have changed: all of them, or those of a channel, are tried at once. */
  release(channel?: string): void;
}

interface Wait {
  readonly channel: string;
  /** A moderator who unpins it meanwhile does not wait for what was tried before. */
  readonly unpinning: boolean;
  readonly tries: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Milliseconds until the next try, doubled with every one, and at most. */
const firstWait = 10 * 60_000;
const longestWait = 6 * 60 * 60_000;

export function createStuckPins(now: () => Date): StuckPins {
  const waiting = new Map<string, Wait>();
  const waitOf = (pin: Pin) => {
    const wait = waiting.get(pin.id);
    return wait?.unpinning === isUnpinning(pin) ? wait : undefined;
  };
  return {
    waits(pin) {
      const left = (waitOf(pin)?.until ?? 0) - now().getTime();
      // A longer wait than there is comes from a clock that was set back.
      return left > 0 && left <= longestWait;
    },
    add(pin) {
      const tries = (waitOf(pin)?.tries ?? 0) + 1;
      waiting.set(pin.id, {
        channel: pin.channelId,
        unpinning: isUnpinning(pin),
        tries,
        until: now().getTime() + Math.min(firstWait * 2 ** (tries - 1), longestWait),
      });
    },
    remove: (pin) => void waiting.delete(pin.id),
    release(channel) {
      for (const [id, wait] of waiting) {
        if (channel === undefined || wait.channel === channel) waiting.delete(id);
      }
    },
  };
}

function isUnpinning({ state }: Pin): boolean {
  return state === 'unpinning';
}
