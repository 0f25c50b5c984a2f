/** Does in Discord what the program decided, whether or not Discord was told to wait before. */
import {
  ApplicationIntegrationType,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { toModal } from '../../card/form.js';
import { isPlain, pagesAlong } from '../../card/message.js';
import type { View } from '../../card/view.js';
import type { Logger } from '../../log.js';
import type { Effect, Shown } from '../../registry/effect.js';
import { bodyOf, repeatedBody } from './body.js';
import { type Doing, isOnMessage } from './doing.js';
import { replyInPrivate } from './reply.js';
import { wording } from './wording.js';

export async function perform(effect: Effect, interaction: Doing, logger: Logger): Promise<void> {
  switch (effect.kind) {
    case 'reply':
      return reply(interaction, effect, effect.private, logger);
    case 'update':
      return update(interaction, effect, logger);
    case 'repost':
      return repost(interaction, effect.view);
    case 'delete':
      return remove(interaction);
    case 'form':
      return open(effect.form, interaction);
  }
}

async function reply(
  interaction: Doing,
  shown: Shown,
  isPrivate: boolean,
  logger: Logger,
): Promise<void> {
  const drawn = await bodyOf(shown);
  const { flags = 0, ...body } = drawn;
  const message = { ...body, flags: isPrivate ? flags | MessageFlags.Ephemeral : flags };
  if (!interaction.deferred) await interaction.reply(message);
  else if (isOnMessage(interaction)) await interaction.followUp(message);
  else if (isPrivate) await interaction.editReply(drawn);
  else await publish(interaction, message, logger);
  // The other pages of a card whose call no button can carry: they come along, or nobody would see them.
  const pages = pagesAlong(shown);
  const room = followUpsOf(interaction) - (interaction.deferred ? 1 : 0);
  const sent = pages.length <= room ? pages : pages.slice(0, room - 1);
  for (const page of sent) {
    const { flags: form = 0, ...next } = await bodyOf({ ...shown, page });
    await interaction.followUp({
      ...next,
      flags: isPrivate ? form | MessageFlags.Ephemeral : form,
    });
  }
  const left = pages.length - sent.length;
  if (left === 0) return;
  const content = wording.pagesLeft(left);
  await interaction.followUp(isPrivate ? { content, flags: MessageFlags.Ephemeral } : { content });
}

/** How many messages may follow the answer: of an app that the server has not installed five (40094). */
function followUpsOf({ authorizingIntegrationOwners: owners }: Doing): number {
  const installed = owners[ApplicationIntegrationType.GuildInstall] !== undefined;
  return installed ? Number.POSITIVE_INFINITY : 5;
}

/**
 * The asker was shown that the bot thinks, and what it turns into is as private. Only a second message
 * can be for all; Discord would take the first one that follows for what it waits for, so that is
 * answered before, and taken away when the answer stands.
 */
async function publish(
  interaction: Doing,
  message: Parameters<Doing['followUp']>[0],
  logger: Logger,
) {
  await interaction.editReply({ content: wording.answerBelow });
  await interaction.followUp(message);
  // The answer stands: that this is left beside it is nothing for the member to hear of.
  await takeAway(interaction).catch((error: unknown) =>
    logger.warn('what was shown before the answer could not be taken away', { error }),
  );
}

/** What is gone already is taken away: Discord may have done it, and its answer have been lost. */
async function takeAway(interaction: Doing): Promise<void> {
  try {
    await interaction.deleteReply();
  } catch (error) {
    const { UnknownMessage } = RESTJSONErrorCodes;
    if (!(error instanceof DiscordAPIError) || error.code !== UnknownMessage) throw error;
  }
}

/** Answers the press with the message it stands on, as Discord has it. */
async function repost(interaction: Doing, view: View = {}): Promise<void> {
  if (!isOnMessage(interaction) || interaction.message === null) {
    return replyInPrivate(interaction, wording.unknownInteraction);
  }
  const body = repeatedBody(interaction.message, view);
  if (interaction.deferred) await interaction.followUp(body);
  else await interaction.reply(body);
}

async function update(interaction: Doing, shown: Shown, logger: Logger): Promise<void> {
  if (!isOnMessage(interaction)) return reply(interaction, shown, true, logger);
  // Discord never lets a message change its form back to plain text.
  const plain = isPlain(interaction.message.flags.bitfield);
  const body = await bodyOf({ ...shown, plain });
  if (interaction.deferred) await interaction.editReply(body);
  else await interaction.update(body);
}

async function remove(interaction: Doing): Promise<void> {
  if (!isOnMessage(interaction)) return;
  if (!interaction.deferred) await interaction.deferUpdate();
  await takeAway(interaction);
}

/** A form can only be the first answer. */
async function open(form: Extract<Effect, { kind: 'form' }>['form'], interaction: Doing) {
  const modal = toModal(form);
  if (modal === undefined || interaction.isModalSubmit()) {
    return replyInPrivate(interaction, wording.unknownInteraction);
  }
  if (interaction.deferred) return replyInPrivate(interaction, wording.tooSlow);
  await interaction.showModal(modal);
}
