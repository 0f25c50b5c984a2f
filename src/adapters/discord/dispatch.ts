/** Takes every interaction to the one thing that answers it. */
import type { Interaction } from 'discord.js';
import { answerAutocomplete } from './autocomplete.js';
import type { BotApp } from './bot-app.js';
import { answerCommand } from './chat-input.js';
import { perform } from './effect.js';
import { described, type FailureDesk, settleFailure } from './failure.js';
import { occasionOf } from './occasion.js';
import { answerButton, answerForm, answerMenu } from './press.js';
import { replyInPrivate } from './reply.js';
import { wording } from './wording.js';

/** Answers an interaction; never rejects. */
export type Dispatcher = (interaction: Interaction) => Promise<void>;

export function createDispatcher(app: BotApp, desk: FailureDesk): Dispatcher {
  return async (interaction) => {
    const begun = performance.now();
    try {
      await answer(interaction, app);
      const milliseconds = Math.round(performance.now() - begun);
      desk.logger.debug('interaction answered', { ...described(interaction), milliseconds });
    } catch (error) {
      await settleFailure(interaction, error, desk);
    }
  };
}

async function answer(interaction: Interaction, app: BotApp): Promise<void> {
  const { front } = app;
  if (interaction.isAutocomplete()) return answerAutocomplete(interaction, app);
  if (interaction.isChatInputCommand()) {
    return perform(await answerCommand(interaction, front), interaction);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const effect = await front.messageCommand(interaction.commandName, occasionOf(interaction));
    return perform(effect, interaction);
  }
  if (interaction.isButton()) return perform(await answerButton(interaction, front), interaction);
  if (interaction.isAnySelectMenu()) {
    return perform(await answerMenu(interaction, front), interaction);
  }
  if (interaction.isModalSubmit()) {
    return perform(await answerForm(interaction, front), interaction);
  }
  return replyInPrivate(interaction, wording.unknownInteraction);
}
