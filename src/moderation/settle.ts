/**
 * Brings one pin to where it should be, from whatever state it was left in. Each request to Discord
 * has the same effect twice, and each step of the store is taken once, so this can be repeated at any
 * time, by any process, after any kill.
 */

import { faceOf } from '../card/face.js';
import type { MessageFace } from '../card/message.js';
import type { Pin } from '../store/pins.js';
import type { UnpinReason } from '../store/schema.js';
import { auditReason, type Moderator } from './audit-reason.js';
import type { Bench } from './bench.js';
import { type Failed, isGone, passes, type StandingMessage } from './discord-port.js';
import { correctionTo, faceOfPin, truthOf } from './truth.js';

export type Settled =
  /** It was as it should be, as far as the store knows; Discord was not asked. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'pinned' }
  | { readonly kind: 'corrected' }
  | { readonly kind: 'unpinned'; readonly because: UnpinReason }
  /** Discord did not let it be done. What is left to do is in the store, and is tried again. */
  | { readonly kind: 'unfinished'; readonly failed: Failed }
  /** Discord will not take the pin; it is given up. */
  | { readonly kind: 'refused'; readonly failed: Failed };

/** `by` is named in Discord's audit log where the store no longer knows who it was. */
export function settle(bench: Bench, listed: Pin, by?: Moderator): Promise<Settled> {
  return bench.pinTurns(listed.id, () => settleNow(bench, listed, by));
}

/** Edits the message to what it should show, whatever the store believes that it shows. */
export function rewrite(bench: Bench, listed: Pin): Promise<Settled> {
  return bench.pinTurns(listed.id, () => rewriteNow(bench, listed));
}

/** Unpins in Discord, then in the store. The intent is stored already. */
export async function finishUnpinning(
  { store, discord }: Bench,
  pin: Pin,
  because: UnpinReason,
  by?: Moderator,
): Promise<Settled> {
  const reason = auditReason('unpinned', pin, by);
  const result = await discord.unpin(pin.channelId, pin.messageId, reason);
  if (result.outcome === 'done') return ended(store, pin, because);
  if (isGone(result)) return ended(store, pin, 'deleted');
  return { kind: 'unfinished', failed: result };
}

/** Whether the message shows what the pin should show. */
export async function showsTruth(
  bench: Bench,
  pin: Pin,
  message: StandingMessage,
): Promise<boolean> {
  const { line } = pin.correction ?? {};
  return looksLike(message, await faceOfPin(bench, { ...pin, line }, message));
}

async function settleNow(bench: Bench, listed: Pin, by?: Moderator): Promise<Settled> {
  if (isTrue(bench, listed)) return { kind: 'settled' };
  // It may have been listed a while ago, and unpinned or corrected since.
  const pin = await bench.store.pins.get(listed.id);
  if (pin === undefined) return { kind: 'settled' };
  switch (pin.state) {
    case 'pinning':
      return finishPinning(bench, pin, by);
    case 'unpinning':
      return finishUnpinning(bench, pin, 'moderator', by);
    case 'unpinned':
      return { kind: 'settled' };
    default:
      return keepTrue(bench, pin);
  }
}

async function rewriteNow(bench: Bench, listed: Pin): Promise<Settled> {
  // It may have been corrected since it was listed: what it showed then is not to come back.
  const pin = await bench.store.pins.get(listed.id);
  if (pin === undefined) return { kind: 'settled' };
  if (!isTrue(bench, pin)) return settleNow(bench, pin);
  const found = await stillPinned(bench, pin);
  if ('kind' in found) return found;
  const { line } = pin.correction ?? {};
  const face = await faceOfPin(bench, { ...pin, line }, found);
  if (looksLike(found, face)) return { kind: 'settled' };
  const edited = await bench.discord.editMessage(pin.channelId, pin.messageId, face);
  if (edited.outcome !== 'done') return missed(bench, pin, edited);
  const after = await bench.store.pins.verified(pin.id);
  if (after !== undefined && overtaken(pin, after)) return drawAgain(bench, after);
  return { kind: 'corrected' };
}

async function finishPinning(bench: Bench, pin: Pin, by?: Moderator): Promise<Settled> {
  const { discord } = bench;
  const found = await discord.fetchMessage(pin.channelId, pin.messageId);
  if (found.outcome !== 'done') return missed(bench, pin, found);
  const message = found.value;
  const face = await faceOfPin(bench, pin, message);
  if (!looksLike(message, face)) {
    // It was posted before the knowledge changed: nobody is to pin what is no longer said.
    const edited = await discord.editMessage(pin.channelId, pin.messageId, face);
    if (edited.outcome !== 'done') return missed(bench, pin, edited);
  }
  if (!message.pinned) {
    const reason = auditReason('pinned', pin, by);
    const pinned = await discord.pin(pin.channelId, pin.messageId, reason);
    if (pinned.outcome !== 'done') return missed(bench, pin, pinned);
  }
  return confirmed(bench, pin, by);
}

