/**
 * What a command file must export, within Discord's limits for slash commands. Said by hand: commands
 * are loaded at every start, and loading a library for it would take as long as all the rest.
 */
import type { Command } from './command.js';
import { rightKinds } from './occasion.js';

/** What is wrong with what a command file exports as its default; empty where it is a command. */
export function faultsOf(value: unknown): string[] {
  const command = fieldsOf(value);
  if (command === undefined) return ['it is no object'];
  const { name, description, options, examples, run, serve, yaml, needs } = command;
  const declared = Object.entries(fieldsOf(options) ?? {});
  return [
    ...unknownFields(command, commandFields),
    ...nameFaults('name', name),
    ...descriptionFaults('description', description),
    ...(fieldsOf(options) === undefined ? ['options: must be an object'] : []),
    ...declared.flatMap(([option, declaration]) => optionFaults(option, declaration)),
    ...(typeof examples === 'function' ? [] : ['examples: must be a function']),
    ...(isFunctionOrMissing(run) && isFunctionOrMissing(serve)
      ? []
      : ['run and serve: must be functions']),
    ...(isFunctionOrMissing(yaml) ? [] : ['yaml: must be a function']),
    ...((run === undefined) === (serve === undefined)
      ? ['run: a command either answers (run) or serves at the desk (serve)']
      : []),
    ...(needs === undefined || rightKinds.some((right) => right === needs)
      ? []
      : [`needs: must be one of ${rightKinds.join(', ')}`]),
    ...(requiredFirst(declared.map(([, declaration]) => declaration))
      ? []
      : ['options: required options come before optional ones']),
  ];
}

export function isCommand(value: unknown): value is Command {
  return faultsOf(value).length === 0;
}

const commandFields = [
  'name',
  'description',
  'options',
  'examples',
  'run',
  'serve',
  'yaml',
  'needs',
];
const optionFields = { text: ['suggest', 'message'], integer: ['min', 'max'] } as const;

function optionFaults(name: string, value: unknown): string[] {
  const at = `options.${name}`;
  const option = fieldsOf(value);
  if (option === undefined) return [`${at}: must be an object`];
  const { type, description, required, suggest, message, min, max } = option;
  if (type !== 'text' && type !== 'integer') return [`${at}.type: must be text or integer`];
  return [
    ...unknownFields(option, ['type', 'description', 'required', ...optionFields[type]]),
    ...nameFaults(at, name),
    ...descriptionFaults(`${at}.description`, description),
    ...(required === undefined || typeof required === 'boolean'
      ? []
      : [`${at}.required: must be true or false`]),
    ...(message === undefined || message === true ? [] : [`${at}.message: must be true`]),
    ...(isFunctionOrMissing(suggest) ? [] : [`${at}.suggest: must be a function`]),
    ...(type === 'text' || (Number.isInteger(min) && Number.isInteger(max))
      ? []
      : [`${at}: min and max must be whole numbers`]),
  ];
}

/** Discord: 1 to 32 characters, lower case. */
function nameFaults(at: string, name: unknown): string[] {
  return typeof name === 'string' && /^[-_\p{Ll}\p{N}]{1,32}$/u.test(name)
    ? []
    : [`${at}: must be 1 to 32 lower-case letters, digits, - or _`];
}

function descriptionFaults(at: string, description: unknown): string[] {
  if (typeof description !== 'string' || description === '') return [`${at}: must be a text`];
  return description.length <= 100 ? [] : [`${at}: must be at most 100 characters (Discord)`];
}

function unknownFields(value: object, known: readonly string[]): string[] {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return unknown.map((key) => `${key}: is not known`);
}

/** Discord refuses to register a command whose required options follow optional ones. */
function requiredFirst(options: readonly unknown[]): boolean {
  const required = options.map((option) => fieldsOf(option)?.required === true);
  return !required.slice(0, required.lastIndexOf(true) + 1).includes(false);
}

function isFunctionOrMissing(value: unknown): boolean {
  return value === undefined || typeof value === 'function';
}

function fieldsOf(value: unknown): Partial<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : undefined;
}
