/** The interactions that the program decides about: what a person did, and that takes an answer. */
import type {
  AnySelectMenuInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  Message,
  MessageContextMenuCommandInteraction,
  ModalMessageModalSubmitInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from 'discord.js';

export type Doing =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | AnySelectMenuInteraction
  | ModalSubmitInteraction;

/** Done on a message of ours, which can change or go away by it. */
type OnMessage = ButtonInteraction | AnySelectMenuInteraction | ModalMessageModalSubmitInteraction;

export function isDoing(interaction: Interaction): interaction is Doing {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isButton() ||
    interaction.isAnySelectMenu() ||
    interaction.isModalSubmit()
  );
}

/** A component, or a form that one opened. */
export function isOnMessage(interaction: RepliableInteraction): interaction is OnMessage {
  return (
    interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage())
  );
}

/** The message that it was done on. */
export function messageUnder(interaction: Interaction): Message | undefined {
  if (interaction.isMessageComponent()) return interaction.message;
  if (interaction.isMessageContextMenuCommand()) return interaction.targetMessage;
  if (interaction.isModalSubmit()) return interaction.message ?? undefined;
  return undefined;
}
