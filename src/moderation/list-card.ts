/** The pins of a channel or a server, as `/pins` lists them. */

import type { Action, Block, Card } from '../card/card.js';
import { maxChoices } from '../card/limits.js';
import { noticeCard } from '../card/notice.js';
import type { Casebook } from '../knowledge/casebook.js';
import { titleById } from '../knowledge/title.js';
import { eachInSteps, givingWay } from '../steps.js';
import type { AuditScope } from './audit.js';
import { dayOf } from './correction-line.js';
import type { Failed } from './discord-port.js';
import type { ListedPin } from './list-pins.js';
import type { Moderation } from './moderation.js';
import { unpinAction } from './pin-cards.js';

interface ListSurroundings extends Pick<Moderation, 'linkTo'> {
  readonly casebook: Casebook;
}

export async function listCard(
  pins: readonly ListedPin[],
  { channel }: AuditScope,
  around: ListSurroundings,
): Promise<Card> {
  const place = channel === undefined ? 'on this server' : 'in this channel';
  const where = channel === undefined ? { where: 'server' } : {};
  const other: Action =
    channel === undefined
      ? { label: 'This channel only', kind: 'open', call: { command: 'pins', args: {} } }
      : {
          label: 'Whole server',
          kind: 'open',
          call: { command: 'pins', args: { where: 'server' } },
        };
  const call = { command: 'pins', args: where };
  const audit: Action = {
    label: 'Audit',
    kind: 'open',
    call: { command: 'pins', args: { do: 'audit', ...where } },
  };
  if (pins.length === 0) {
    return noticeCard({
      title: `No pinned answers ${place}`,
      statement:
        'Press “Pin” on a public answer, or open the menu of its message: Apps, Pin cited answer.',
      actions: [other, audit],
      call,
    });
  }
  const blocks: Block[] = [];
  await givingWay(eachInSteps(pins, (listed) => blocks.push(pinLine(listed, around))));
  const card = noticeCard({
    title:
      pins.length === 1 ? `One pinned answer ${place}` : `${pins.length} pinned answers ${place}`,
    blocks,
    actions: [other, audit],
    call,
  });
  // Newest first: a menu holds so many, and what was pinned last is what is unpinned first.
  const choices = pins
    .toReversed()
    .slice(0, maxChoices)
    .map(({ pin }) => unpinAction(pin, `Unpin ${titleById(around.casebook, pin.recordId)}`));
  return { ...card, menu: { prompt: 'Unpin one', choices } };
}

/** The pins of all servers, for the operator. */
export function everyPinCard(pins: readonly ListedPin[], around: ListSurroundings): Card {
  return noticeCard({
    title: pins.length === 1 ? 'One pinned answer' : `${pins.length} pinned answers`,
    blocks: pins.map((listed) => pinLine(listed, around)),
    data: {
      pins: pins.map(({ pin, true: isTrue }) => ({
        record: pin.recordId,
        server: pin.guildId,
        channel: pin.channelId,
        message: pin.messageId,
        state: pin.state,
        true: isTrue,
        pinned: pin.pinnedAt,
      })),
    },
  });
}

function pinLine(listed: ListedPin, around: ListSurroundings): Block {
  const { pin } = listed;
  const since = dayOf(pin.pinnedAt ?? pin.begunAt);
  const corrected = pin.correctedAt === null ? '' : `, corrected on ${dayOf(pin.correctedAt)}`;
  const state = stateOf(listed);
  const by = pin.pinnedBy === null ? '' : ' by';
  return {
    type: 'line',
    label: titleById(around.casebook, pin.recordId),
    text: `${state}${corrected}; pinned on ${since}${by}`,
    citations: [],
    ...(pin.pinnedBy === null ? {} : { member: pin.pinnedBy }),
    link: { label: 'open', url: around.linkTo(pin) },
  };
}

function stateOf({ pin, true: isTrue, unseen }: ListedPin): string {
  if (unseen !== undefined) return unseenWords(unseen);
  if (isTrue) return stateWords.pinned;
  return stateWords[pin.state === 'pinned' ? 'correcting' : pin.state];
}

function unseenWords({ outcome }: Failed): string {
  switch (outcome) {
    case 'unknown-message':
      return 'its message was deleted';
    case 'unknown-channel':
      return 'cannot be looked at: the channel is gone, or the bot may not see it';
    case 'missing-permission':
      return 'cannot be looked at: the bot may not read that channel';
    default:
      return 'cannot be looked at: Discord does not answer properly at the moment';
  }
}

const stateWords = {
  pinning: 'being pinned',
  pinned: 'true',
  correcting: 'being corrected',
  unpinning: 'being unpinned',
  unpinned: 'not pinned any more',
} as const;
