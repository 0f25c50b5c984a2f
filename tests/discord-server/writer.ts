/** A member who writes messages, of which the bot sees what Discord lets it see. */
import type { Channels } from './channels.js';
import type { Gateway } from './gateway.js';
import type { JsonObject } from './json.js';
import type { Message } from './messages.js';
import { botUser, memberOf, userOf, type World } from './world.js';

export interface Writing {
  /** To the bot alone. */
  readonly direct?: boolean;
  /** In reply to this message. */
  readonly replyTo?: Message;
  /** Whether the reply pings its writer. */
  readonly ping?: boolean;
  readonly roles?: readonly string[];
  /** Id of the one who writes; the member where it is left out. */
  readonly by?: string;
  /** Written by another bot, or by a webhook. */
  readonly from?: 'bot' | 'webhook' | 'self';
  /** Whatever else is to be different. */
  readonly raw?: JsonObject;
}

export interface Writer {
  /** Writes, and resolves with what the bot replies. */
  ask(text: string, writing?: Writing): Promise<Message>;
  /** Writes, and waits for nothing. Gives the id of the message. */
  write(text: string, writing?: Writing): string;
}

interface Tools {
  readonly world: World;
  readonly gateway: Gateway;
  readonly channels: Channels;
}

/** Intents to hear of messages, on servers and in direct conversations. */
const intents = { server: 1 << 9, direct: 1 << 12 } as const;

export function createWriter({ world, gateway, channels }: Tools): Writer {
  function send(id: string, text: string, writing: Writing): void {
    const { direct = false } = writing;
    const mentions = mentionsIn(text, writing);
    const visible = direct || writing.from === 'self' || mentions.length > 0;
    const data = {
      id,
      type: writing.replyTo === undefined ? 0 : 19,
      channel_id: direct ? world.directId : world.channelId,
      channel_type: direct ? 1 : 0,
      author: authorOf(writing),
      ...(writing.from === 'webhook' ? { webhook_id: world.newId() } : {}),
      content: visible ? text : '',
      mentions,
      mention_roles: [...text.matchAll(/<@&(\d+)>/g)].map((match) => match[1]),
      mention_everyone: text.includes('@everyone'),
      attachments: [],
      embeds: [],
      components: [],
      flags: 0,
      pinned: false,
      tts: false,
      timestamp: new Date(world.clock.now()).toISOString(),
      edited_timestamp: null,
      ...(direct
        ? {}
        : { guild_id: world.guildId, member: memberOf(undefined, writing.roles ?? []) }),
      ...referenceOf(writing),
      ...writing.raw,
    };
    gateway.dispatch('MESSAGE_CREATE', data, direct ? intents.direct : intents.server);
  }
  function authorOf({ from, by = world.memberId }: Writing) {
    if (from === 'self') return botUser(world);
    return userOf(by, from ?? 'member', from === 'bot');
  }
  function mentionsIn(text: string, { replyTo, ping }: Writing) {
    const named = text.includes(`<@${world.botId}>`) || text.includes(`<@!${world.botId}>`);
    return named || (replyTo !== undefined && ping === true) ? [botUser(world)] : [];
  }
  function referenceOf({ replyTo }: Writing): JsonObject {
    if (replyTo === undefined) return {};
    const message_reference = { type: 0, message_id: replyTo.id, channel_id: world.channelId };
    return { message_reference, referenced_message: replyTo };
  }
  return {
    ask(text, writing = {}) {
      const id = world.newId();
      const replied = channels.repliesTo(id);
      send(id, text, writing);
      return replied;
    },
    write(text, writing = {}) {
      const id = world.newId();
      send(id, text, writing);
      return id;
    },
  };
}
