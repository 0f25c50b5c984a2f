/** A command's declaration as the JSON that Discord registers. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Act } from '../../registry/act.js';
import { type Command, isAnswering, type Option } from '../../registry/command.js';
import type { Rights } from '../../registry/occasion.js';
import { messageLength, questionLength } from '../../text/clean.js';

export type Declaration =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Options that every answering command has in Discord, besides its own. */
export const privateOption = 'private';
export const plainOption = 'plain';
export const addresseeOption = 'for';
export const reservedOptions: readonly string[] = [privateOption, plainOption, addresseeOption];

/** The JSON of one slash command: its options, required ones first, then those that all have. */
export function declarationOf(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const options = Object.entries(command.options)
    .map(([name, option]) => optionOf(name, option))
    .sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  const base = {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
  } as const;
  return isAnswering(command)
    ? { ...base, options: [...options, ...commonOptions] }
    : { ...base, options, ...hiddenWithout(command.needs) };
}

/** The JSON of one entry in the menu that Discord opens on a message. */
export function messageCommandOf(act: Act): RESTPostAPIContextMenuApplicationCommandsJSONBody[] {
  return act.messageCommand === undefined
    ? []
    : [
        {
          type: ApplicationCommandType.Message,
          name: act.messageCommand,
          ...hiddenWithout(act.needs),
        },
      ];
}

const commonOptions: APIApplicationCommandBasicOption[] = [
  {
    type: ApplicationCommandOptionType.Boolean,
    name: privateOption,
    description: 'Show the answer to you alone',
    required: false,
  },
  {
    type: ApplicationCommandOptionType.User,
    name: addresseeOption,
    description: 'Whom the answer is meant for; they are mentioned',
    required: false,
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    name: plainOption,
    description: 'Plain text, for screen readers',
    required: false,
  },
];

const rightBits = {
  pin: PermissionFlagsBits.PinMessages,
  moderate: PermissionFlagsBits.ManageMessages,
  manage: PermissionFlagsBits.ManageGuild,
} as const satisfies Record<keyof Rights, bigint>;

/**
 * Discord hides the command from members without the right, unless the people who run the server
 * allow it to more of them there. Every use is checked again in any case.
 */
function hiddenWithout(needs: keyof Rights | undefined) {
  return needs === undefined ? {} : { default_member_permissions: String(rightBits[needs]) };
}

/**
 * Where a global command can be used: what is only for servers, and what takes a right there, where the
 * bot itself is.
 */
export function placesOf({ only, needs }: Pick<Act, 'only' | 'needs'>): Places {
  return only === 'server' || needs !== undefined ? onServers : everywhere;
}

export interface Places {
  readonly integration_types: ApplicationIntegrationType[];
  readonly contexts: InteractionContextType[];
}

const onServers: Places = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** On servers and by itself, in every kind of conversation. */
const everywhere: Places = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

function optionOf(name: string, option: Option): APIApplicationCommandBasicOption {
  const { description, required = false } = option;
  switch (option.type) {
    case 'text':
      return {
        type: ApplicationCommandOptionType.String,
        name,
        description,
        required,
        max_length: option.message === true ? messageLength : questionLength,
        ...(option.suggest === undefined ? {} : { autocomplete: true }),
      };
    case 'integer':
      return {
        type: ApplicationCommandOptionType.Integer,
        name,
        description,
        required,
        min_value: option.min,
        max_value: option.max,
      };
  }
}
