/**
 * Posts what the outbox holds: notes of corrections, reports, whatever else has to be said in a
 * channel or to a member exactly once. A message that may have been posted by a process that was
 * killed is looked for before it is posted again.
 */

import { customIdsIn } from '../card/face.js';
import type { MessageFace } from '../card/message.js';
import type { ClaimedEffect, Effect } from '../store/outbox.js';
import type { Bench } from './bench.js';
import { done, type Failed, isGone, type Outcome, passes } from './discord-port.js';

interface Parcel {
  readonly to: { readonly channel: string } | { readonly user: string };
  readonly message: MessageFace;
  /**
   * A custom id on the message that no other message of the bot has: by it the message is found
   * again once Discord has forgotten the nonce.
   */
  readonly mark: string;
  /** Told where it stands, also where it was found there. */
  readonly posted?: (at: { readonly channel: string; readonly message: string }) => Promise<void>;
}

/** Another face for a message that stands in Discord already. */
interface Redrawing {
  readonly edit: { readonly channel: string; readonly message: string };
  readonly message: MessageFace;
}

/** Why there is nothing to post, for good, or what has to be over before. */
export type Nothing = { readonly none: string } | { readonly wait: string };

/** Writes the message of an effect. */
export type Compose = (effect: Effect) => Promise<Parcel | Redrawing | Nothing>;

interface CourierParts extends Pick<Bench, 'discord' | 'now'> {
  readonly outbox: Bench['store']['outbox'];
  /** By the kind of the effect. Effects of other kinds are left alone. */
  readonly kinds: Readonly<Record<string, Compose>>;
  /** Asked before each. */
  readonly goOn?: () => boolean;
}

export interface Delivery {
  readonly effect: Effect;
  readonly outcome: 'posted' | 'nothing to post' | Failed;
}

/** Longer than every try of every request between two looks at it takes together. */
const leaseFor = 120_000;
/** Milliseconds until the next try, doubled with every one, and at most. */
const firstWait = 5_000;
const longestWait = 15 * 60_000;
/**
 * Tries, about a day of them, after which a channel counts as one that cannot be read: where so much is
 * written that Discord asks to wait, time after time, before all of it is looked through.
 */
const mostSearches = 100;
/** Discord's clock and ours may differ by so much. */
const clockSkew = 10 * 60_000;

/** Delivers all that is due. Gives what was done; what failed stays in the outbox with its reason. */
export async function deliver(parts: CourierParts): Promise<readonly Delivery[]> {
  const { outbox, kinds, goOn = () => true } = parts;
  const deliveries: Delivery[] = [];
  while (goOn()) {
    const claim = { limit: 1, leaseFor, kinds: Object.keys(kinds) };
    const [claimed] = await outbox.claim(claim);
    if (claimed === undefined) return deliveries;
    deliveries.push({ effect: claimed, outcome: await deliverOne(parts, claimed) });
  }
  return deliveries;
}

async function deliverOne(
  parts: CourierParts,
  claimed: ClaimedEffect,
): Promise<Delivery['outcome']> {
  const { outbox, kinds, now } = parts;
  const parcel = await kinds[claimed.kind]?.(claimed);
  if (parcel === undefined || 'none' in parcel) {
    await outbox.done(claimed, { none: parcel?.none ?? 'no such kind' });
    return 'nothing to post';
  }
  const posted = await carryOut(parts, claimed, parcel);
  if (posted.outcome === 'done') {
    if ('posted' in parcel) await parcel.posted?.(posted.value);
    await outbox.done(claimed, posted.value);
    return 'posted';
  }
  const error = `${posted.outcome}: ${posted.detail}`;
  if (passes(posted)) {
    const wait = Math.min(firstWait * 2 ** (claimed.attempts - 1), longestWait);
    const nextAt = new Date(now().getTime() + Math.max(wait, posted.wait ?? 0));
    await outbox.later(claimed, { error, nextAt });
  } else {
    await outbox.giveUp(claimed, error, posted.unsent);
  }
  return posted;
}

async function carryOut(
  parts: CourierParts,
  claimed: ClaimedEffect,
  what: Parcel | Redrawing | { readonly wait: string },
): Promise<Posted> {
  if ('wait' in what) return { outcome: 'later', detail: what.wait };
  return 'edit' in what ? redraw(parts, what) : post(parts, claimed, what);
}

type Posted = Outcome<{ readonly channel: string; readonly message: string }> & {
  /** Discord refused it, and it was not there before: who tries again need not look for it. */
  readonly unsent?: boolean;
};

async function redraw(
  { discord }: CourierParts,
  { edit: { channel, message }, message: face }: Redrawing,
): Promise<Posted> {
  const edited = await discord.editMessage(channel, message, face);
  // What was deleted has no face any more, and nobody misses one.
  return edited.outcome === 'done' || isGone(edited) ? done({ channel, message }) : edited;
}

async function post(
  { discord, outbox }: CourierParts,
  claimed: ClaimedEffect,
  { to, message, mark }: Parcel,
): Promise<Posted> {
  const { id, attempts, createdAt } = claimed;
  const opened = 'channel' in to ? done(to.channel) : await discord.directChannel(to.user);
  if (opened.outcome !== 'done') return opened;
  const channel = opened.value;
  if (attempts > 1) {
    const since = new Date(createdAt.getTime() - clockSkew);
    // A long search outlasts the lease, and another process would begin the same.
    const stillOurs = () => outbox.extend(claimed, leaseFor);
    const own = await discord.ownMessagesSince(channel, since, stillOurs);
    // Where the channel cannot be read it is not known whether the message stands there already:
    // better unsaid, and in the next audit, than said twice.
    if (own.outcome !== 'done') {
      return attempts > mostSearches && passes(own) ? { ...own, outcome: 'refused' } : own;
    }
    const there = own.value.find(({ components }) => customIdsIn(components).includes(mark));
    if (there !== undefined) return done({ channel, message: there.id });
  }
  const posted = await discord.postMessage(channel, message, id);
  if (posted.outcome === 'done') return done({ channel, message: posted.value });
  return { ...posted, unsent: !passes(posted) };
}
