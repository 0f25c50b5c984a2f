import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { messageOf } from '../../src/card/message.js';
import { noticeCard } from '../../src/card/notice.js';
import { deliver } from '../../src/moderation/courier.js';
import { type DiscordPort, done } from '../../src/moderation/discord-port.js';
import { noDiscord } from '../../src/moderation/no-discord.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { newId } from '../store/engines.js';
import { freshFolder } from '../support/fresh-folder.js';

const day = 24 * 60 * 60 * 1000;
let folder: string;
let store: Store;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  folder = freshFolder();
  const location = { engine: 'sqlite', path: join(folder, 'store.sqlite') } as const;
  store = await openStore({ location, now: () => new Date(now), newId });
});
afterEach(async () => {
  await store.close();
});

test('what would never be found in a channel is given up after a day of tries, for an audit to tell', async () => {
  await store.outbox.add({ key: 'a', kind: 'note', payload: {} });
  const detail = 'There are more newer messages than can be looked through.';
  const begun = now;
  const discord = {
    ...noDiscord,
    ownMessagesSince: async () => ({ outcome: 'unavailable', detail }) as const,
  };
  const message = messageOf({ card: noticeCard({ title: 'A note' }), page: 0, view: {} });
  const note = async () => ({ to: { channel: '1' }, message, mark: 'mark' });
  while ((await store.outbox.waiting()).length > 0 && now < begun + 7 * day) {
    now = (await store.outbox.nextDue())?.getTime() ?? now;
    const parts = { discord, now: () => new Date(now), outbox: store.outbox };
    await deliver({ ...parts, kinds: { note } });
  }
  expect(now - begun).toBeGreaterThan(day / 2);
  expect(now - begun).toBeLessThan(2 * day);
  expect(await store.outbox.givenUp()).toMatchObject([{ lastError: `refused: ${detail}` }]);
});

test('a search that takes longer than the lease keeps it: no other process begins the same', async () => {
  await store.outbox.add({ key: 'a', kind: 'note', payload: {} });
  const killed = await store.outbox.claim({ limit: 1, leaseFor: 1 });
  expect(killed).toHaveLength(1);
  now += 2;
  const posted: string[] = [];
  const discord: DiscordPort = {
    ...noDiscord,
    async ownMessagesSince(_channel, _since, goOn) {
      for (let page = 0; page < 3; page += 1) {
        now += 100_000;
        expect(await store.outbox.claim({ limit: 1, leaseFor: 1 })).toEqual([]);
        expect(await goOn?.()).toBe(true);
      }
      return done([]);
    },
    async postMessage(_channel, _face, nonce) {
      posted.push(nonce);
      return done(nonce);
    },
  };
  const message = messageOf({ card: noticeCard({ title: 'A note' }), page: 0, view: {} });
  const note = async () => ({ to: { channel: '1' }, message, mark: 'mark' });
  await deliver({ discord, now: () => new Date(now), outbox: store.outbox, kinds: { note } });
  expect(posted).toHaveLength(1);
  expect(await store.outbox.waiting()).toEqual([]);
});

test('what Discord refused is posted once it may be, however much was written there since', async () => {
  await store.outbox.add({ key: 'a', kind: 'note', payload: {} });
  let allowed = false;
  const discord: DiscordPort = {
    ...noDiscord,
    ownMessagesSince: async () => ({ outcome: 'refused', detail: 'too many' }),
    postMessage: async (_channel, _face, nonce) =>
      allowed ? done(nonce) : { outcome: 'missing-permission', detail: '50013' },
  };
  const message = messageOf({ card: noticeCard({ title: 'A note' }), page: 0, view: {} });
  const note = async () => ({ to: { channel: '1' }, message, mark: 'mark' });
  const parts = { discord, now: () => new Date(now), outbox: store.outbox, kinds: { note } };
  await deliver(parts);
  const [refused] = await store.outbox.givenUp();
  await store.outbox.retry(refused?.id ?? '');
  allowed = true;
  expect(await deliver(parts)).toMatchObject([{ outcome: 'posted' }]);
});
