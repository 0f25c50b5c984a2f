/** The note that tells a server of a corrected pin. */
import * as z from 'zod';
import { customId } from '../card/button.js';
import type { Action, Block, Card } from '../card/card.js';
import { messageOf, onePageOf } from '../card/message.js';
import type { Correction } from '../store/corrections.js';
import type { Pin } from '../store/pins.js';
import type { Bench } from './bench.js';
import { changesIn } from './changes.js';
import { dayOf } from './correction-line.js';
import { showCall } from './corrections-card.js';
import type { Compose } from './courier.js';
import { recordIn } from './showing.js';

/** The kind of its effect in the outbox. */
export const noteKind = 'note';

const payloadSchema = z.object({ correction: z.string() });

/** Writes the note when it is sent; where the server names no channel for it, there is none. */
export function composeNote({ store, discord }: Bench): Compose {
  return async ({ guildId, payload }) => {
    if (guildId === null) return { none: 'it belongs to no server' };
    const { correctionsChannel, plainText } = await store.settings.get(guildId);
    if (correctionsChannel === null) return { none: 'the server names no channel for corrections' };
    const correction = await store.corrections.get(payloadSchema.parse(payload).correction);
    if (correction === undefined) return { none: 'the correction is not known any more' };
    const pins = await store.pins.list({ guildId });
    const told = pins.filter(({ call }) => recordIn(call) === correction.recordId);
    const link = (pin: Pin) => discord.linkTo(pin.guildId, pin.channelId, pin.messageId);
    const card = noteCard(correction, told.map(link), plainText);
    return {
      to: { channel: correctionsChannel },
      message: messageOf({ card, page: 0, view: {}, plain: plainText }),
      mark: customId({ kind: 'open', call: showCall(correction.id), page: 0 }) ?? '',
    };
  };
}

/**
 * `links` open the pins that now read differently. One page, whatever it takes: behind “Continue” would
 * be another card, that of `/corrections`.
 */
export function noteCard(correction: Correction, links: readonly string[], plain: boolean): Card {
  const whole = whatHappened(correction);
  const card = (text: string, shown: readonly string[]) =>
    cardOf(correction, text, shown, links.length);
  return onePageOf(
    [card(whole, links), card(tooLong, links), card(tooLong, links.slice(0, fewLinks))],
    plain,
  );
}

/** Links that stand on a page in any case. */
const fewLinks = 5;

const tooLong = 'What changed is too long for this message: “Old and new” shows both in full.';

function cardOf(correction: Correction, text: string, links: readonly string[], all: number): Card {
  const both: Action = { label: 'Old and new', kind: 'open', call: showCall(correction.id) };
  return {
    status: 'notice',
    // Where no pin is left, it was unpinned or deleted since.
    kicker: all > 0 ? 'A pinned answer was corrected' : 'An answer that was pinned was corrected',
    title: correction.after?.title ?? correction.before?.title ?? correction.recordId,
    blocks: [
      ...links.map(
        (url): Block => ({
          type: 'line',
          text: 'The pin',
          citations: [],
          link: { label: 'open', url },
        }),
      ),
      ...(all > links.length
        ? [{ type: 'note' as const, text: `And ${all - links.length} more: /pins lists them.` }]
        : []),
      { type: 'text', text },
      { type: 'note', text: `Corrected on ${dayOf(correction.correctedAt)}` },
    ],
    actions: [both],
    footer: correction.recordId,
    call: showCall(correction.id),
    quiet: false,
  };
}

function whatHappened({ kind, before, after, recordId, successorId }: Correction): string {
  switch (kind) {
    case 'corrected':
      return changesIn(before, after);
    case 'superseded':
      return `“${before?.title ?? recordId}” was replaced by ${successorId ?? 'a newer record'}, which the pin shows now: “${after?.statement ?? ''}”`;
    case 'removed':
      return `The record was withdrawn. It said: “${before?.statement ?? ''}” Please do not rely on it any more.`;
    case 'restored':
      return `The record was withdrawn before and is back. It says: “${after?.statement ?? ''}”`;
  }
}
