/** What Discord offers while somebody types an option. */
import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import type { Suggestion } from '../../answer/answer.js';
import { maxChoiceLabel, maxChoices } from '../../card/limits.js';
import { shortenLabel } from '../../card/shorten.js';
import type { BotApp } from './bot-app.js';

/** Characters of a choice's value. */
const maxValue = 100;

export async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  app: BotApp,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const suggestions = await app.suggest(interaction.commandName, name, String(value));
  await interaction.respond(choicesOf(suggestions));
}

/** The first 25 suggestions that Discord can carry; a value is an id and is never cut. */
function choicesOf(
  suggestions: readonly Suggestion[],
): ApplicationCommandOptionChoiceData<string>[] {
  return suggestions
    .filter(({ id, title }) => id !== '' && id.length <= maxValue && title !== '')
    .slice(0, maxChoices)
    .map(({ id, title }) => ({ name: shortenLabel(title, maxChoiceLabel), value: id }));
}
