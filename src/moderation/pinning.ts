/** Pinning and unpinning as moderators ask for it. */
import type { Pin } from '../store/pins.js';
import type { Moderator } from './audit-reason.js';
import type { Bench, PublicPlace } from './bench.js';
import { candidateIn, type NotPinnable } from './candidate.js';
import { type Failed, maxPins, type PinnedMessage, type StandingMessage } from './discord-port.js';
import { noticeUnpinned } from './notice-unpinned.js';
import { finishUnpinning, type Settled, settle } from './settle.js';
import { truthOf } from './truth.js';

export interface PinRequest {
  readonly place: PublicPlace;
  readonly message: string;
  readonly moderator: Moderator;
}

export type Pinning =
  | { readonly kind: 'pinned'; readonly pin: Pin }
  /** The same record is pinned in this channel, perhaps by this very message. */
  | { readonly kind: 'already'; readonly message: string; readonly pin?: Pin }
  /** Discord has no room; the oldest of our own pins could make some. */
  | { readonly kind: 'full'; readonly oldest?: Pin }
  /** Discord asks to wait or does not answer: it is finished as soon as that is over. */
  | { readonly kind: 'waiting'; readonly pin: Pin; readonly failed: Failed }
  /** Another moderator unpinned it meanwhile. */
  | { readonly kind: 'undone' }
  | { readonly kind: 'not-pinnable'; readonly why: NotPinnable }
  | { readonly kind: 'failed'; readonly failed: Failed };

export async function pinAnswer(bench: Bench, request: PinRequest): Promise<Pinning> {
  const { store, discord } = bench;
  const { guild, channel } = request.place;
  const found = await discord.fetchMessage(channel, request.message);
  if (found.outcome !== 'done') return { kind: 'failed', failed: found };
  const candidate = candidateIn(bench, found.value);
  if (typeof candidate === 'string') return { kind: 'not-pinnable', why: candidate };
  const listed = await discord.listPins(channel);
  if (listed.outcome !== 'done') return { kind: 'failed', failed: listed };
  // A pin that somebody took away by hand must not stand in the way of a new one.
  await noticeUnpinned(bench, channel, listed.value);

  const byHand = pinnedByHand(bench, listed.value, candidate.recordId, found.value);
  const known = await store.pins.list({ channelId: channel, recordId: candidate.recordId });
  if (known.length === 0 && byHand !== undefined) return { kind: 'already', message: byHand };
  if (!found.value.pinned && listed.value.length >= maxPins) return noRoom(bench, channel);

  const { pin, begun } = await store.pins.begin({
    guildId: guild,
    channelId: channel,
    messageId: request.message,
    ...candidate,
    ...truthOf(bench, candidate),
    pinnedBy: request.moderator.id,
  });
  if (!begun && pin.state !== 'pinning') return { kind: 'already', message: pin.messageId, pin };
  if (pin.messageId !== request.message) return { kind: 'already', message: pin.messageId, pin };
  const settled = await settle(bench, pin, request.moderator);
  return settled.kind === 'refused' && settled.failed.outcome === 'pins-full'
    ? noRoom(bench, channel)
    : pinningOf(settled, pin);
}

/** Unpins one pin to make room, then pins; where the unpinning fails, nothing is pinned. */
export async function replacePin(
  bench: Bench,
  oldest: string,
  request: PinRequest,
): Promise<Pinning> {
  const unpinned = await unpin(bench, oldest, 'replaced', request.moderator);
  return unpinned.kind === 'unfinished'
    ? { kind: 'failed', failed: unpinned.failed }
    : pinAnswer(bench, request);
}

/** By the id of the pin. A pin that is gone already is no mistake. */
export async function unpin(
  bench: Bench,
  id: string,
  because: 'moderator' | 'replaced',
  moderator: Moderator,
): Promise<Settled> {
  const pin = await bench.store.pins.startUnpin(id);
  if (pin === undefined) return { kind: 'settled' };
  return finishUnpinning(bench, pin, because, moderator);
}

async function noRoom({ store }: Bench, channel: string): Promise<Pinning> {
  const [oldest] = await store.pins.list({ channelId: channel, states: ['pinned'] });
  return { kind: 'full', ...(oldest === undefined ? {} : { oldest }) };
}

/** A message of ours that shows the record and was pinned without us. */
function pinnedByHand(
  bench: Bench,
  listed: readonly PinnedMessage[],
  recordId: string,
  wanted: StandingMessage,
): string | undefined {
  return listed.find(({ message }) => {
    if (message.id === wanted.id) return false;
    const candidate = candidateIn(bench, message);
    return typeof candidate !== 'string' && candidate.recordId === recordId;
  })?.message.id;
}

function pinningOf(settled: Settled, pin: Pin): Pinning {
  switch (settled.kind) {
    case 'pinned':
      return { kind: 'pinned', pin };
    case 'unfinished':
      return { kind: 'waiting', pin, failed: settled.failed };
    case 'refused':
      return { kind: 'failed', failed: settled.failed };
    case 'unpinned':
      return settled.because === 'deleted'
        ? { kind: 'failed', failed: { outcome: 'unknown-message', detail: 'it was deleted' } }
        : { kind: 'undone' };
    default:
      return { kind: 'already', message: pin.messageId, pin };
  }
}
