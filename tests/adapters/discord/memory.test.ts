/** However many people write, the bot remembers none of them. */
import { Events } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient, forgetDirect } from '../../../src/adapters/discord/client.js';
import { type DiscordServer, startDiscordServer } from '../../discord-server/server.js';

let server: DiscordServer;
let client: ReturnType<typeof createClient>;
/** Ids of the messages that the client told of. */
let heard: string[];
beforeEach(async () => {
  server = await startDiscordServer();
  heard = [];
  client = createClient({
    apiUrl: server.apiUrl,
    gateway: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
  });
  client.on(Events.MessageCreate, (message) => {
    heard.push(message.id);
    forgetDirect(client, message);
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(server.world.token);
  await ready;
});
afterEach(async () => {
  await client.destroy();
  await server.close();
});

test('messages of many people on a server leave none of them behind', async () => {
  const { writer, world } = server;
  let last = '';
  for (let count = 0; count < 300; count += 1) {
    last = writer.write(`<@${world.botId}> hello`, { by: world.newId() });
  }
  await expect.poll(() => heard.at(-1)).toBe(last);
  const guild = client.guilds.cache.get(world.guildId);
  expect(guild?.members.cache.size).toBeLessThanOrEqual(2);
  expect(guild?.members.me?.id).toBe(world.botId);
  expect(client.users.cache.size).toBe(1);
  const channel = client.channels.cache.get(world.channelId);
  expect(channel?.isTextBased() && channel.messages.cache.size).toBe(0);
});

test('direct messages of many people leave no conversation behind', async () => {
  const { writer, world } = server;
  const before = client.channels.cache.size;
  let last = '';
  for (let count = 0; count < 300; count += 1) {
    last = writer.write('hello', {
      direct: true,
      by: world.newId(),
      raw: { channel_id: world.newId() },
    });
  }
  await expect.poll(() => heard.at(-1)).toBe(last);
  expect(client.channels.cache.size).toBe(before);
  expect(client.users.cache.size).toBe(1);
});
