/** Pins of channels: at most 250 each, newest first, and every change told to who listens. */
import { maximumPins, unknownMessage } from './api-error.js';
import type { Gateway } from './gateway.js';
import type { Message, MessageStore } from './messages.js';
import type { World } from './world.js';

export interface PinStore {
  /** @throws {ApiError} where there is no room, or no such message */
  pin(channel: string, message: string): void;
  unpin(channel: string, message: string): void;
  /** Newest first; `before` is a time as Discord writes it. */
  page(channel: string, limit: number, before?: string): { items: Item[]; has_more: boolean };
  /** Ids of the pinned messages of a channel, newest first. */
  ids(channel?: string): readonly string[];
  /** Takes a pin away without telling anybody. */
  forget(message: string): void;
  /** Pins of others fill the channel up to so many. */
  fill(count: number): void;
}

interface Item {
  readonly pinned_at: string;
  readonly message: Message;
}

const most = 250;
/** The intent to hear of servers and their channels, pins included. */
const guilds = 1 << 0;

export function createPins(world: World, messages: MessageStore, gateway: () => Gateway): PinStore {
  const pinnedAt = new Map<string, number>();
  let last = 0;
  function tell(channel: string): void {
    const data = {
      guild_id: world.guildId,
      channel_id: channel,
      last_pin_timestamp: new Date(world.clock.now()).toISOString(),
    };
    gateway().dispatch('CHANNEL_PINS_UPDATE', data, guilds);
  }
  function inChannel(channel: string): Item[] {
    return [...pinnedAt]
      .flatMap(([id, at]) => {
        const message = messages.get(id);
        return message?.channel_id === channel ? [{ at, message }] : [];
      })
      .sort((a, b) => b.at - a.at)
      .map(({ at, message }) => ({ pinned_at: new Date(at).toISOString(), message }));
  }
  function pin(channel: string, id: string): void {
    const message = messages.get(id);
    if (message === undefined || message.channel_id !== channel) throw unknownMessage();
    if (pinnedAt.has(id)) return;
    if (inChannel(channel).length >= most) throw maximumPins();
    // No two at the same time: what comes before a time would not be known.
    last = Math.max(world.clock.now(), last + 1);
    pinnedAt.set(id, last);
    messages.change(id, { pinned: true });
    tell(channel);
  }
  return {
    pin,
    unpin(channel, id) {
      const message = messages.get(id);
      if (message === undefined || message.channel_id !== channel) throw unknownMessage();
      if (!pinnedAt.delete(id)) return;
      messages.change(id, { pinned: false });
      tell(channel);
    },
    page(channel, limit, before) {
      const older = inChannel(channel).filter(
        ({ pinned_at }) => before === undefined || pinned_at < before,
      );
      return { items: older.slice(0, limit), has_more: older.length > limit };
    },
    ids: (channel = world.channelId) => inChannel(channel).map(({ message }) => message.id),
    forget(id) {
      pinnedAt.delete(id);
      messages.change(id, { pinned: false });
    },
    fill(count) {
      while (inChannel(world.channelId).length < count) {
        const message = messages.create({ content: 'Somebody’s message' }, { byOther: true });
        pin(world.channelId, message.id);
      }
    },
  };
}
