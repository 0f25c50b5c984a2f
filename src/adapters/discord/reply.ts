/** What the bot says of itself. */
import { MessageFlags, type RepliableInteraction } from 'discord.js';

/** One sentence about the bot itself, to the one who asked alone. */
export async function replyInPrivate(
  interaction: RepliableInteraction,
  sentence: string,
): Promise<void> {
  await interaction.reply({ content: sentence, flags: MessageFlags.Ephemeral });
}
