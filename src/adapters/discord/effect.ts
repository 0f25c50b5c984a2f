/** Does in Discord what the program decided. */
import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { type DiscordMessage, toMessage } from '../../card/discord.js';
import { toModal } from '../../card/form.js';
import type { Effect, Shown } from '../../registry/effect.js';
import { replyInPrivate } from './reply.js';
import { wording } from './wording.js';

/** Something that a person did and that takes an answer. */
export type Doing =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | AnySelectMenuInteraction
  | ModalSubmitInteraction;

export async function perform(effect: Effect, interaction: Doing): Promise<void> {
  switch (effect.kind) {
    case 'reply':
      return reply(interaction, messageOf(effect), effect.private);
    case 'update':
      return update(interaction, messageOf(effect));
    case 'delete':
      return remove(interaction);
    case 'form':
      return open(effect.form, interaction);
  }
}

function messageOf({ card, page, view }: Shown): DiscordMessage {
  return toMessage(card, page, view);
}

async function reply(interaction: Doing, message: DiscordMessage, isPrivate: boolean) {
  await interaction.reply({
    components: message.components,
    allowedMentions: { parse: [], users: message.allowed_mentions.users ?? [] },
    flags: isPrivate
      ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]
      : MessageFlags.IsComponentsV2,
  });
}

/** Only a component, or a form that one opened, stands on a message that can change. */
async function update(interaction: Doing, message: DiscordMessage) {
  const stands =
    interaction.isMessageComponent() ||
    (interaction.isModalSubmit() && interaction.isFromMessage());
  if (!stands) return reply(interaction, message, true);
  await interaction.update({
    components: message.components,
    flags: MessageFlags.IsComponentsV2,
  });
}

async function remove(interaction: Doing) {
  if (!interaction.isMessageComponent()) return;
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

async function open(form: Extract<Effect, { kind: 'form' }>['form'], interaction: Doing) {
  const modal = toModal(form);
  if (modal === undefined || interaction.isModalSubmit()) {
    return replyInPrivate(interaction, wording.unknownInteraction);
  }
  await interaction.showModal(modal);
}
