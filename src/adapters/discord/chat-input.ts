/** A slash command becomes a call, and its answer a message. */
import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from 'discord.js';
import type { Call } from '../../answer/answer.js';
import { toMessage } from '../../card/discord.js';
import type { BotApp } from './bot-app.js';
import { privateOption } from './declaration.js';
import { replyWith } from './reply.js';

/** Public unless the asker wished otherwise; without a wish the card says who sees it. */
export async function answerCommand(
  interaction: ChatInputCommandInteraction,
  app: BotApp,
): Promise<void> {
  const card = app.card(app.run(callOf(interaction)));
  const isPrivate = interaction.options.getBoolean(privateOption) ?? card.quiet;
  await replyWith(interaction, toMessage(card, 0), { isPrivate });
}

function callOf({ commandName, options }: ChatInputCommandInteraction): Call {
  return { command: commandName, args: Object.fromEntries(options.data.flatMap(argumentOf)) };
}

function argumentOf({ type, name, value }: CommandInteractionOption): [string, string][] {
  const carries =
    type === ApplicationCommandOptionType.String || type === ApplicationCommandOptionType.Integer;
  return carries && value !== undefined ? [[name, String(value)]] : [];
}
