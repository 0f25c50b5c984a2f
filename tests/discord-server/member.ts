/** A member of the server who types commands and presses buttons, and sees what comes back. */
import type { CommandStore, RegisteredCommand } from './commands.js';
import type { Gateway } from './gateway.js';
import type { Answered, Choice, InteractionStore } from './interactions.js';
import { isObject, type JsonObject, listIn, numberIn, objectIn, textIn } from './json.js';
import { allComponents } from './message-limits.js';
import type { Message } from './messages.js';
import { type Rights, rightBits } from './rights.js';
import { guildOf, memberOf, userOf, type World } from './world.js';

export type ArgumentValue = string | number | boolean;
export type Arguments = Readonly<Record<string, ArgumentValue>>;

export interface SendOptions {
  /** Milliseconds that the interaction has already been under way when the bot gets it. */
  readonly age?: number;
  /** In a direct message with the bot instead of on the server. */
  readonly direct?: boolean;
  /** Id of the member who acts; the usual one where it is left out. */
  readonly by?: string;
  /** The permissions that Discord says the member has, as it writes them; usually those to pin. */
  readonly may?: string;
  /** Ids of the roles that they have. */
  readonly roles?: readonly string[];
  /** On a server where only the member has installed the bot. */
  readonly userInstalled?: boolean;
  /** That server does not let such apps speak to all: Discord makes every answer private. */
  readonly hiddenByServer?: boolean;
}

export interface Member {
  slash(command: string, args?: Arguments, options?: SendOptions): Promise<Answered>;
  /** What is offered while the member types into an option; the other options may be filled. */
  type(
    command: string,
    option: string,
    typed: string,
    args?: Arguments,
  ): Promise<readonly Choice[]>;
  /** Presses the button of that label. */
  press(on: Message, label: string, options?: SendOptions): Promise<Answered>;
  /** Presses a button by its id, whether or not it still stands there. */
  pressId(on: Message, customId: string, options?: SendOptions): Promise<Answered>;
  /** Chooses from the message's menu. */
  choose(on: Message, value: string, options?: SendOptions): Promise<Answered>;
  /** Chooses in the field of a panel that has this label. */
  select(
    on: Message,
    label: string,
    values: readonly string[],
    options?: SendOptions,
  ): Promise<Answered>;
  /** Fills in a form that the bot opened on a message, and sends it. */
  submit(
    on: Message,
    form: JsonObject,
    fields: Readonly<Record<string, string>>,
    options?: SendOptions,
  ): Promise<Answered>;
  /** Opens the menu of a message and chooses what an app offers there. */
  messageCommand(name: string, on: Message, options?: SendOptions): Promise<Answered>;
  /** Whatever else Discord may send. */
  send(type: number, data: JsonObject, options?: SendOptions): Promise<Answered>;
}

interface Tools {
  readonly world: World;
  readonly gateway: Gateway;
  readonly commands: CommandStore;
  readonly interactions: InteractionStore;
  readonly rights: Rights;
}

const optionType = { text: 3, integer: 4, yes: 5, user: 6 } as const;

export function createMember({ world, gateway, commands, interactions, rights }: Tools): Member {
  function sendFrom(type: number, data: JsonObject, on?: Message, options: SendOptions = {}) {
    const { age = 0, by = world.memberId, hiddenByServer = false } = options;
    const opened = interactions.open(type, { on, age, by, hiddenByServer });
    gateway.dispatch('INTERACTION_CREATE', {
      ...interactionIn(world, rights, options),
      id: opened.id,
      token: opened.token,
      type,
      data,
      ...(on === undefined ? {} : { message: on }),
    });
    return opened.answered;
  }
  function registered(name: string): RegisteredCommand {
    const all = [...commands.list('global'), ...commands.list(world.guildId)];
    const command = all.find((one) => one.name === name);
    if (command === undefined) throw new Error(`/${name} is not registered.`);
    return command;
  }
  const press = (on: Message, id: string, options?: SendOptions) =>
    sendFrom(3, { component_type: 2, custom_id: id, id: 1 }, on, options);
  return {
    slash(name, args = {}, options) {
      const command = registered(name);
      const data = {
        ...dataOf(command, argumentsOf(command, args)),
        ...resolvedUsers(command, args),
      };
      return sendFrom(2, data, undefined, options);
    },
    async type(name, option, typed, args = {}) {
      const command = registered(name);
      const focused = { ...argumentOf(command, option, typed), focused: true };
      const data = dataOf(command, [...argumentsOf(command, args), focused]);
      const answer = await sendFrom(4, data);
      if (answer.kind !== 'choices') throw new Error(`Not choices but a ${answer.kind}.`);
      return answer.choices;
    },
    press: (on, label, options) => press(on, idOfButton(on, label), options),
    pressId: press,
    choose(on, value, options) {
      const menu = allComponents(on).find(({ type }) => type === 3);
      const values = listIn(menu, 'options').map((option) => textIn(option, 'value'));
      if (!values.includes(value)) throw new Error(`The menu does not offer "${value}".`);
      const id = textIn(menu, 'custom_id') ?? '';
      return sendFrom(3, { component_type: 3, custom_id: id, id: 1, values: [value] }, on, options);
    },
    select(on, label, values, options) {
      const field = allComponents(on).find((one) => textIn(one, 'placeholder') === label);
      if (field === undefined) throw new Error(`The message has no field "${label}".`);
      const type = numberIn(field, 'type') ?? 0;
      const offered = listIn(field, 'options').map((option) => textIn(option, 'value'));
      const strange = type === 3 ? values.filter((value) => !offered.includes(value)) : [];
      if (strange.length > 0) throw new Error(`"${label}" does not offer ${strange.join(', ')}.`);
      const custom_id = textIn(field, 'custom_id') ?? '';
      const resolved = resolvedChoices(world, type, values);
      const data = { component_type: type, custom_id, id: 1, values: [...values], resolved };
      return sendFrom(3, data, on, options);
    },
    submit(on, form, fields, options) {
      const components = listIn(form, 'components').map((label, at) => {
        const input = objectIn(label, 'component');
        const type = numberIn(input, 'type') ?? 0;
        const custom_id = textIn(input, 'custom_id') ?? '';
        const value = fields[custom_id] ?? '';
        const filled = type === 3 ? { values: value === '' ? [] : [value] } : { value };
        return {
          type: 18,
          id: 2 * at + 1,
          component: { type, id: 2 * at + 2, custom_id, ...filled },
        };
      });
      return sendFrom(5, { custom_id: textIn(form, 'custom_id') ?? '', components }, on, options);
    },
    messageCommand(name, on, options) {
      const { id } = registered(name);
      const resolved = { messages: { [on.id]: on } };
      return sendFrom(2, { id, name, type: 3, target_id: on.id, resolved }, undefined, options);
    },
    send: (type, data, options) => sendFrom(type, data, undefined, options),
  };
}

