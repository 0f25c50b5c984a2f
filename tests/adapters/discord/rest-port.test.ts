import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDiscordPort } from '../../../src/adapters/discord/rest-port.js';
import type { DiscordPort } from '../../../src/moderation/discord-port.js';
import { type DiscordServer, startDiscordServer } from '../../discord-server/server.js';

let server: DiscordServer;
let port: DiscordPort;
beforeEach(async () => {
  server = await startDiscordServer();
  port = createDiscordPort(server.world.token, { apiUrl: server.apiUrl });
});
afterEach(() => server.close());

const long = new Date('2020-01-01');
const write = (count: number) => {
  for (let index = 0; index < count; index++) server.messages.create({ content: `${index}` });
};
const found = () => port.ownMessagesSince(server.world.channelId, long);

test('finds its own messages among very many', async () => {
  write(2_900);
  const own = await found();
  expect(own).toMatchObject({ outcome: 'done' });
  expect(own.outcome === 'done' && own.value.length).toBe(2_900);
});

test('gives up, and waits for nothing, where there are more than it looks through', async () => {
  write(3_001);
  expect(await found()).toMatchObject({
    outcome: 'refused',
    detail: expect.stringContaining('more than 3000 messages'),
  });
});

test('takes a 401 for an outage, and keeps its token', async () => {
  const { faults, world } = server;
  const { id } = server.messages.create({ content: 'here' });
  await port.fetchMessage(world.channelId, id);
  faults.inject('message.read', { kind: 'status', status: 401 });
  expect(await port.fetchMessage(world.channelId, id)).toMatchObject({ outcome: 'unavailable' });
  expect(await port.fetchMessage(world.channelId, id)).toMatchObject({ outcome: 'done' });
});
