/** Slash commands: from what was typed to the call and the wishes of the asker. */
import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from 'discord.js';
import type { Call } from '../../answer/answer.js';
import type { Effect } from '../../registry/effect.js';
import type { Front } from '../../registry/front.js';
import type { Wish } from '../../registry/presenter.js';
import { addresseeOption, plainOption, privateOption } from './declaration.js';
import { occasionOf } from './occasion.js';

export function answerCommand(
  interaction: ChatInputCommandInteraction,
  front: Front,
): Promise<Effect> {
  return front.command(callOf(interaction), occasionOf(interaction), wishOf(interaction));
}

function callOf({ commandName, options }: ChatInputCommandInteraction): Call {
  return { command: commandName, args: Object.fromEntries(options.data.flatMap(argumentOf)) };
}

function argumentOf({ type, name, value }: CommandInteractionOption): [string, string][] {
  const carries =
    type === ApplicationCommandOptionType.String || type === ApplicationCommandOptionType.Integer;
  return carries && value !== undefined ? [[name, String(value)]] : [];
}

function wishOf({ options }: ChatInputCommandInteraction): Wish {
  const isPrivate = options.getBoolean(privateOption);
  const plain = options.getBoolean(plainOption);
  const addressee = options.getUser(addresseeOption)?.id;
  return {
    ...(isPrivate === null ? {} : { private: isPrivate }),
    ...(plain === null ? {} : { plain }),
    ...(addressee === undefined ? {} : { addressee }),
  };
}
