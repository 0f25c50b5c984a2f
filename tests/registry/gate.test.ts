import { expect, test } from 'vitest';
import { usualSettings } from '../../src/moderation/settings.js';
import { createGate } from '../../src/registry/gate.js';
import type { Occasion, Rights } from '../../src/registry/occasion.js';

const settings = async () => usualSettings;
const gate = createGate({
  settings: { of: settings, forGood: settings, change: settings },
  now: () => new Date(1_000_000),
});

const member: Occasion = {
  user: '1',
  place: { kind: 'server', guild: '2', channel: '3', installed: true },
  may: { pin: false, moderate: false, manage: false },
  botMay: { read: true, pin: true },
  roles: [],
};

const whereNeeded: [keyof Rights, string][] = [
  ['pin', '“Pin Messages” in this channel, or a role'],
  ['moderate', '“Manage Messages” on the whole server, or a role'],
  ['manage', '“Manage Server” on this server.'],
];

test.each(whereNeeded)('says what the right to %s takes, and where', async (needs, words) => {
  const card = await gate.barred({ needs }, member);
  expect(card?.blocks).toMatchObject([{ text: expect.stringContaining(words) }]);
});

test('lets who has the right do it', async () => {
  const may = { pin: true, moderate: false, manage: true };
  expect(await gate.barred({ needs: 'pin' }, { ...member, may })).toBeUndefined();
  expect(await gate.barred({ needs: 'manage' }, { ...member, may })).toBeUndefined();
});
