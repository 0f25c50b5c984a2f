/** The result of an audit, and of a repair, for moderators. */
import type { Action, Block, Card } from '../card/card.js';
import { noticeCard } from '../card/notice.js';
import type { Casebook } from '../knowledge/casebook.js';
import { titleById } from '../knowledge/title.js';
import type { Pin } from '../store/pins.js';
import type { Audit, AuditScope, Drift, Repair } from './audit.js';
import { linkLine } from './pin-cards.js';
import { troubleWords } from './trouble-words.js';

interface AuditSurroundings {
  linkTo(pin: Pick<Pin, 'guildId' | 'channelId' | 'messageId'>): string;
  readonly casebook: Casebook;
}

export function auditCard(
  { pins, drifts }: Audit,
  scope: AuditScope,
  around: AuditSurroundings,
): Card {
  const call = { command: 'pins', args: { do: 'audit', ...whereOf(scope) } };
  const compared = pins === 1 ? 'One pin was compared' : `${pins || 'No'} pins were compared`;
  if (drifts.length === 0) {
    return noticeCard({
      title: 'Every pin is as it should be',
      statement: `${compared} with Discord and with the knowledge. There is nothing to repair.`,
      call,
    });
  }
  return noticeCard({
    title: drifts.length === 1 ? 'One thing has drifted' : `${drifts.length} things have drifted`,
    statement: `${compared} with Discord and with the knowledge.`,
    blocks: drifts.map((drift) => driftLine(drift, scope, around)),
    // What could not be looked at cannot be repaired either.
    actions: drifts.every(({ kind }) => kind === 'unseen')
      ? [againAction(scope)]
      : [repairAction(scope)],
    call,
  });
}

export function repairCard(
  repairs: readonly Repair[],
  scope: AuditScope,
  around: AuditSurroundings,
): Card {
  const left = repairs.filter(({ result }) => !isRepaired(result));
  const done = repairs.filter(({ result }) => isRepaired(result));
  const lines = [...left, ...done].map(({ drift, result }) => {
    const line = driftLine(drift, scope, around);
    // Its line says already why a channel could not be looked at.
    const words = drift.kind === 'unseen' ? 'Not repaired.' : resultWords(result, drift);
    return { ...line, text: `${line.text} ${words}` };
  });
  const shown = lines.slice(0, fitting(lines));
  return noticeCard({
    title: titleOf(repairs.length, left.length),
    ...(repairs.length === 0 ? { statement: 'Every pin was as it should be already.' } : {}),
    blocks: [
      ...shown,
      ...(shown.length === lines.length
        ? []
        : [plainLine(restWords(lines.length - shown.length, left.length - shown.length))]),
    ],
    actions: [againAction(scope)],
  });
}

function repairAction(scope: AuditScope): Action {
  const call = { command: 'pins', args: whereOf(scope) };
  return { label: 'Repair', kind: 'act', act: 'repair', call };
}

function againAction(scope: AuditScope): Action {
  const call = { command: 'pins', args: { do: 'audit', ...whereOf(scope) } };
  return { label: 'Audit again', kind: 'open', call };
}

/** Characters of lines on one message of either form, with room for its frame. */
const roomForLines = 1_400;

/**
 * How many lines stand on one page. A repair has no other: to turn to it would be to repair again. One
 * always does.
 */
function fitting(lines: readonly Line[]): number {
  let taken = 0;
  const over = lines.findIndex(({ label = '', text, link }, at) => {
    taken += label.length + text.length + (link?.url.length ?? 0) + aroundLine;
    return taken > roomForLines && at > 0;
  });
  return over === -1 ? lines.length : over;
}

/** Characters of markup around a line. */
const aroundLine = 20;

/** Those that are not repaired stand first. */
function restWords(more: number, notRepaired: number): string {
  return notRepaired > 0
    ? `And ${more} more, of which ${notRepaired} not repaired: “Audit again” lists them.`
    : `And ${more} more that were repaired.`;
}

type Line = Extract<Block, { type: 'line' }>;

function driftLine(
  drift: Drift,
  { guild }: AuditScope,
  { linkTo, casebook }: AuditSurroundings,
): Line {
  switch (drift.kind) {
    case 'unmanaged': {
      const { message } = drift.found;
      const url = linkTo({ guildId: guild, channelId: drift.channel, messageId: message.id });
      return linkLine('An answer of ours that was pinned by hand is not kept true.', url);
    }
    case 'unseen':
      return plainLine(
        `A channel could not be compared: ${troubleWords(drift.failed, { begun: false })}`,
      );
    case 'untold':
      return plainLine(
        `Something could not be posted (${drift.effect.lastError ?? 'no reason'}). See that the channels under /settings are there, and that the bot may write in them.`,
      );
    default:
      return {
        ...linkLine(`${pinWords[drift.kind]}`, linkTo(drift.pin)),
        label: titleById(casebook, drift.pin.recordId),
      };
  }
}

const pinWords = {
  unfinished: 'Something was begun with it and not finished.',
  'message-gone': 'Its message was deleted.',
  unpinned: 'Somebody unpinned it by hand.',
  outdated: 'It shows what the record said before.',
  altered: 'Its message does not look as it should.',
} as const;

function resultWords(result: Repair['result'], drift: Drift): string {
  switch (result.kind) {
    case 'pinned':
      return 'It is pinned now.';
    case 'corrected':
      return 'It shows what it should now.';
    case 'unpinned':
      return 'It is no longer counted as a pin.';
    case 'adopted':
      return 'It is kept true from now on.';
    case 'queued':
      return 'It is tried again now.';
    case 'settled':
      return 'Nothing had to be done.';
    case 'duplicate':
      return 'The same record is pinned here already: unpin one of the two.';
    case 'unfinished':
    case 'refused':
      // The store knows nothing of a message that looks otherwise, so nothing goes on by itself.
      return `Not repaired: ${troubleWords(result.failed, { begun: drift.kind !== 'altered' })}`;
  }
}

function isRepaired({ kind }: Repair['result']): boolean {
  return kind !== 'unfinished' && kind !== 'refused' && kind !== 'duplicate';
}

function titleOf(found: number, left: number): string {
  if (found === 0) return 'Nothing to repair';
  if (left === 0) return 'Repaired';
  return left === found ? 'Nothing could be repaired' : `Repaired, but for ${left} of ${found}`;
}

/** Arguments of `/pins` that name the scope. */
function whereOf({ channel }: AuditScope): { readonly where?: string } {
  return channel === undefined ? { where: 'server' } : {};
}

function plainLine(text: string): Line {
  return { type: 'line', text, citations: [] };
}
