/** What a pin has to show now, and how that looks in Discord. */
import type { Card } from '../card/card.js';
import { withCorrection, withdrawnCard } from '../card/corrected.js';
import { type MessageFace, messageOf } from '../card/message.js';
import type { View } from '../card/view.js';
import type { Correction } from '../store/corrections.js';
import type { NewPin, Pin } from '../store/pins.js';
import type { Bench } from './bench.js';
import { correctionLine, plainCorrectionLine } from './correction-line.js';
import type { StandingMessage } from './discord-port.js';
import { likenessOf } from './likeness.js';
import { recordIn, showingOf } from './showing.js';

/** The hash of a record that is not in the knowledge. */
export const withdrawn = '';

interface Truth {
  readonly recordHash: string;
  readonly knowledge: string;
}

/** What the pin's record says now. */
export function truthOf({ engine, answer }: Bench, { call }: Pick<Pin, 'call'>): Truth {
  const { casebook } = engine();
  const subject = recordIn(call);
  if (subject === undefined || casebook.record(subject) === undefined) {
    return { recordHash: withdrawn, knowledge: casebook.version };
  }
  return {
    recordHash: showingOf(casebook, answer(call)).hash,
    knowledge: casebook.version,
  };
}

/**
 * The correction that led to what is true now, and the line that tells of it. Undefined where the
 * store knows of a later one: then another process has newer knowledge, and this one leaves the pin
 * alone.
 */
export async function correctionTo(
  { store, now }: Bench,
  { call }: Pick<Pin, 'call'>,
  { recordHash }: Truth,
): Promise<{ readonly line: string; readonly correctionId?: string } | undefined> {
  const last = await lastCorrection(store.corrections, call);
  if (last === undefined) return { line: plainCorrectionLine(now()) };
  if (last.toHash !== recordHash) return undefined;
  return { line: correctionLine(last), correctionId: last.id };
}

/** How a pin looks; `knowledge` is the version that its foot names. */
type Drawn = Pick<NewPin, 'guildId' | 'channelId' | 'recordId' | 'call' | 'knowledge'> & {
  readonly line?: string | undefined;
};

/** How a message is to look now that shows the pin: in its form, and for whom it was meant. */
export async function faceOfPin(
  bench: Bench,
  pin: Drawn,
  message: StandingMessage,
): Promise<MessageFace> {
  const { card, view } = await cardOfPin(bench, pin);
  const likeness = likenessOf(message);
  return messageOf({
    card,
    page: 0,
    view: { ...view, ...likeness.view },
    plain: likeness.plain,
  });
}

async function cardOfPin(
  bench: Bench,
  pin: Drawn,
): Promise<{ readonly card: Card; readonly view: View }> {
  const { engine, answer, publicFace, store } = bench;
  const subject = recordIn(pin.call);
  if (subject !== undefined && engine().casebook.record(subject) === undefined) {
    const last = await lastCorrection(store.corrections, pin.call);
    const line = pin.line ?? plainCorrectionLine(bench.now());
    const title = last?.before?.title ?? pin.recordId;
    // The foot of a question's card names what it was answered with, which may still be held.
    return { card: withdrawnCard({ ...pin, recordId: subject, title, line }), view: {} };
  }
  // The foot names the version that the pin was last made true with: another change of the
  // knowledge, which is not about this record, does not make it look altered.
  const current = { ...answer(pin.call), knowledge: pin.knowledge };
  const place = { guild: pin.guildId, channel: pin.channelId };
  const face = await publicFace(current, place);
  return pin.line === undefined ? face : { ...face, card: withCorrection(face.card, pin.line) };
}

async function lastCorrection(
  corrections: Bench['store']['corrections'],
  call: Pin['call'],
): Promise<Correction | undefined> {
  const recordId = recordIn(call);
  return recordId === undefined ? undefined : (await corrections.list({ recordId, limit: 1 }))[0];
}
