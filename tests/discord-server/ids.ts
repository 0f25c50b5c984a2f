/** Snowflakes, which tell when they were made; discord.js tells buckets apart by 17 to 19 digits. */
import type { Clock } from './clock.js';

export type NewId = () => string;

/** Milliseconds since 1970 of the first of January 2015, from which Discord counts. */
const epoch = 1_420_070_400_000;

export function createIds(clock: Clock): NewId {
  let last = 0n;
  return () => {
    const now = BigInt(clock.now() - epoch) << 22n;
    last = now > last ? now : last + 1n;
    return String(last);
  };
}