/** Every text of a message, in reading order. */
export function textOf(message: Message): string {
  const texts = allComponents(message).flatMap((one) => textIn(one, 'content') ?? []);
  return [message.content, ...texts].join('\n').trim();
}

/** Every button that can be pressed, by its label. */
export function buttonsOf(message: Message): ReadonlyMap<string, string> {
  return new Map(
    allComponents(message).flatMap((one) => {
      const id = textIn(one, 'custom_id');
      return one.type === 2 && id !== undefined ? [[textIn(one, 'label') ?? '', id]] : [];
    }),
  );
}

function idOfButton(on: Message, label: string): string {
  const buttons = buttonsOf(on);
  const id = buttons.get(label);
  if (id === undefined) {
    throw new Error(`There is no button "${label}", only: ${[...buttons.keys()].join(', ')}.`);
  }
  return id;
}

function dataOf(command: RegisteredCommand, options: readonly JsonObject[]): JsonObject {
  return { id: command.id, name: command.name, type: 1, options };
}

/** Discord sends along whom an option names. */
function resolvedUsers(command: RegisteredCommand, args: Arguments): JsonObject {
  const named = Object.entries(args).filter(
    ([name, value]) => numberIn(argumentOf(command, name, value), 'type') === optionType.user,
  );
  const users = Object.fromEntries(named.map(([, id]) => [id, userOf(String(id), 'somebody')]));
  return named.length === 0 ? {} : { resolved: { users } };
}

/** Discord sends along the channels and roles that were chosen: those of the server, and no others. */
function resolvedChoices(world: World, type: number, values: readonly string[]): JsonObject {
  const chosen = (known: readonly JsonObject[]) =>
    Object.fromEntries(
      known.flatMap((one) => {
        const id = textIn(one, 'id') ?? '';
        return values.includes(id) ? [[id, one]] : [];
      }),
    );
  const channels = [world.channelId, world.otherChannelId].map((id) => {
    return { id, type: 0, name: 'channel', permissions: '0', flags: 0 };
  });
  if (type === 8) return { channels: chosen(channels) };
  return type === 6 ? { roles: chosen(listIn(guildOf(world), 'roles').filter(isObject)) } : {};
}

function argumentsOf(command: RegisteredCommand, args: Arguments): JsonObject[] {
  return Object.entries(args).map(([name, value]) => argumentOf(command, name, value));
}

/** As Discord's clients do, only options that are registered, each with a value of its type. */
function argumentOf(command: RegisteredCommand, name: string, value: ArgumentValue): JsonObject {
  const option = listIn(command, 'options').find((one) => textIn(one, 'name') === name);
  const type = numberIn(option, 'type');
  const fits =
    ((type === optionType.text || type === optionType.user) && typeof value === 'string') ||
    (type === optionType.integer && Number.isInteger(value)) ||
    (type === optionType.yes && typeof value === 'boolean');
  if (!isObject(option) || !fits) throw new Error(`/${command.name} takes no ${name}: ${value}.`);
  return { name, type, value };
}

function interactionIn(world: World, rights: Rights, options: SendOptions): JsonObject {
  const { by = world.memberId, direct = false, userInstalled = false } = options;
  const user = userOf(by, 'member');
  const permissions = options.may ?? String(rightBits.PinMessages);
  const shared = {
    application_id: world.applicationId,
    version: 1,
    app_permissions: rights.bits(),
    attachment_size_limit: 10_485_760,
    entitlements: [],
    locale: 'en-GB',
    channel_id: direct ? world.directId : world.channelId,
    authorizing_integration_owners: direct || userInstalled ? { 1: by } : { 0: world.guildId },
  };
  if (direct) {
    const channel = { id: world.directId, type: 1, flags: 0, recipients: [user] };
    return { ...shared, context: 1, user, channel };
  }
  return {
    ...shared,
    context: 0,
    guild_id: world.guildId,
    guild: { id: world.guildId, locale: 'en-GB', features: [] },
    guild_locale: 'en-GB',
    channel: { id: world.channelId, type: 0, name: 'case', permissions, flags: 0 },
    member: { ...memberOf(user, options.roles ?? []), permissions },
  };
}
