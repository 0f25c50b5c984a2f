/** Compares every pin with what Discord has and with what its record says, and puts it right. */
import { pacer } from '../steps.js';
import type { Effect } from '../store/outbox.js';
import type { Pin } from '../store/pins.js';
import { pinStates } from '../store/schema.js';
import type { Moderator } from './audit-reason.js';
import type { Bench } from './bench.js';
import { candidateIn } from './candidate.js';
import { type Failed, isGone, type PinnedMessage } from './discord-port.js';
import { rewrite, type Settled, settle, showsTruth } from './settle.js';
import { truthOf } from './truth.js';

/** Which pins: those of a server, or of one channel of it. */
export interface AuditScope {
  readonly guild: string;
  readonly channel?: string;
}

export type Drift =
  /** A step was begun and never finished, as when the bot was killed. */
  | { readonly kind: 'unfinished'; readonly pin: Pin }
  | { readonly kind: 'message-gone'; readonly pin: Pin }
  /** Somebody unpinned it by hand. */
  | { readonly kind: 'unpinned'; readonly pin: Pin }
  /** The record says something else now. */
  | { readonly kind: 'outdated'; readonly pin: Pin }
  /** The message does not show what the pin should, though the record is the same. */
  | { readonly kind: 'altered'; readonly pin: Pin }
  /** An answer of ours that was pinned by hand, so that nobody keeps it true. */
  | { readonly kind: 'unmanaged'; readonly channel: string; readonly found: PinnedMessage }
  /** The channel could not be looked at. */
  | {
      readonly kind: 'unseen';
      readonly channel: string;
      readonly failed: Failed;
      /** So many of its pins were not compared. */
      readonly pins: number;
    }
  /** Something that should have been posted and could not be. */
  | { readonly kind: 'untold'; readonly effect: Effect };

export interface Audit {
  /** Pins that were compared: without those that could not be looked at. */
  readonly pins: number;
  readonly drifts: readonly Drift[];
}

export interface Repair {
  readonly drift: Drift;
  readonly result:
    | Settled
    | { readonly kind: 'adopted' }
    | { readonly kind: 'queued' }
    /** Another pin of the channel shows the same record; only a moderator can say which is to stay. */
    | { readonly kind: 'duplicate' };
}

/** Changes nothing, neither in Discord nor in the store. */
export async function audit(bench: Bench, scope: AuditScope): Promise<Audit> {
  const pins = await bench.store.pins.list({
    guildId: scope.guild,
    ...(scope.channel === undefined ? {} : { channelId: scope.channel }),
  });
  const channels = await channelsOf(bench, scope);
  const drifts: Drift[] = [];
  for (const channel of channels) {
    const here = pins.filter(({ channelId }) => channelId === channel);
    drifts.push(...(await auditChannel(bench, channel, here)));
  }
  const untold = await bench.store.outbox.givenUp({ guildId: scope.guild });
  drifts.push(...untold.map((effect): Drift => ({ kind: 'untold', effect })));
  const unseen = drifts.map((one) => (one.kind === 'unseen' ? one.pins : 0));
  return { pins: pins.length - unseen.reduce((sum, count) => sum + count, 0), drifts };
}

/** Audits, and puts right what it finds; doing it twice does nothing the second time. */
export async function repair(
  bench: Bench,
  scope: AuditScope,
  moderator: Moderator,
): Promise<readonly Repair[]> {
  const { drifts } = await audit(bench, scope);
  const repairs: Repair[] = [];
  for (const drift of drifts) {
    const result = await repairOne(bench, scope, drift, moderator);
    repairs.push({ drift, result });
  }
  return repairs;
}

/** Those that have pins or had some: what is pinned there by hand is found too. */
async function channelsOf(
  { store }: Bench,
  { guild, channel }: AuditScope,
): Promise<ReadonlySet<string>> {
  if (channel !== undefined) return new Set([channel]);
  const ever = await store.pins.list({ guildId: guild, states: pinStates });
  return new Set(ever.map(({ channelId }) => channelId));
}

