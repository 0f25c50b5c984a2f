/** What each route does. A handler gives the body of its answer, or undefined for 204. */
import { missingAccess, unknownApplication, unknownMessage } from './api-error.js';
import { type ChannelStores, channelHandlers } from './channel-handlers.js';
import type { CommandStore } from './commands.js';
import type { InteractionStore } from './interactions.js';
import type { RouteName } from './routes.js';
import { applicationOf, ownUser, type World } from './world.js';

export interface HandledRequest {
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** @throws {ApiError} as Discord would answer. */
export type Handler = (request: HandledRequest) => unknown;
export type Handlers = Readonly<Record<RouteName, Handler>>;

export interface Stores extends ChannelStores {
  readonly commands: CommandStore;
  readonly interactions: InteractionStore;
}

export function createHandlers(world: World, stores: Stores, gatewayUrl: () => string): Handlers {
  const { commands, interactions, messages } = stores;
  function scopeOf([applicationId, guildId]: readonly string[]): string {
    if (applicationId !== world.applicationId) throw unknownApplication();
    if (guildId !== undefined && guildId !== world.guildId) throw missingAccess();
    return guildId ?? 'global';
  }
  const list: Handler = ({ parameters }) => commands.list(scopeOf(parameters));
  const overwrite: Handler = ({ parameters, body }) =>
    commands.overwrite(scopeOf(parameters), body);
  return {
    gateway: () => ({
      url: gatewayUrl(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    }),
    application: () => applicationOf(world),
    user: () => ownUser(world),
    'commands.list': list,
    'commands.overwrite': overwrite,
    'guild-commands.list': list,
    'guild-commands.overwrite': overwrite,
    ...channelHandlers(world, stores),
    callback({ parameters: [id = '', token = ''], query, body }) {
      const { type, message } = interactions.acknowledge(id, token, body);
      if (query.get('with_response') !== 'true') return undefined;
      return {
        interaction: { id, type: 2 },
        ...(message === undefined ? {} : { resource: { type, message } }),
      };
    },
    'original.read': ({ parameters: [, token = ''] }) =>
      messages.get(interactions.original(token)) ?? fail(),
    'original.edit': ({ parameters: [, token = ''], body }) =>
      interactions.edit(token, body) ?? fail(),
    'original.delete'({ parameters: [, token = ''] }) {
      if (!messages.delete(interactions.original(token))) fail();
      return undefined;
    },
    'follow-up': ({ parameters: [, token = ''], body }) => interactions.followUp(token, body),
  };
}

function fail(): never {
  throw unknownMessage();
}