/** What became of it while Discord was asked: a moderator who unpinned it meanwhile has the last word. */
async function confirmed(bench: Bench, begun: Pin, by?: Moderator): Promise<Settled> {
  const { pins } = bench.store;
  const { id } = begun;
  if ((await pins.confirm(id)) !== undefined) return { kind: 'pinned' };
  const pin = await pins.get(id);
  if (pin === undefined) return { kind: 'settled' };
  if (pin.state !== 'unpinning' && pin.state !== 'unpinned') {
    if (overtaken(begun, pin)) await drawAgain(bench, pin);
    return { kind: 'pinned' };
  }
  const { channelId, messageId } = pin;
  const live = await pins.list({ channelId, messageId });
  // Pinned anew since: Discord has it for that one.
  if (live.some((other) => other.id !== id)) return { kind: 'settled' };
  return finishUnpinning(bench, pin, pin.unpinnedBecause ?? 'moderator', by);
}

async function keepTrue(bench: Bench, pin: Pin): Promise<Settled> {
  const { store, discord } = bench;
  if (isTrue(bench, pin)) return { kind: 'settled' };
  const truth = truthOf(bench, pin);
  const correction = await correctionTo(bench, pin, truth);
  if (correction === undefined) return { kind: 'settled' };
  const started = await store.pins.startCorrection(pin.id, { ...truth, ...correction });
  // Another process unpinned it meanwhile.
  if (started === undefined) return { kind: 'settled' };
  const found = await stillPinned(bench, pin);
  if ('kind' in found) return found;
  const { knowledge } = truth;
  const face = await faceOfPin(bench, { ...pin, knowledge, line: correction.line }, found);
  if (!looksLike(found, face)) {
    const edited = await discord.editMessage(pin.channelId, pin.messageId, face);
    if (edited.outcome !== 'done') return missed(bench, pin, edited);
  }
  if ((await store.pins.finishCorrection(pin.id, truth.recordHash)) !== undefined) {
    return { kind: 'corrected' };
  }
  const after = await store.pins.get(pin.id);
  if (after !== undefined && !isTrue(bench, after)) return drawAgain(bench, after);
  return { kind: 'corrected' };
}

function isTrue(bench: Bench, pin: Pin): boolean {
  return pin.state === 'pinned' && pin.recordHash === truthOf(bench, pin).recordHash;
}

/** Whether another process gave the pin other words meanwhile. */
function overtaken(before: Pin, after: Pin): boolean {
  return (
    after.recordHash !== before.recordHash || after.correction?.line !== before.correction?.line
  );
}

/** A hash that nothing has: whoever corrects a pin towards another finds that it is not done. */
const again = 'again';

/**
 * Another process corrected the pin meanwhile, and this one's edit may have come after its. Who has
 * the newest knowledge draws it once more: this one, or the other, for which it is left begun.
 */
async function drawAgain(bench: Bench, pin: Pin): Promise<Settled> {
  const { line } = pin.correction ?? {};
  if (line === undefined) return { kind: 'settled' };
  const knowledge = pin.target?.knowledge ?? pin.knowledge;
  const correctionId = pin.correction?.id ?? undefined;
  const left = await bench.store.pins.startCorrection(pin.id, {
    recordHash: again,
    knowledge,
    line,
    ...(correctionId === undefined ? {} : { correctionId }),
  });
  return left === undefined ? { kind: 'settled' } : keepTrue(bench, left);
}

/** The message, where it is still there and pinned; else what that means for the pin. */
async function stillPinned(bench: Bench, pin: Pin): Promise<StandingMessage | Settled> {
  const found = await bench.discord.fetchMessage(pin.channelId, pin.messageId);
  if (found.outcome !== 'done') return missed(bench, pin, found);
  return found.value.pinned ? found.value : ended(bench.store, pin, 'in Discord');
}

/** What a refusal means: the message is gone, or the pin cannot be, or it is tried again later. */
async function missed(bench: Bench, pin: Pin, failed: Failed): Promise<Settled> {
  if (isGone(failed)) return ended(bench.store, pin, 'deleted');
  if (pin.state !== 'pinning' || passes(failed)) return { kind: 'unfinished', failed };
  await bench.store.pins.finishUnpin(pin.id, 'refused');
  return { kind: 'refused', failed };
}

async function ended(store: Bench['store'], pin: Pin, because: UnpinReason): Promise<Settled> {
  await store.pins.finishUnpin(pin.id, because);
  return { kind: 'unpinned', because };
}

function looksLike(message: StandingMessage, face: MessageFace): boolean {
  const wanted = faceOf(face);
  const shown = faceOf(message);
  return wanted.length === shown.length && wanted.every((part, index) => part === shown[index]);
}
