import { type Client, GatewayDispatchEvents } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient } from '../../../src/adapters/discord/client.js';
import { watchServers } from '../../../src/adapters/discord/servers.js';

/** Of two sessions, Discord tells the one of the first and the other of the second. */
const [first, second] = ['400000000000000000', '400000000004194304'];

let client: Client;
let told: { servers: readonly string[]; ofThese: readonly string[] }[];
beforeEach(() => {
  client = createClient({});
  told = [];
  const nothing = () => undefined;
  watchServers(client, {
    joined: nothing,
    left: nothing,
    all: (servers, wouldBeTold = () => true) =>
      void told.push({ servers, ofThese: [first, second].filter(wouldBeTold) }),
  });
});
afterEach(() => client.destroy());

const ready = (data: object) => client.ws.emit(GatewayDispatchEvents.Ready, data);

test('a session says of its own servers alone which the bot is no more in', () => {
  const guilds = [{ id: first, unavailable: true }];
  ready({ guilds, shard: [0, 2] });
  ready({ guilds: [], shard: [1, 2] });
  expect(told).toEqual([
    { servers: [first], ofThese: [first] },
    { servers: [], ofThese: [second] },
  ]);
});

test('the only session says it of all, and counts servers that have an outage', () => {
  const guilds = [{ id: second, unavailable: true }];
  ready({ guilds, shard: [0, 1] });
  ready({ guilds });
  const all = { servers: [second], ofThese: [first, second] };
  expect(told).toEqual([all, all]);
});

test('a server that only has an outage is not left', () => {
  const left: string[] = [];
  const nothing = () => undefined;
  watchServers(client, { joined: nothing, all: nothing, left: (id) => void left.push(id) });
  client.ws.emit(GatewayDispatchEvents.GuildDelete, { id: first, unavailable: true });
  client.ws.emit(GatewayDispatchEvents.GuildDelete, { id: second });
  expect(left).toEqual([second]);
});
