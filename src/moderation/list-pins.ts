/** Pins as they are listed: what the store knows of them, and whether Discord lets them be looked at. */
import { pacer } from '../steps.js';
import type { Pin, PinFilter } from '../store/pins.js';
import type { Bench } from './bench.js';
import type { Failed, Outcome, StandingMessage } from './discord-port.js';
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
  const listed: ListedPin[] = [];
  // To know what is true, each record is answered with.
  const giveWay = pacer();
  for (const pin of await bench.store.pins.list(filter)) {
    await giveWay();
    const isTrue = pin.state === 'pinned' && pin.recordHash === truthOf(bench, pin).recordHash;
    listed.push({ pin, true: isTrue });
  }
  return listed;
}

/** Discord takes 50 requests a second, and takes about a tenth of one for each. */
const atOnce = 4;
/** Milliseconds that a channel is worth waiting for, where Discord asks to. */
const patience = 2_000;

/**
 * The same, and whether the bot still sees their channels: to call a pin true where nobody can look is
 * to guess. One message of each channel is asked for, which tells it at the least requests; to compare
 * every pin is an audit.
 */
export async function lookAtPins(bench: Bench, filter: PinFilter): Promise<readonly ListedPin[]> {
  const listed = await listPins(bench, filter);
  const asked = new Map(listed.map(({ pin }) => [pin.channelId, pin]));
  const unseen = new Map<string, { readonly asked: Pin; readonly failed: Failed }>();
  const left = asked.values();
  async function askForSome(): Promise<void> {
    for (const pin of left) {
      const found = await patientlyFetched(bench, pin);
      if (found.outcome !== 'done') unseen.set(pin.channelId, { asked: pin, failed: found });
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askForSome));
  return listed.map((one) => {
    const of = unseen.get(one.pin.channelId);
    // Where only the message is gone, the others of its channel can be seen.
    const isOther = of?.failed.outcome === 'unknown-message' && of.asked.id !== one.pin.id;
    return of === undefined || isOther ? one : { ...one, unseen: of.failed };
  });
}

/** Whoever asks for many has asked for too many in this second, which is soon over. */
async function patientlyFetched(
  { discord }: Bench,
  { channelId, messageId }: Pin,
): Promise<Outcome<StandingMessage>> {
  const found = await discord.fetchMessage(channelId, messageId);
  if (found.outcome !== 'later' || found.wait === undefined || found.wait > patience) return found;
  await new Promise((resolve) => setTimeout(resolve, found.wait));
  return discord.fetchMessage(channelId, messageId);
}
