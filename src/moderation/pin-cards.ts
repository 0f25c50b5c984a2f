/** What a moderator is told of a pin: done, already there, no room, or why not. */
import type { Action, Card } from '../card/card.js';
import { noticeCard } from '../card/notice.js';
import type { Casebook } from '../knowledge/casebook.js';
import { titleById } from '../knowledge/title.js';
import type { Pin } from '../store/pins.js';
import type { NotPinnable } from './candidate.js';
import { dayOf } from './correction-line.js';
import { maxPins } from './discord-port.js';
import type { Pinning } from './pinning.js';
import type { Settled } from './settle.js';
import { troubleWords } from './trouble-words.js';

interface PinSurroundings {
  /** Opens a message of that id in this channel. */
  link(message: string): string;
  readonly casebook: Casebook;
}

/** `message` is the one that was to be pinned. */
export function pinningCard(
  pinning: Pinning,
  message: string,
  { link, casebook }: PinSurroundings,
): Card {
  switch (pinning.kind) {
    case 'pinned':
      return noticeCard({
        title: 'Pinned',
        statement:
          'This answer is kept true from now on: when the knowledge changes, the pin is edited and says so.',
        actions: [listAction],
      });
    case 'already':
      return noticeCard({
        title: 'Already pinned',
        statement: alreadyWords(pinning, message),
        blocks: [linkLine('The pin', link(pinning.message))],
        actions: [...(pinning.pin === undefined ? [] : [unpinAction(pinning.pin)]), listAction],
      });
    case 'full':
      return noRoomCard(pinning.oldest, message, { link, casebook });
    case 'waiting':
      return noticeCard({
        title: 'Not pinned yet',
        statement: troubleWords(pinning.failed, { begun: true }),
        actions: [listAction],
      });
    case 'no-room-yet':
      return noticeCard({
        title: 'Not pinned yet',
        statement: `The oldest pin is to be unpinned first. ${troubleWords(pinning.failed, { begun: true })} Once it is gone, press “Pin” again.`,
        actions: [listAction],
      });
    case 'undone':
      return noticeCard({
        title: 'Not pinned',
        statement:
          'Another moderator unpinned it meanwhile. Press “Pin” again to pin it after all.',
      });
    case 'not-pinnable':
      return noticeCard({ title: 'This cannot be pinned', statement: reasons[pinning.why] });
    case 'failed':
      return noticeCard({
        title: 'Not pinned',
        statement: troubleWords(pinning.failed, { begun: false }),
      });
  }
}

function alreadyWords(
  { message: pinned, pin }: Extract<Pinning, { kind: 'already' }>,
  message: string,
): string {
  if (pin?.state === 'unpinning') {
    return 'It is being unpinned, which Discord has not done yet. Once it is gone, press “Pin” again.';
  }
  return pinned === message
    ? 'This answer is pinned here already.'
    : 'The same record is pinned in this channel already.';
}

export function unpinnedCard(settled: Settled): Card {
  return settled.kind === 'unfinished'
    ? noticeCard({
        title: 'Not unpinned yet',
        statement: `${troubleWords(settled.failed, { begun: true })} You can also unpin it by hand: that is noticed.`,
      })
    : noticeCard({
        title: 'Unpinned',
        statement: 'The answer stays in the channel, and is no longer kept true.',
      });
}

/** The bot itself may not do what pinning takes. */
export function botMayNotCard(missing: readonly string[]): Card {
  return noticeCard({
    title: 'The bot may not pin here',
    statement: `It needs ${missing.map((name) => `“${name}”`).join(' and ')} in this channel. Give it that under Edit Channel, Permissions; since 2026 “Manage Messages” alone no longer pins.`,
  });
}

export function nothingToPinCard(): Card {
  return noticeCard({
    title: 'There is nothing to pin here',
    statement:
      'Pins are for answers on a server that the bot itself was added to. Use “Pin” on a public answer there.',
  });
}

/** A line with a link to a message. */
export function linkLine(text: string, url: string) {
  return { type: 'line' as const, text, citations: [], link: { label: 'open', url } };
}

export function unpinAction(pin: Pin, label = 'Unpin'): Action {
  return { label, kind: 'act', act: 'unpin', call: { command: 'pins', args: { pin: pin.id } } };
}

function noRoomCard(
  oldest: Pin | undefined,
  message: string,
  { link, casebook }: PinSurroundings,
): Card {
  const full = `This channel has ${maxPins} pins, which is the most that Discord allows.`;
  if (oldest === undefined) {
    return noticeCard({
      title: 'There is no room for another pin',
      statement: `${full} None of them is the bot’s own: unpin one by hand first.`,
    });
  }
  const since = dayOf(oldest.pinnedAt ?? oldest.begunAt);
  const args = { pin: oldest.id, message };
  const title = titleById(casebook, oldest.recordId);
  return noticeCard({
    title: 'There is no room for another pin',
    statement: `${full} The oldest that the bot keeps is “${title}”, pinned on ${since}. It can make room.`,
    blocks: [linkLine(title, link(oldest.messageId))],
    actions: [
      { label: 'Replace it', kind: 'act', act: 'replace', call: { command: 'pins', args } },
    ],
  });
}

const listAction: Action = {
  label: 'All pins here',
  kind: 'open',
  call: { command: 'pins', args: {} },
};

const reasons = {
  'not-ours':
    'Only answers of this bot can be pinned with it, because only those can be kept true.',
  private: 'Only you see this answer. Press “Make public” on it, then pin what appears.',
  uncited:
    'This message shows no single record with its quotes, or comes from an older version of the bot. Open one record, or ask again, and pin that answer.',
  'later-page':
    'This shows a later page of an answer. Ask again and pin the first page, which has the rest behind “Continue”.',
  'as-of':
    'This answer is as of a day, and a pin is kept true to what the sources say now. Ask again without “as_of”, and pin that answer.',
} as const satisfies Record<NotPinnable, string>;
