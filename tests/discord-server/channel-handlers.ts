/** Routes below a channel: its messages and its pins, with the rights that Discord asks for. */
import { missingAccess, missingPermissions, unknownChannel, unknownMessage } from './api-error.js';
import type { Channels } from './channels.js';
import type { Handler } from './handlers.js';
import type { MessageStore } from './messages.js';
import type { PinStore } from './pins.js';
import type { RightName, Rights } from './rights.js';
import type { RouteName } from './routes.js';
import type { Threads } from './threads.js';
import type { World } from './world.js';

export interface ChannelStores {
  readonly channels: Channels;
  readonly messages: MessageStore;
  readonly pins: PinStore;
  readonly rights: Rights;
  readonly threads: Threads;
}

export type ChannelRoute = Extract<
  RouteName,
  `message${string}` | `pins.${string}` | 'channel.change' | 'direct.open'
>;

export function channelHandlers(
  world: World,
  { channels, messages, pins, rights, threads }: ChannelStores,
): Readonly<Record<ChannelRoute, Handler>> {
  function enter(channel: string, ...needed: readonly RightName[]): void {
    if (channel === world.directId) return;
    if (channel !== world.channelId && channel !== world.otherChannelId) throw unknownChannel();
    if (!rights.has('ViewChannel')) throw missingAccess();
    if (needed.some((name) => !rights.has(name))) throw missingPermissions();
  }
  function messageIn(channel: string, id: string) {
    const message = messages.get(id);
    if (message === undefined || message.channel_id !== channel) throw unknownMessage();
    return message;
  }
  return {
    'channel.change'({ parameters: [channel = ''] }) {
      enter(channel, 'SendMessages');
      return threads.open(channel);
    },
    'messages.create'({ parameters: [channel = ''], body }) {
      enter(channel, 'SendMessages');
      // Whoever writes in an archived thread opens it.
      if (threads.isArchived(channel)) threads.open(channel);
      return channels.post(channel, body);
    },
    'messages.list'({ parameters: [channel = ''], query }) {
      enter(channel);
      if (!rights.has('ReadMessageHistory')) return [];
      const after = BigInt(query.get('after') ?? '0');
      const limit = Number(query.get('limit') ?? '50');
      return messages
        .list()
        .filter((message) => message.channel_id === channel && BigInt(message.id) > after)
        .slice(0, limit)
        .toReversed();
    },
    'message.read'({ parameters: [channel = '', id = ''] }) {
      enter(channel, 'ReadMessageHistory');
      return messageIn(channel, id);
    },
    'message.edit'({ parameters: [channel = '', id = ''], body }) {
      enter(channel);
      threads.enter(channel);
      messageIn(channel, id);
      return messages.edit(id, body);
    },
    'message.delete'({ parameters: [channel = '', id = ''] }) {
      enter(channel);
      threads.enter(channel);
      messageIn(channel, id);
      messages.delete(id);
      return undefined;
    },
    'pins.list'({ parameters: [channel = ''], query }) {
      enter(channel);
      // Discord says so: an empty list, not an error.
      if (!rights.has('ReadMessageHistory')) return { items: [], has_more: false };
      const limit = Number(query.get('limit') ?? '50');
      return pins.page(channel, limit, query.get('before') ?? undefined);
    },
    'pins.add'({ parameters: [channel = '', id = ''] }) {
      enter(channel, 'PinMessages', 'ReadMessageHistory');
      threads.enter(channel);
      pins.pin(channel, id);
      return undefined;
    },
    'pins.remove'({ parameters: [channel = '', id = ''] }) {
      enter(channel, 'PinMessages', 'ReadMessageHistory');
      threads.enter(channel);
      pins.unpin(channel, id);
      return undefined;
    },
    'direct.open': () => ({ id: world.directId, type: 1, recipients: [], flags: 0 }),
  };
}
