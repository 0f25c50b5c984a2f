/** Messages that the bot posted, as Discord gives them back. */
import { isObject, type JsonObject, listIn, numberIn, textIn } from './json.js';
import { botUser, type World } from './world.js';

/** A message as Discord's API gives it. */
export interface Message extends JsonObject {
  readonly id: string;
  readonly flags: number;
  readonly content: string;
  readonly components: readonly unknown[];
}

export interface MessageStore {
  create(payload: unknown): Message;
  /** Undefined where there is none of this id. */
  edit(id: string, payload: unknown): Message | undefined;
  get(id: string): Message | undefined;
  delete(id: string): boolean;
}

const ephemeral = 1 << 6;

/** Whether only the one who asked sees it. */
export function isPrivate(message: Message): boolean {
  return (message.flags & ephemeral) !== 0;
}

export function createMessages(world: World): MessageStore {
  const messages = new Map<string, Message>();
  const time = () => new Date(world.clock.now()).toISOString();
  return {
    create(payload) {
      const message: Message = {
        id: world.newId(),
        type: 20,
        channel_id: world.channelId,
        application_id: world.applicationId,
        author: botUser(world),
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
      const after: Message = {
        ...before,
        content: textIn(payload, 'content') ?? before.content,
        components: numbered(listIn(payload, 'components')),
        edited_timestamp: time(),
      };
      messages.set(id, after);
      return after;
    },
    get: (id) => messages.get(id),
    delete: (id) => messages.delete(id),
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
