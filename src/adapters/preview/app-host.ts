/** The preview's view of the app: the answers, cards and payloads that Discord gets. */
import type { App } from '../../app.js';
import { readCustomId } from '../../card/button.js';
import { toMessage } from '../../card/discord.js';
import { maxChoiceLabel } from '../../card/limits.js';
import { shortenLabel } from '../../card/shorten.js';
import type { Command } from '../../registry/command.js';
import type { Host } from './host.js';
import type { CommandInfo, Example } from './protocol.js';

export function createHost(app: App): Host {
  const { list } = app.registry;
  return {
    caseName: app.casebook.info.name,
    summary: app.casebook.info.summary,
    commands: list.map(commandInfoOf),
    examples: examplesOf(app),
    plain: plainOf(list),
    suggest: (command, option, typed) =>
      app
        .suggest({ command, option, typed })
        .map(({ id, title }) => ({ name: shortenLabel(title, maxChoiceLabel), value: id })),
    reply(call, page) {
      const card = app.card(app.run(call));
      const title = card.kicker === '' ? card.title : `${card.kicker}: ${card.title}`;
      return { title, quiet: card.quiet, payload: toMessage(card, page) };
    },
    readPress: readCustomId,
  };
}

function commandInfoOf({ name, description, options }: Command): CommandInfo {
  return {
    name,
    description,
    options: Object.entries(options).map(([optionName, option]) => ({
      name: optionName,
      description: option.description,
      type: option.type,
      required: option.required === true,
      suggests: option.type === 'text' && option.suggest !== undefined,
    })),
  };
}

/** The command for words without a slash, and the option that takes them. */
const asking = 'ask';

function plainOf(commands: readonly Command[]): Host['plain'] {
  const command = commands.find(({ name }) => name === asking);
  const option = Object.keys(command?.options ?? {})[0];
  return option === undefined ? null : { command: asking, option };
}

const plainExamples = 4;
const allExamples = 10;

/** Questions first, then one example of each other command that takes words. */
function examplesOf(app: App): readonly Example[] {
  const examples = app.registry.list.flatMap((command): Example[] => {
    const option = Object.keys(command.options)[0];
    if (option === undefined) return [];
    const many = command.name === asking ? plainExamples : 1;
    return wordsToTry(app, command, option)
      .slice(0, many)
      .map((words) => ({ command: command.name, args: words === '' ? {} : { [option]: words } }));
  });
  return examples
    .sort((a, b) => Number(b.command === asking) - Number(a.command === asking))
    .slice(0, allExamples);
}

/** A command's examples; where the case gives it none, what it suggests before anything is typed. */
function wordsToTry({ engine, suggest }: App, command: Command, option: string): readonly string[] {
  const examples = command.examples(engine);
  return examples.length > 0
    ? examples
    : suggest({ command: command.name, option, typed: '' }).map(({ title }) => title);
}
