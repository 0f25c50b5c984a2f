/**
 * A Discord of our own on 127.0.0.1: REST and gateway as discord.js uses them, with deadlines on a
 * clock that can be moved on and faults to inject. It holds every request to Discord's own OpenAPI.
 */
import type { AddressInfo } from 'node:net';
import { type Channels, createChannels } from './channels.js';
import { type Clock, createClock } from './clock.js';
import { type CommandStore, createCommands } from './commands.js';
import { createFaults, type Faults } from './faults.js';
import { createGateway, type Gateway } from './gateway.js';
import { createHandlers } from './handlers.js';
import { createIds } from './ids.js';
import { createInteractions, type InteractionStore } from './interactions.js';
import { createMember, type Member } from './member.js';
import { createMessages, type MessageStore } from './messages.js';
import { createPins, type PinStore } from './pins.js';
import { createRest, type ReceivedRequest } from './rest.js';
import { createRights, type Rights } from './rights.js';
import type { RouteName } from './routes.js';
import { createThreads, type Threads } from './threads.js';
import { createWorld, type World } from './world.js';
import { createWriter, type Writer } from './writer.js';

export interface DiscordServer {
  readonly world: World;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly commands: CommandStore;
  readonly messages: MessageStore;
  readonly interactions: InteractionStore;
  readonly channels: Channels;
  readonly pins: PinStore;
  /** What the bot may do. */
  readonly rights: Rights;
  readonly threads: Threads;
  readonly member: Member;
  /** A member who writes messages. */
  readonly writer: Writer;
  /** What `DISCORD_API_URL` is to be. */
  readonly apiUrl: string;
  /** Requests on a route so far. */
  requests(route: RouteName): readonly ReceivedRequest[];
  /** Whatever Discord would not have taken. A test that expects none looks here. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

export async function startDiscordServer(): Promise<DiscordServer> {
  const clock = createClock();
  const world = createWorld(clock, createIds(clock));
  const faults = createFaults();
  const messages = createMessages(world);
  const interactions = createInteractions(world, messages);
  const commands = createCommands(world);
  const channels = createChannels(world, messages);
  const rights = createRights();
  const threads = createThreads(world);
  const pins: PinStore = createPins(world, messages, () => gateway);
  const received: ReceivedRequest[] = [];
  const violations: string[] = [];
  const stores = { channels, commands, interactions, messages, pins, rights, threads };
  const http = createRest({
    token: world.token,
    handlers: createHandlers(world, stores, () => address('ws')),
    faults,
    onRequest: (request) => received.push(request),
    onViolation: (violation) => violations.push(violation),
  });
  function address(scheme: 'http' | 'ws'): string {
    const { port } = http.address() as AddressInfo;
    return `${scheme}://127.0.0.1:${port}`;
  }
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const gateway: Gateway = createGateway(http, world, () => address('ws'));
  return {
    world,
    clock,
    faults,
    gateway,
    commands,
    messages,
    interactions,
    channels,
    pins,
    rights,
    threads,
    member: createMember({ world, gateway, commands, interactions, rights }),
    writer: createWriter({ world, gateway, channels }),
    apiUrl: `${address('http')}/api`,
    requests: (route) => received.filter((request) => request.route === route),
    violations,
    async close() {
      gateway.stop();
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    },
  };
}
