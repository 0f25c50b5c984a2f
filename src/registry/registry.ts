/** The commands of the program, found in their folder; there is no other list of them. */
import { readdir } from 'node:fs/promises';
import type { Answer, Call, Suggestion } from '../answer/answer.js';
import { invalid } from '../answer/refusal.js';
import { givingWay, inOneGo, isSteps, type Steps, turns } from '../steps.js';
import { byCodeUnits } from '../text/order.js';
import { readArguments } from './arguments.js';
import { type Command, type CommandContext, isAnswering } from './command.js';
import { faultsOf, isCommand } from './command-faults.js';
import type { Desk } from './desk.js';
import type { Effect } from './effect.js';
import type { Occasion } from './occasion.js';

export interface Registry {
  /** In alphabetical order. */
  readonly list: readonly Command[];
  get(name: string): Command | undefined;
  /** Runs an answering command; what is wrong with the call is an answer, not an exception. */
  run(context: CommandContext, call: Call): Answer;
  /** The same; what takes long lets everything else go on in between. */
  runGivingWay(context: CommandContext, call: Call): Promise<Answer>;
  /** Runs a command of the desk; what is wrong with its arguments is an answer. */
  serve(context: CommandContext, at: Served): Promise<Effect | Answer>;
  /** At most 25 suggestions for an option; none where the option has none to give. */
  suggest(context: CommandContext, at: SuggestAt): readonly Suggestion[];
  /** The same; what takes long lets everything else go on in between. */
  suggestGivingWay(context: CommandContext, at: SuggestAt): Promise<readonly Suggestion[]>;
}

export interface Served {
  readonly desk: Desk;
  readonly occasion: Occasion;
  readonly call: Call;
}

export interface SuggestAt {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
}

/** A file in the folder of commands that is not a sound command; the program does not start. */
export class CommandFileError extends Error {
  override readonly name = 'CommandFileError';
}

/** Discord's limit on autocomplete choices. */
const maxSuggestions = 25;

/**
 * Loads every command file of a folder; or, for who runs one command and no more, that of its name
 * alone, if there is one.
 * @throws {CommandFileError} where a file exports no sound command, or one under another's name.
 */
export async function loadCommands(folder: URL, only?: string): Promise<Registry> {
  const all = (await readdir(folder)).filter(
    (name) => /\.(js|ts)$/.test(name) && !/\.d\.ts$/.test(name),
  );
  const wanted = all.filter((file) => commandOf(file) === only);
  const files = wanted.length > 0 ? wanted : all;
  const commands = await Promise.all(files.sort().map((file) => loadCommand(folder, file)));
  return createRegistry(commands);
}

export function createRegistry(commands: readonly Command[]): Registry {
  const list = [...commands].sort((a, b) => byCodeUnits(a.name, b.name));
  const byName = new Map(list.map((command) => [command.name, command]));
  const turn = turns();
  return Object.freeze({
    list,
    get: (name: string) => byName.get(name),
    run(context: CommandContext, call: Call) {
      const given = begin(context, call);
      return isSteps(given) ? inOneGo(given) : given;
    },
    async runGivingWay(context: CommandContext, call: Call) {
      const given = begin(context, call);
      return isSteps(given) ? givingWay(given, turn) : given;
    },
    async serve(context: CommandContext, { desk, occasion, call }: Served) {
      const command = byName.get(call.command);
      if (command === undefined || isAnswering(command)) return unknownCommand(context, call, list);
      const read = readArguments(context, command, call.args);
      return read.ok ? command.serve(desk, occasion, read.args) : unusable(context, command, read);
    },
    suggest(context: CommandContext, at: SuggestAt) {
      const given = suggestions(context, at);
      return (isSteps(given) ? inOneGo(given) : given).slice(0, maxSuggestions);
    },
    async suggestGivingWay(context: CommandContext, at: SuggestAt) {
      // With every letter of everybody who types: of many at once the letters come together.
      await turn();
      const given = suggestions(context, at);
      return (isSteps(given) ? await givingWay(given, turn) : given).slice(0, maxSuggestions);
    },
  });

  function suggestions(context: CommandContext, at: SuggestAt) {
    const option = byName.get(at.command)?.options[at.option];
    if (option?.type !== 'text' || option.suggest === undefined) return [];
    return option.suggest(context, at.typed, maxSuggestions);
  }

  function begin(context: CommandContext, call: Call): Answer | Steps<Answer> {
    const command = byName.get(call.command);
    if (command === undefined) return unknownCommand(context, call, list);
    if (!isAnswering(command)) return onlyWithPeople(context, command);
    const read = readArguments(context, command, call.args);
    return read.ok ? command.run(context, read.args) : unusable(context, command, read);
  }
}

async function loadCommand(folder: URL, file: string): Promise<Command> {
  const module: { default?: unknown } = await import(new URL(file, folder).href);
  const command = module.default;
  if (!isCommand(command)) {
    const faults = faultsOf(command).join('; ');
    throw new CommandFileError(
      `commands/${file} exports no sound command as its default: ${faults}.`,
    );
  }
  if (command.name !== commandOf(file)) {
    throw new CommandFileError(
      `commands/${file} declares "/${command.name}"; a command's file has its name: rename one.`,
    );
  }
  return command;
}

/** A command's file has its name. */
function commandOf(file: string): string {
  return file.replace(/\.[jt]s$/, '');
}

function unusable(
  { engine }: CommandContext,
  { name }: Command,
  { title, statement }: { readonly title: string; readonly statement: string },
): Answer {
  return invalid(engine, { command: name, query: '', title, statement });
}

function onlyWithPeople({ engine }: CommandContext, { name }: Command): Answer {
  return invalid(engine, {
    command: name,
    query: '',
    title: `/${name} works where people are`,
    statement: `Use /${name} in Discord, or in the preview that “npx pincite start” opens.`,
  });
}

function unknownCommand(context: CommandContext, call: Call, list: readonly Command[]): Answer {
  return invalid(context.engine, {
    command: call.command,
    query: '',
    title: 'No such command',
    statement: `There is no command "${call.command}". There are: ${list.map(({ name }) => `/${name}`).join(', ')}.`,
  });
}
