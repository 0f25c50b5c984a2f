/** What to type for a call: the other way round of `parseInvocation`. */
import type { Call } from '../../answer/answer.js';
import type { Card } from '../../card/card.js';
import type { Command } from '../../registry/command.js';
import type { Registry } from '../../registry/registry.js';
import { commandsNamed } from './commands.js';
import { defaultKnowledge, placesOf } from './invocation.js';

/**
 * Gives the line to type for each call that a card leads on to, on the same knowledge folder. Commands
 * that are not loaded are: which words need their option's name is theirs to say.
 */
export async function typingFor(
  card: Card,
  registry: Registry,
  knowledge: string,
): Promise<(call: Call) => string> {
  const choices = [...card.actions, ...(card.ways ?? []), ...(card.menu?.choices ?? [])];
  const names = new Set(choices.flatMap(({ call }) => call?.command ?? []));
  const commands = new Map<string, Command>();
  for (const name of names) {
    const command = registry.get(name) ?? (await commandsNamed(name)).get(name);
    if (command !== undefined) commands.set(name, command);
  }
  return (call) => typed(call, commands.get(call.command), knowledge);
}

/** `npx pincite ask outcome/hurt --as_of 2019-05-15`; every option by its name where it has no place. */
export function typed(call: Call, command: Command | undefined, knowledge: string): string {
  const places = command === undefined ? {} : placesOf(command);
  const all = Object.entries(call.args);
  const isPlaced = ([name, value]: readonly [string, string]) =>
    !value.startsWith('-') &&
    (name === places.words || (name === places.number && isFilled(call, places.words)));
  const placed = [places.words, places.number].flatMap((name) =>
    all.filter((one) => one[0] === name && isPlaced(one)),
  );
  const named = all.filter((one) => !isPlaced(one));
  return [
    'npx pincite',
    call.command,
    ...placed.map(([, value]) => shellWord(value)),
    ...named.map(([name, value]) => option(name, value)),
    ...(knowledge === defaultKnowledge ? [] : [option('knowledge', knowledge)]),
  ].join(' ');
}

/** `source ID [PARAGRAPH]`, `ask QUESTION [--as_of AS_OF]`: what may be left out stands in brackets. */
export function signature(command: Command): string {
  const { words, number } = placesOf(command);
  const options = Object.entries(command.options).map(([name, { required }]) => {
    const value = name.toUpperCase();
    const how = name === words || name === number ? value : `--${name} ${value}`;
    return required === true ? how : `[${how}]`;
  });
  return [command.name, ...options].join(' ');
}

/** How a command that help explains is typed here; empty where the call asks for no such help. */
export function typedHere({ command, args }: Call, registry: Registry): string {
  const explained = command === 'help' ? args.command?.replace(/^\//, '').toLowerCase() : undefined;
  const known = explained === undefined ? undefined : registry.get(explained);
  return known === undefined ? '' : `\nIn the terminal: npx pincite ${signature(known)}\n`;
}

/** A number stands last only after the words of the first option, which would take it else. */
function isFilled({ args }: Call, words: string | undefined): boolean {
  const first = words === undefined ? undefined : args[words];
  return first !== undefined && !first.startsWith('-');
}

/** What begins with a dash would be taken for an option of its own, but not behind "=". */
function option(name: string, value: string): string {
  return `--${name}${value.startsWith('-') ? '=' : ' '}${shellWord(value)}`;
}

/** One word for a shell: in quotation marks where it would be taken for several, or for more than words. */
function shellWord(value: string): string {
  if (/^[\p{L}\p{N}_./:+=-]+$/u.test(value)) return value;
  // POSIX shells read these within double quotation marks too (Shell Command Language, 2.2.3).
  return /["$`\\!]/.test(value) ? `'${value.replaceAll("'", "'\\''")}'` : `"${value}"`;
}
