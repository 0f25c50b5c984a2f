/** Buttons and menus. Their ids carry all they need, so they work after a restart. */
import { type ButtonInteraction, MessageFlags, type StringSelectMenuInteraction } from 'discord.js';
import { readCustomId } from '../../card/button.js';
import { toMessage } from '../../card/discord.js';
import type { BotApp } from './bot-app.js';
import { replyInPrivate, replyWith, turnPage } from './reply.js';
import { wording } from './wording.js';

export async function answerButton(interaction: ButtonInteraction, app: BotApp): Promise<void> {
  await answerPress(interaction, interaction.customId, app);
}

/** A menu's choices carry the ids that buttons would. */
export async function answerMenu(
  interaction: StringSelectMenuInteraction,
  app: BotApp,
): Promise<void> {
  await answerPress(interaction, interaction.values[0] ?? '', app);
}

/**
 * `open` posts a message as public as the one it stands on; `aside` and `page` answer the one who
 * pressed, alone, so that nobody turns a page under another reader; a private message turns its own.
 */
async function answerPress(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  id: string,
  app: BotApp,
): Promise<void> {
  const press = readCustomId(id);
  if (press === undefined) {
    await replyInPrivate(interaction, wording.unknownButton);
    return;
  }
  const card = app.card(app.run(press.call));
  const message = toMessage(card, press.page);
  const onPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  if (press.kind === 'page' && onPrivate) {
    await turnPage(interaction, message);
    return;
  }
  const isPrivate = press.kind !== 'open' || onPrivate || card.quiet;
  await replyWith(interaction, message, { isPrivate });
}
