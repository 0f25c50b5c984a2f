/** Buttons, menus and forms. Their ids carry all they need, so they work after a restart. */
import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  ComponentType,
  type ModalSubmitInteraction,
} from 'discord.js';
import { menuId } from '../../card/rows.js';
import type { Effect } from '../../registry/effect.js';
import type { Front } from '../../registry/front.js';
import { occasionOf } from './occasion.js';

export function answerButton(interaction: ButtonInteraction, front: Front): Promise<Effect> {
  return front.press(interaction.customId, occasionOf(interaction));
}

/** A menu of answers carries the ids that buttons would; a field of a panel has an id of its own. */
export function answerMenu(interaction: AnySelectMenuInteraction, front: Front): Promise<Effect> {
  const { customId, values } = interaction;
  const chosen = customId === menuId ? (values[0] ?? '') : customId;
  const id = isOfServer(interaction) ? chosen : '';
  return front.press(id, occasionOf(interaction), { values });
}

/**
 * Whether Discord knows the channels and roles that were chosen: it sends along those of the server, and
 * whoever forges a choice could name another's.
 */
function isOfServer(interaction: AnySelectMenuInteraction): boolean {
  const { values } = interaction;
  if (interaction.isChannelSelectMenu()) return values.every((id) => interaction.channels.has(id));
  if (interaction.isRoleSelectMenu()) return values.every((id) => interaction.roles.has(id));
  return true;
}

export function answerForm(interaction: ModalSubmitInteraction, front: Front): Promise<Effect> {
  const fields = Object.fromEntries(
    [...interaction.fields.fields.values()].flatMap((field) => {
      if (field.type === ComponentType.TextInput) return [[field.customId, field.value] as const];
      if (field.type !== ComponentType.StringSelect) return [];
      // Of choices one is made; nothing where the member left it open.
      return field.values.slice(0, 1).map((value) => [field.customId, value] as const);
    }),
  );
  return front.press(interaction.customId, occasionOf(interaction), { fields });
}
