/** A command's declaration as the JSON that Discord registers. */
import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option } from '../../registry/command.js';
import { questionLength } from '../../text/clean.js';

export type Declaration = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** The option that every command has in Discord: who sees the answer. */
export const privateOption = 'private';

/** The JSON of one command: its options, required ones first, then `private`. */
export function declarationOf(command: Command): Declaration {
  const options = Object.entries(command.options)
    .map(([name, option]) => optionOf(name, option))
    .sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options: [
      ...options,
      {
        type: ApplicationCommandOptionType.Boolean,
        name: privateOption,
        description: 'Show the answer to you alone',
        required: false,
      },
    ],
  };
}

/** Where a global command can be used: on servers and by itself, in every kind of conversation. */
export const everywhere = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
} as const;

function optionOf(name: string, option: Option): APIApplicationCommandOption {
  const { description, required = false } = option;
  switch (option.type) {
    case 'text':
      return {
        type: ApplicationCommandOptionType.String,
        name,
        description,
        required,
        max_length: questionLength,
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
