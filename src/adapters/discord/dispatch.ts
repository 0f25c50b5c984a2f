/** Takes every interaction to the one thing that answers it. */
import type { Interaction } from 'discord.js';
import type { Logger } from '../../log.js';
import type { Effect } from '../../registry/effect.js';
import type { Front } from '../../registry/front.js';
import { answerAutocomplete } from './autocomplete.js';
import type { BotApp } from './bot-app.js';
import { answerCommand } from './chat-input.js';
import { inTime, usualPatience } from './defer.js';
import { type Doing, isDoing } from './doing.js';
import { perform } from './effect.js';
import { described, type FailureDesk, settleFailure } from './failure.js';
import { occasionOf } from './occasion.js';
import { answerButton, answerForm, answerMenu } from './press.js';
import { replyInPrivate } from './reply.js';
import { wording } from './wording.js';

/** Answers an interaction; never rejects. */
type Dispatcher = (interaction: Interaction) => Promise<void>;

/** `patience`: milliseconds until Discord is told to wait. */
export function createDispatcher(
  app: BotApp,
  desk: FailureDesk,
  patience: number = usualPatience,
): Dispatcher {
  return async (interaction) => {
    const begun = performance.now();
    try {
      await answer(interaction, app, patience, desk.logger);
      const milliseconds = Math.round(performance.now() - begun);
      desk.logger.debug('interaction answered', { ...described(interaction), milliseconds });
    } catch (error) {
      await settleFailure(interaction, error, desk);
    }
  };
}

async function answer(
  interaction: Interaction,
  app: BotApp,
  patience: number,
  logger: Logger,
): Promise<void> {
  if (interaction.isAutocomplete()) return answerAutocomplete(interaction, app);
  if (!isDoing(interaction)) return replyInPrivate(interaction, wording.unknownInteraction);
  const effect = await inTime(interaction, decide(interaction, app.front), patience);
  await perform(effect, interaction, logger);
  if (effect.kind === 'reply') effect.afterwards?.();
}

async function decide(interaction: Doing, front: Front): Promise<Effect> {
  if (interaction.isChatInputCommand()) return answerCommand(interaction, front);
  if (interaction.isMessageContextMenuCommand()) {
    return front.messageCommand(interaction.commandName, occasionOf(interaction));
  }
  if (interaction.isButton()) return answerButton(interaction, front);
  if (interaction.isModalSubmit()) return answerForm(interaction, front);
  return answerMenu(interaction, front);
}
