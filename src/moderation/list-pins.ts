/** Pins as they are listed: what the store knows of them, and whether Discord lets them be looked at. */
import type { Pin, PinFilter } from '../store/pins.js';
import type { Bench } from './bench.js';
import type { Failed } from './discord-port.js';
import { truthOf } from './truth.js';

export interface ListedPin {
  readonly pin: Pin;
  /** What it shows is what its record says, as far as the store knows; an audit asks Discord. */
  readonly true: boolean;
  /** Why nobody can say so now: its channel, or the message itself, cannot be looked at. */
  readonly unseen?: Failed;
}

/** Oldest first, by the store alone. */
export async function listPins(bench: Bench, filter: PinFilter): Promise<readonly ListedPin[]> {
  const pins = await bench.store.pins.list(filter);
  return pins.map((pin) => ({
    pin,
    true: pin.state === 'pinned' && pin.recordHash === truthOf(bench, pin).recordHash,
  }));
}

/**
 * The same, and whether the bot still sees their channels: to call a pin true where nobody can look is
 * to guess. One message of each channel is asked for, which tells it at the least requests; to compare
 * every pin is an audit.
 */
export async function lookAtPins(bench: Bench, filter: PinFilter): Promise<readonly ListedPin[]> {
  const listed = await listPins(bench, filter);
  const asked = new Map(listed.map(({ pin }) => [pin.channelId, pin]));
  const unseen = new Map<string, { readonly asked: Pin; readonly failed: Failed }>();
  // One after the other: Discord takes 50 requests a second, and many servers have more channels.
  for (const pin of asked.values()) {
    const found = await bench.discord.fetchMessage(pin.channelId, pin.messageId);
    if (found.outcome !== 'done') unseen.set(pin.channelId, { asked: pin, failed: found });
  }
  return listed.map((one) => {
    const of = unseen.get(one.pin.channelId);
    // Where only the message is gone, the others of its channel can be seen.
    const isOther = of?.failed.outcome === 'unknown-message' && of.asked.id !== one.pin.id;
    return of === undefined || isOther ? one : { ...one, unseen: of.failed };
  });
}