async function auditChannel(
  bench: Bench,
  channel: string,
  pins: readonly Pin[],
): Promise<readonly Drift[]> {
  const listed = await bench.discord.listPins(channel);
  // A deleted channel took its messages with it; one that the bot may not see is no unknown one.
  if (isGone(listed)) return pins.map((pin): Drift => ({ kind: 'message-gone', pin }));
  if (listed.outcome !== 'done') {
    return [{ kind: 'unseen', channel, failed: listed, pins: pins.length }];
  }
  const byMessage = new Map(listed.value.map((found) => [found.message.id, found]));
  const drifts: Drift[] = [];
  let unseen: Extract<Drift, { kind: 'unseen' }> | undefined;
  const giveWay = pacer();
  for (const pin of pins) {
    await giveWay();
    const drift = await driftOf(bench, pin, byMessage.get(pin.messageId));
    if (drift?.kind === 'unseen') unseen = { ...drift, pins: drift.pins + (unseen?.pins ?? 0) };
    else if (drift !== undefined) drifts.push(drift);
  }
  if (unseen !== undefined) drifts.push(unseen);
  const managed = new Set(pins.map(({ messageId }) => messageId));
  const unmanaged = listed.value.filter(
    ({ message }) => !managed.has(message.id) && typeof candidateIn(bench, message) !== 'string',
  );
  return [...drifts, ...unmanaged.map((found): Drift => ({ kind: 'unmanaged', channel, found }))];
}

async function driftOf(
  bench: Bench,
  pin: Pin,
  found: PinnedMessage | undefined,
): Promise<Drift | undefined> {
  if (pin.state !== 'pinned') return { kind: 'unfinished', pin };
  if (found === undefined) return missing(bench, pin);
  if (truthOf(bench, pin).recordHash !== pin.recordHash) return { kind: 'outdated', pin };
  if (await showsTruth(bench, pin, found.message)) return undefined;
  return { kind: 'altered', pin };
}

/** Not among the pins. Without the right to read its history, a channel seems to have none. */
async function missing(bench: Bench, pin: Pin): Promise<Drift | undefined> {
  const alone = await bench.discord.fetchMessage(pin.channelId, pin.messageId);
  if (isGone(alone)) return { kind: 'message-gone', pin };
  if (alone.outcome !== 'done') {
    return { kind: 'unseen', channel: pin.channelId, failed: alone, pins: 1 };
  }
  return alone.value.pinned ? undefined : { kind: 'unpinned', pin };
}

async function repairOne(
  bench: Bench,
  scope: AuditScope,
  drift: Drift,
  moderator: Moderator,
): Promise<Repair['result']> {
  const { pins, outbox } = bench.store;
  switch (drift.kind) {
    case 'unfinished':
    case 'outdated':
      return settle(bench, drift.pin, moderator);
    case 'altered':
      return rewrite(bench, drift.pin);
    case 'message-gone':
      await pins.finishUnpin(drift.pin.id, 'deleted');
      return { kind: 'unpinned', because: 'deleted' };
    case 'unpinned':
      await pins.finishUnpin(drift.pin.id, 'in Discord');
      return { kind: 'unpinned', because: 'in Discord' };
    case 'unmanaged':
      return adopt(bench, scope, drift.found, moderator);
    case 'unseen':
      return { kind: 'unfinished', failed: drift.failed };
    case 'untold':
      await outbox.retry(drift.effect.id);
      return { kind: 'queued' };
  }
}

/** Keeps true from now on what somebody pinned by hand. */
async function adopt(
  bench: Bench,
  { guild }: AuditScope,
  { message }: PinnedMessage,
  moderator: Moderator,
): Promise<Repair['result']> {
  const candidate = candidateIn(bench, message);
  if (typeof candidate === 'string') return { kind: 'settled' };
  const { pin, begun } = await bench.store.pins.begin({
    guildId: guild,
    channelId: message.channel,
    messageId: message.id,
    ...candidate,
    ...truthOf(bench, candidate),
    pinnedBy: moderator.id,
  });
  // Two moderators may repair at the same time: then this very message was begun by the other.
  if (!begun && pin.messageId !== message.id) return { kind: 'duplicate' };
  const settled = await settle(bench, pin, moderator);
  return settled.kind === 'pinned' ? { kind: 'adopted' } : settled;
}
