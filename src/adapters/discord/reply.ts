/** Sends a card's page as the answer to an interaction. */
import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { DiscordMessage } from '../../card/discord.js';

/** A new message: for the whole channel, or for the one who asked alone. */
export async function replyWith(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  message: DiscordMessage,
  visibility: { readonly isPrivate: boolean },
): Promise<void> {
  await interaction.reply({
    components: message.components,
    flags: visibility.isPrivate
      ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]
      : MessageFlags.IsComponentsV2,
  });
}

/** Puts another page into the message that the button stands on. */
export async function turnPage(
  interaction: MessageComponentInteraction,
  message: DiscordMessage,
): Promise<void> {
  await interaction.update({
    components: message.components,
    flags: MessageFlags.IsComponentsV2,
  });
}

/** One sentence about the bot itself, to the one who asked alone. */
export async function replyInPrivate(
  interaction: RepliableInteraction,
  sentence: string,
): Promise<void> {
  await interaction.reply({ content: sentence, flags: MessageFlags.Ephemeral });
}
