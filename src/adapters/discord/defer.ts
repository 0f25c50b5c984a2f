/**
 * Buys time: Discord waits 3 s for the first answer to an interaction, and 15 minutes for what follows
 * once it was told to wait.
 */
import { MessageFlags } from 'discord.js';
import { type Doing, isOnMessage } from './doing.js';
import { finishesWithin } from './time-limit.js';

/** Milliseconds after which Discord is told to wait: half of what it gives, for the way there. */
export const usualPatience = 1_500;

/** What was decided, after Discord was told to wait where that takes longer than so many milliseconds. */
export async function inTime<T>(
  interaction: Doing,
  deciding: Promise<T>,
  patience: number,
): Promise<T> {
  if (!(await finishesWithin(patience, deciding))) await defer(interaction);
  return deciding;
}

/**
 * On a message of ours nothing is shown, and everything is still possible: another face, deletion, a
 * reply to one or to all. Elsewhere the asker alone sees that the bot thinks, since nobody knows yet
 * whether the answer is for all.
 */
async function defer(interaction: Doing): Promise<void> {
  if (isOnMessage(interaction)) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}
