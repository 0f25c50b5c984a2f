/**
 * Discord's limits on commands (Application Commands, "Application Command Structure"), checked here
 * because Discord answers a whole bulk overwrite with one nested error, and some it does not name.
 */
import { ApplicationCommandType } from 'discord.js';
import { type Command, isAnswering } from '../../registry/command.js';
import { type Declaration, reservedOptions } from './declaration.js';

/** Commands that Discord would refuse; `problems` has one sentence for each reason. */
export class CommandLimitsError extends Error {
  override readonly name = 'CommandLimitsError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Discord would refuse these commands:\n${problems.map((one) => `- ${one}`).join('\n')}`);
    this.problems = problems;
  }
}

const limits = {
  commands: 100,
  messageCommands: 15,
  options: 25,
  description: 100,
  characters: 8000,
} as const;
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** @throws {CommandLimitsError} with every problem at once. */
export function checkDeclarations(
  commands: readonly Command[],
  declarations: readonly Declaration[],
): void {
  const problems = [...countProblems(declarations), ...commands.flatMap(reservedProblems)];
  for (const declaration of declarations) problems.push(...declarationProblems(declaration));
  if (problems.length > 0) throw new CommandLimitsError(problems);
}

function countProblems(declarations: readonly Declaration[]): string[] {
  const problems: string[] = [];
  if (declarations.length > limits.commands) {
    problems.push(
      `There are ${declarations.length} commands; Discord takes ${limits.commands}. Remove some or make them options.`,
    );
  }
  const names = declarations.map(({ name }) => name);
  const onMessages = declarations.filter(({ type }) => type === ApplicationCommandType.Message);
  if (onMessages.length > limits.messageCommands) {
    problems.push(
      `There are ${onMessages.length} message commands; Discord takes ${limits.messageCommands}. Remove some.`,
    );
  }
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index))) {
    problems.push(`Two commands are called /${name}. Rename one.`);
  }
  return problems;
}

function reservedProblems(command: Command): string[] {
  if (!isAnswering(command)) return [];
  return reservedOptions
    .filter((reserved) => Object.hasOwn(command.options, reserved))
    .map(
      (reserved) =>
        `/${command.name} declares an option "${reserved}", which every command gets. Rename it.`,
    );
}

function declarationProblems(declaration: Declaration): string[] {
  // The menu on a message shows a name with spaces and capitals, and nothing else.
  if (!('description' in declaration)) return [];
  const { name, description, options = [] } = declaration;
  const problems = [
    ...nameProblems(`/${name}`, name),
    ...descriptionProblems(`/${name}`, description),
  ];
  if (options.length > limits.options) {
    problems.push(
      `/${name} has ${options.length} options with those that all have; Discord takes ${limits.options}. Remove some.`,
    );
  }
  for (const option of options) {
    const where = `/${name} option "${option.name}"`;
    problems.push(...nameProblems(where, option.name));
    problems.push(...descriptionProblems(where, option.description));
  }
  const characters = [{ name, description }, ...options]
    .map((part) => part.name.length + part.description.length)
    .reduce((sum, length) => sum + length, 0);
  if (characters > limits.characters) {
    problems.push(
      `/${name} has ${characters} characters of names and descriptions; Discord takes ${limits.characters}. Shorten them.`,
    );
  }
  return problems;
}

function nameProblems(where: string, name: string): string[] {
  if (namePattern.test(name) && name === name.toLowerCase()) return [];
  return [`${where}: a name is 1 to 32 lower-case letters, digits, - or _. Rename it.`];
}

function descriptionProblems(where: string, description: string): string[] {
  if (description.length >= 1 && description.length <= limits.description) return [];
  return [
    `${where}: its description has ${description.length} characters; it must have 1 to ${limits.description}.`,
  ];
}
