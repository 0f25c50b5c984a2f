/** What the bot says of itself. */
import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { isOnMessage } from './doing.js';

/**
 * One sentence about the bot itself, to the one who asked alone: also after Discord was told to wait, or
 * behind what is answered already, which stays as it is.
 */
export async function replyInPrivate(
  interaction: RepliableInteraction,
  sentence: string,
): Promise<void> {
  const hidden = { content: sentence, flags: MessageFlags.Ephemeral } as const;
  const { deferred, replied } = interaction;
  if (!deferred && !replied) await interaction.reply(hidden);
  else if (replied || isOnMessage(interaction)) await interaction.followUp(hidden);
  else await interaction.editReply({ content: sentence, components: [] });
}
