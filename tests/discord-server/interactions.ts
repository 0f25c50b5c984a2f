/** Interactions under way: one answer each, within 3 s, and follow-ups for 15 minutes. */
import {
  alreadyAcknowledged,
  invalidWebhookToken,
  unknownInteraction,
  unknownWebhook,
} from './api-error.js';
import { isObject, listIn, numberIn, objectIn } from './json.js';
import type { Message, MessageStore } from './messages.js';
import type { World } from './world.js';

/** What the bot answered. */
export type Answered =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'update'; readonly message: Message }
  /** Type 5: the bot asked for time, and its answer follows. */
  | { readonly kind: 'thinking'; readonly message: Message }
  /** Type 6: the message that the button stands on may change yet. */
  | { readonly kind: 'silent'; readonly message: Message }
  | { readonly kind: 'form'; readonly form: unknown }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

/** The message that an answer is or stands on. */
export function messageOf(answered: Answered): Message {
  if ('message' in answered) return answered.message;
  throw new Error(`Not a message but ${answered.kind}.`);
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface Opened {
  readonly id: string;
  readonly token: string;
  /** Rejects where no answer came in good time. */
  readonly answered: Promise<Answered>;
}

interface OpenInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly createdAt: number;
  /** The message that a pressed button stands on. */
  readonly on: Message | undefined;
  /** Id of the member. */
  readonly by: string;
  /** The server does not let apps that only a member installed speak to all. */
  readonly hiddenByServer: boolean;
  acknowledged: boolean;
  /** Discord shows that the bot thinks, until it edits that or follows it up. */
  waiting: boolean;
  originalId: string | undefined;
  readonly settle: (answer: Answered) => void;
}

export interface InteractionStore {
  /** `age`: milliseconds that the interaction has been under way already. */
  open(
    type: number,
    options?: { on?: Message | undefined; age?: number; by?: string; hiddenByServer?: boolean },
  ): Opened;
  /** @throws {ApiError} as Discord would answer. */
  acknowledge(id: string, token: string, body: unknown): { type: number; message?: Message };
  /** The first answer's message id, for routes below a webhook. @throws {ApiError} */
  original(token: string): string;
  /** A message after the first answer; while the bot is thinking, Discord takes it for that answer. */
  followUp(token: string, body: unknown): Message;
  edit(token: string, body: unknown): Message | undefined;
}

/** Flags of a message: seen by one alone, and shown while the bot thinks. */
const ephemeral = 1 << 6;
const loading = 1 << 7;

const answerWithin = 3_000;
const followUpWithin = 15 * 60_000;
/** Real milliseconds after which a test gives up waiting for the bot. */
const patience = 8_000;

export function createInteractions(world: World, messages: MessageStore): InteractionStore {
  const byToken = new Map<string, OpenInteraction>();
  function byWebhookToken(token: string): OpenInteraction {
    const interaction = byToken.get(token);
    if (interaction === undefined || !interaction.acknowledged) throw unknownWebhook();
    if (world.clock.now() - interaction.createdAt > followUpWithin) throw invalidWebhookToken();
    return interaction;
  }
  function original(token: string): string {
    const { originalId } = byWebhookToken(token);
    if (originalId === undefined) throw unknownWebhook();
    return originalId;
  }
  function create({ id, type, by, hiddenByServer }: OpenInteraction, body: unknown): Message {
    const given = isObject(body) ? body : {};
    const flags = (numberIn(given, 'flags') ?? 0) | (hiddenByServer ? ephemeral : 0);
    return messages.create({ ...given, flags }, { interaction: { id, type, by } });
  }
  return {
    open(type, { on, age = 0, by = world.memberId, hiddenByServer = false } = {}) {
      const id = world.newId();
      const token = `interaction-token-${id}`;
      const { promise, settle } = awaitedAnswer();
      byToken.set(token, {
        id,
        token,
        type,
        createdAt: world.clock.now() - age,
        on,
        by,
        hiddenByServer,
        acknowledged: false,
        waiting: false,
        originalId: undefined,
        settle,
      });
      return { id, token, answered: promise };
    },
    acknowledge(id, token, body) {
      const interaction = byToken.get(token);
      if (interaction === undefined || interaction.id !== id) throw unknownInteraction();
      if (interaction.acknowledged) throw alreadyAcknowledged();
      if (world.clock.now() - interaction.createdAt > answerWithin) throw unknownInteraction();
      interaction.acknowledged = true;
      const type = numberIn(body, 'type') ?? 0;
      const data = objectIn(body, 'data');
      switch (type) {
        case 8: {
          interaction.settle({ kind: 'choices', choices: listIn(data, 'choices').map(choiceOf) });
          return { type };
        }
        case 7: {
          const message = messages.edit(interaction.on?.id ?? '', data);
          if (message === undefined) throw unknownInteraction();
          interaction.originalId = message.id;
          interaction.settle({ kind: 'update', message });
          return { type, message };
        }
        case 5: {
          const message = create(interaction, { flags: (numberIn(data, 'flags') ?? 0) | loading });
          interaction.waiting = true;
          interaction.originalId = message.id;
          interaction.settle({ kind: 'thinking', message });
          return { type, message };
        }
        case 6: {
          if (interaction.on === undefined) throw unknownInteraction();
          interaction.originalId = interaction.on.id;
          interaction.settle({ kind: 'silent', message: interaction.on });
          return { type };
        }
        case 9:
          interaction.settle({ kind: 'form', form: data });
          return { type };
        default: {
          const message = create(interaction, data);
          interaction.originalId = message.id;
          interaction.settle({ kind: 'message', message });
          return { type, message };
        }
      }
    },
    original,
    followUp(token, body) {
      const interaction = byWebhookToken(token);
      if (!interaction.waiting) return create(interaction, body);
      const message = messages.edit(original(token), body);
      interaction.waiting = false;
      if (message === undefined) throw unknownWebhook();
      return message;
    },
    edit(token, body) {
      byWebhookToken(token).waiting = false;
      return messages.edit(original(token), body);
    },
  };
}

function choiceOf(value: unknown): Choice {
  const choice = objectIn({ value }, 'value');
  return { name: String(choice.name), value: String(choice.value) };
}

function awaitedAnswer() {
  let settle: (answer: Answered) => void = () => undefined;
  const promise = new Promise<Answered>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The bot did not respond to the interaction.')),
      patience,
    );
    settle = (answer) => {
      clearTimeout(timer);
      resolve(answer);
    };
  });
  // A test that does not care for the answer must not fail by it.
  promise.catch(() => undefined);
  return { promise, settle };
}
