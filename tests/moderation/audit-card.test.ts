import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/card/card.js';
import { messageOf } from '../../src/card/message.js';
import type { Repair } from '../../src/moderation/audit.js';
import { auditCard, repairCard } from '../../src/moderation/audit-card.js';
import { noDiscord } from '../../src/moderation/no-discord.js';
import type { Effect } from '../../src/store/outbox.js';
import type { Pin } from '../../src/store/pins.js';
import { guild, somePin } from '../store/samples.js';
import { fixtureFiles } from '../support/fixture.js';
import { casebookOf } from './served.js';

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

const around: Parameters<typeof repairCard>[2] = {
  linkTo: ({ guildId, channelId, messageId }) => noDiscord.linkTo(guildId, channelId, messageId),
  casebook: casebookOf(fixtureFiles()),
};

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
    const shown = face(repairCard(repairs, { guild }, around));
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
    const shown = face(repairCard(repairs, { guild }, around));
    expect(shown).not.toContain('Continue');
    expect(shown).toMatch(/And (\d+) more, of which \1 not repaired/);
  });
});

describe('a channel that could not be looked at', () => {
  const drift = { kind: 'unseen', channel: '1', failed, pins: 1 } as const;
  const text = (card: Card) => JSON.stringify(messageOf({ card, page: 0, view: {} }));

  test('counts as not compared, and offers no repair, which could do nothing', () => {
    const shown = text(auditCard({ pins: 0, drifts: [drift] }, { guild }, around));
    expect(shown).toContain('No pins were compared');
    expect(shown).not.toContain('Repair');
    expect(shown).toContain('Audit again');
  });

  test('is not tried again by itself, and nothing says so', () => {
    const unavailable = { outcome: 'unavailable', detail: '503' } as const;
    const unseen = { ...drift, failed: unavailable };
    const result = { kind: 'unfinished', failed: unavailable } as const;
    const shown = text(repairCard([{ drift: unseen, result }], { guild }, around));
    expect(shown).toContain('Not repaired.');
    expect(shown).not.toContain('by itself');
  });
});

test.each([
  ['outdated', 'It is tried again by itself'],
  ['altered', 'Nothing was changed; please try again then.'],
] as const)('what waits for Discord says whether it goes on by itself: %s', (kind, words) => {
  const result = { kind: 'unfinished', failed: { outcome: 'later', detail: '' } } as const;
  const card = repairCard([{ drift: { kind, pin: pinNumbered(1) }, result }], { guild }, around);
  expect(JSON.stringify(card.blocks)).toContain(words);
});

test('of what could not be posted it says what to look after', () => {
  const effect = { lastError: 'unknown-channel: Unknown Channel (10003)' } as Effect;
  const card = auditCard({ pins: 0, drifts: [{ kind: 'untold', effect }] }, { guild }, around);
  expect(JSON.stringify(card.blocks)).toContain('See that the channels under /settings are there');
});

test('pins are called by the titles of their records', () => {
  const pin = { ...pinNumbered(1), recordId: 'outcome/suspended' };
  const drifts = [{ kind: 'outdated', pin }] as const;
  const card = auditCard({ pins: 1, drifts }, { guild }, around);
  expect(JSON.stringify(card.blocks)).toContain('How many were suspended');
});
