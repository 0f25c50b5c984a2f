/** Pinning and unpinning as moderators ask for it. */
import type { Pin } from '../store/pins.js';
import type { Moderator } from './audit-reason.js';
import type { Bench, PublicPlace } from './bench.js';
import { type Candidate, candidateIn, type NotPinnable } from './candidate.js';
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
  /** The pin that is to make room is not unpinned yet, which is begun; this one is not. */
  | { readonly kind: 'no-room-yet'; readonly failed: Failed }
  /** Another moderator unpinned it meanwhile. */
  | { readonly kind: 'undone' }
  | { readonly kind: 'not-pinnable'; readonly why: NotPinnable }
  | { readonly kind: 'failed'; readonly failed: Failed };

export async function pinAnswer(bench: Bench, request: PinRequest): Promise<Pinning> {
  const ready = await readyToPin(bench, request);
  if (ready.kind !== 'ready') return ready;
  if (!ready.room) return noRoom(bench, request.place.channel);
  return beginPin(bench, request, ready.candidate);
}

/**
 * Pins, and unpins one pin where it takes that to make room: only once nothing else stands in the way.
 * Where the unpinning fails, nothing is pinned.
 */
export async function replacePin(
  bench: Bench,
  oldest: string,
  request: PinRequest,
): Promise<Pinning> {
  const ready = await readyToPin(bench, request);
  if (ready.kind !== 'ready') return ready;
  if (!ready.room) {
    const unpinned = await unpin(bench, oldest, 'replaced', request.moderator);
    if (unpinned.kind === 'unfinished') return { kind: 'no-room-yet', failed: unpinned.failed };
  }
  return beginPin(bench, request, ready.candidate);
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

interface Ready {
  readonly kind: 'ready';
  readonly candidate: Candidate;
  /** Discord has room for it, or has it pinned already. */
  readonly room: boolean;
}

/** Whether the message can be pinned, but for the room it takes. */
async function readyToPin(bench: Bench, request: PinRequest): Promise<Ready | Pinning> {
  const { store, discord } = bench;
  const { place, message } = request;
  const { channel } = place;
  const found = await discord.fetchMessage(channel, message);
  if (found.outcome !== 'done') return { kind: 'failed', failed: found };
  const candidate = candidateIn(bench, found.value);
  if (typeof candidate === 'string') return { kind: 'not-pinnable', why: candidate };
  const listed = await discord.listPins(channel);
  if (listed.outcome !== 'done') return { kind: 'failed', failed: listed };
  // A pin that somebody took away by hand must not stand in the way of a new one.
  await noticeUnpinned(bench, channel, listed.value);

  const { recordId } = candidate;
  const [known] = await store.pins.list({ channelId: channel, recordId });
  if (known !== undefined && !isBegun(known, message)) {
    return { kind: 'already', message: known.messageId, pin: known };
  }
  const byHand = pinnedByHand(bench, listed.value, recordId, found.value);
  if (known === undefined && byHand !== undefined) return { kind: 'already', message: byHand };
  const room = found.value.pinned || listed.value.length < maxPins;
  return { kind: 'ready', candidate, room };
}

async function beginPin(
  bench: Bench,
  { place: { guild, channel }, message, moderator }: PinRequest,
  candidate: Candidate,
): Promise<Pinning> {
  const { pin, begun } = await bench.store.pins.begin({
    guildId: guild,
    channelId: channel,
    messageId: message,
    ...candidate,
    ...truthOf(bench, candidate),
    pinnedBy: moderator.id,
  });
  if (!begun && !isBegun(pin, message)) return { kind: 'already', message: pin.messageId, pin };
  const settled = await settle(bench, pin, moderator);
  return settled.kind === 'refused' && settled.failed.outcome === 'pins-full'
    ? noRoom(bench, channel)
    : pinningOf(settled, pin);
}

/** Begun with this very message, and left to be finished. */
function isBegun({ state, messageId }: Pin, message: string): boolean {
  return state === 'pinning' && messageId === message;
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
