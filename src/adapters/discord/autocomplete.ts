/** What Discord offers while somebody types an option. */
import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import type { Suggestion } from '../../answer/answer.js';
import type { BotApp } from './bot-app.js';

/** Discord's limits on choices: their number, and the characters of a name and of a value. */
const limits = { choices: 25, name: 100, value: 100 } as const;

export async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  app: BotApp,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  await interaction.respond(choicesOf(app.suggest(interaction.commandName, name, String(value))));
}

/** The first 25 suggestions that Discord can carry; a value is an id and is never cut. */
export function choicesOf(
  suggestions: readonly Suggestion[],
): ApplicationCommandOptionChoiceData<string>[] {
  return suggestions
    .filter(({ id, title }) => id !== '' && id.length <= limits.value && title !== '')
    .slice(0, limits.choices)
    .map(({ id, title }) => ({ name: shortName(title), value: id }));
}

/** Cut at the end by whole code points, with a mark; counted in UTF-16 units, the stricter count. */
function shortName(title: string): string {
  if (title.length <= limits.name) return title;
  let name = '';
  for (const character of title) {
    if (name.length + character.length > limits.name - 1) break;
    name += character;
  }
  return `${name.trimEnd()}…`;
}
