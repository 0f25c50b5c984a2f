/** Takes every interaction to the one thing that answers it. */
import type { Interaction } from 'discord.js';
import { answerAutocomplete } from './autocomplete.js';
import type { BotApp } from './bot-app.js';
import { answerCommand } from './chat-input.js';
import { described, type FailureDesk, settleFailure } from './failure.js';
import { answerButton, answerMenu } from './press.js';
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
  if (interaction.isChatInputCommand()) return answerCommand(interaction, app);
  if (interaction.isAutocomplete()) return answerAutocomplete(interaction, app);
  if (interaction.isButton()) return answerButton(interaction, app);
  if (interaction.isStringSelectMenu()) return answerMenu(interaction, app);
  return replyInPrivate(interaction, wording.unknownInteraction);
}
