/** From what came in (strings of any kind) to the typed arguments a command declares. */
import { cleanInput, cleanMessage } from '../text/clean.js';
import type { Command, CommandContext, Option } from './command.js';

type ReadArguments =
  | { readonly ok: true; readonly args: Readonly<Record<string, string | number | undefined>> }
  | { readonly ok: false; readonly title: string; readonly statement: string };

/** Cleans, parses and bounds every argument; the first that cannot be used is named. */
export function readArguments(
  context: CommandContext,
  command: Command,
  given: Readonly<Record<string, string>>,
): ReadArguments {
  const args: Record<string, string | number | undefined> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const raw = Object.hasOwn(given, name) ? given[name] : undefined;
    if (raw === undefined) {
      if (option.required === true) return missing(context, command, name, option);
      continue;
    }
    const read = readOne(context, command, name, option, raw);
    if (!read.ok) return read;
    args[name] = read.value;
  }
  return { ok: true, args };
}

type ReadOne =
  | { readonly ok: true; readonly value: string | number }
  | (ReadArguments & { ok: false });

function readOne(
  context: CommandContext,
  command: Command,
  name: string,
  option: Option,
  raw: string,
): ReadOne {
  return option.type === 'text'
    ? readText(context, command, name, option, raw)
    : readInteger(name, option, raw);
}

function readText(
  context: CommandContext,
  command: Command,
  name: string,
  option: Option,
  raw: string,
): ReadOne {
  const isMessage = option.type === 'text' && option.message === true;
  const clean = isMessage ? cleanMessage(raw) : cleanInput(raw);
  if (clean.ok) return { ok: true, value: clean.text };
  switch (clean.reason) {
    case 'empty':
      return missing(context, command, name, option);
    case 'no-words':
      return {
        ok: false,
        title: 'There are no words in that',
        statement: `The ${name} holds no letter and no digit. ${hint(context, command)}`.trim(),
      };
    case 'too-long':
      return {
        ok: false,
        title: 'That is too long',
        statement: `The ${name} has ${clean.length} characters; ${clean.limit} is the most. ${isMessage ? 'Check it in parts.' : 'Ask it in a sentence.'}`,
      };
  }
}

function readInteger(name: string, option: Option & { type: 'integer' }, raw: string): ReadOne {
  const value = Number(raw.trim());
  const sound = /^\s*\d+\s*$/.test(raw) && value >= option.min && value <= option.max;
  if (sound) return { ok: true, value };
  return {
    ok: false,
    title: 'That is not a number it can use',
    statement: `The ${name} must be a whole number from ${option.min} to ${option.max}.`,
  };
}

function missing(
  context: CommandContext,
  command: Command,
  name: string,
  option: Option,
): ReadArguments & { ok: false } {
  return {
    ok: false,
    title: `The ${name} is missing`,
    statement:
      `/${command.name} needs ${articleOf(name)} ${name}: ${lowerFirst(option.description)}. ${hint(context, command)}`.trim(),
  };
}

function hint(context: CommandContext, command: Command): string {
  const example = command.examples(context.engine).find((text) => text !== '');
  return example === undefined ? '' : `For example: /${command.name} ${example}`;
}

function articleOf(name: string): string {
  return /^[aeio]/.test(name) ? 'an' : 'a';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
