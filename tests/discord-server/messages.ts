/** Messages that the bot posted, as Discord gives them back. */
import { invalidBody } from './api-error.js';
import { isObject, type JsonObject, listIn, numberIn, textIn } from './json.js';
import { botUser, userOf, type World } from './world.js';

/** A message as Discord's API gives it. */
export interface Message extends JsonObject {
  readonly id: string;
  readonly flags: number;
  readonly content: string;
  readonly components: readonly unknown[];
}

/** What the message comes of: an interaction, or a reply to somebody's message in a channel. */
export interface From {
  /** Not by the bot. */
  readonly byOther?: true;
  readonly interaction?: { readonly id: string; readonly type: number; readonly by: string };
  readonly channel?: { readonly id: string; readonly reference?: JsonObject };
}

export interface MessageStore {
  create(payload: unknown, from?: From): Message;
  /** Undefined where there is none of this id. */
  edit(id: string, payload: unknown): Message | undefined;
  /** What Discord itself changes. */
  change(id: string, changes: JsonObject): void;
  get(id: string): Message | undefined;
  delete(id: string): boolean;
  /** What stands now, oldest first. */
  list(): readonly Message[];
}

const ephemeral = 1 << 6;
const loading = 1 << 7;
const componentsV2 = 1 << 15;

/** Whether only the one who asked sees it. */
export function isPrivate(message: Message): boolean {
  return (message.flags & ephemeral) !== 0;
}

export function createMessages(world: World): MessageStore {
  const messages = new Map<string, Message>();
  const time = () => new Date(world.clock.now()).toISOString();
  return {
    create(payload, { interaction, channel, byOther } = {}) {
      const message: Message = {
        id: world.newId(),
        type: channel === undefined ? 20 : channel.reference === undefined ? 0 : 19,
        channel_id: channel?.id ?? world.channelId,
        // What comes with a press has the reference, but not the message that it refers to.
        ...(channel?.reference === undefined ? {} : { message_reference: channel.reference }),
        ...(interaction === undefined
          ? {}
          : {
              interaction_metadata: {
                id: interaction.id,
                type: 2,
                user: userOf(interaction.by, 'member'),
                authorizing_integration_owners: { 0: world.guildId },
                command_type: 1,
                name: 'command',
              },
            }),
        ...(byOther === true
          ? { author: userOf(world.memberId, 'member') }
          : { application_id: world.applicationId, author: botUser(world) }),
        content: textIn(payload, 'content') ?? '',
        flags: numberIn(payload, 'flags') ?? 0,
        components: numbered(listIn(payload, 'components')),
        embeds: [],
        attachments: [],
        mentions: [],
        mention_roles: [],
        mention_everyone: false,
        pinned: false,
        tts: false,
        timestamp: time(),
        edited_timestamp: null,
      };
      messages.set(message.id, message);
      return message;
    },
    edit(id, payload) {
      const before = messages.get(id);
      if (before === undefined) return undefined;
      const given = isObject(payload) ? payload : {};
      const flags = (before.flags & ~loading) | ((numberIn(given, 'flags') ?? 0) & componentsV2);
      const content = 'content' in given ? (textIn(given, 'content') ?? '') : before.content;
      if ((flags & componentsV2) !== 0 && content !== '') {
        throw invalidBody(['a message of components V2 has no content, and never will again']);
      }
      const after: Message = {
        ...before,
        flags,
        content,
        components:
          'components' in given ? numbered(listIn(given, 'components')) : before.components,
        edited_timestamp: time(),
      };
      messages.set(id, after);
      return after;
    },
    change(id, changes) {
      const before = messages.get(id);
      if (before !== undefined) messages.set(id, { ...before, ...changes });
    },
    get: (id) => messages.get(id),
    delete: (id) => messages.delete(id),
    list: () => [...messages.values()],
  };
}

/** Discord numbers the components of a message and fills in what was left out. */
function numbered(components: readonly unknown[]): unknown[] {
  let last = 0;
  const visit = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    last += 1;
    const { components: children, accessory, ...own } = value;
    return {
      ...defaults(own),
      ...own,
      id: last,
      ...(Array.isArray(children) ? { components: children.map(visit) } : {}),
      ...(accessory === undefined ? {} : { accessory: visit(accessory) }),
    };
  };
  return components.map(visit);
}

function defaults({ type }: JsonObject): JsonObject {
  if (type === 17) return { accent_color: null, spoiler: false };
  if (type === 3) return { min_values: 1, max_values: 1 };
  return {};
}
