import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/card/message.js';
import type { Repair } from '../../src/moderation/audit.js';
import { repairCard } from '../../src/moderation/audit-card.js';
import { noDiscord } from '../../src/moderation/no-discord.js';
import type { Pin } from '../../src/store/pins.js';
import { guild, somePin } from '../store/samples.js';

function pinNumbered(number: number): Pin {
  const messageId = String(400_000_000_000_000_000n + BigInt(number));
  return {
    ...somePin({ messageId, recordId: `outcome/number_${number}` }),
    id: String(number),
    state: 'pinned',
    begunAt: new Date(0),
    pinnedAt: new Date(0),
    verifiedAt: null,
    target: null,
    correction: null,
    correctedAt: null,
    unpinnedAt: null,
    unpinnedBecause: null,
  };
}

const linkTo: Parameters<typeof repairCard>[2] = ({ guildId, channelId, messageId }) =>
  noDiscord.linkTo(guildId, channelId, messageId);

const pins = Array.from({ length: 100 }, (_, number) => pinNumbered(number));
const failed = { outcome: 'missing-permission', detail: 'Missing Access (50001)' } as const;

describe.each([true, false])('on one message of either form (plain: %s)', (plain) => {
  const face = (card: Parameters<typeof messageOf>[0]['card']) =>
    JSON.stringify(messageOf({ card, page: 0, view: {}, plain }));

  test('stands what a long repair did, what it could not do first', () => {
    const repairs = pins.map(
      (pin, number): Repair => ({
        drift: { kind: 'outdated', pin },
        result: number === 99 ? { kind: 'unfinished', failed } : { kind: 'corrected' },
      }),
    );
    const shown = face(repairCard(repairs, { guild }, linkTo));
    expect(shown).not.toContain('Continue');
    expect(shown).toContain('Not repaired: The bot lacks a permission');
    expect(shown).toMatch(/And \d+ more that were repaired/);
    expect(shown).toContain('Audit again');
  });

  test('stands where nothing of it could be repaired', () => {
    const repairs = pins.map(
      (pin): Repair => ({
        drift: { kind: 'outdated', pin },
        result: { kind: 'unfinished', failed },
      }),
    );
    const shown = face(repairCard(repairs, { guild }, linkTo));
    expect(shown).not.toContain('Continue');
    expect(shown).toMatch(/And (\d+) more, of which \1 not repaired/);
  });
});
