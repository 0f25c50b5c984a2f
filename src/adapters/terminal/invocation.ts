/** From the words after `pincite` to what is to be done. Pure. */
import { parseArgs } from 'node:util';
import type { Call } from '../../answer/answer.js';
import type { Command } from '../../registry/command.js';
import type { Registry } from '../../registry/registry.js';
import { UsageError } from './io.js';

export interface SlashInvocation {
  readonly kind: 'slash';
  readonly command: Command;
  readonly call: Call;
  readonly knowledge: string;
  readonly json: boolean;
  /** Calls come from stdin, one a line, as the first option of the command. */
  readonly stdin: boolean;
  /** Stubs for curators, of a command that has them. */
  readonly yaml: boolean;
  /** Shows quotes that stand behind a content note. */
  readonly reveal: boolean;
}

export type Invocation =
  | SlashInvocation
  /** No slash command: a task, or nothing that there is. */
  | { readonly kind: 'other'; readonly name: string; readonly words: readonly string[] }
  | { readonly kind: 'usage'; readonly asked: boolean }
  | { readonly kind: 'version' };

export const defaultKnowledge = 'knowledge';

/**
 * The word that stands where a command does, if that command can be run without the others: whoever
 * wants help wants them all. Says nothing of whether there is such a command.
 */
export function commandIn(argv: readonly string[]): string | undefined {
  const [first, , ...rest] = argv;
  if (first === '--knowledge') return commandIn(rest);
  return first === 'help' || argv.includes('--help') ? undefined : first;
}

/** @throws {UsageError} where the words make no sense. */
export function parseInvocation(argv: readonly string[], registry: Registry): Invocation {
  const [first, ...rest] = argv;
  if (first === undefined) return { kind: 'usage', asked: false };
  if (first === '--help' || first === '-h') return { kind: 'usage', asked: true };
  if (first === '--version' || first === '-v') return { kind: 'version' };
  // `pincite help` is about the program; `pincite help ask` is the slash command's help.
  if (first === 'help' && rest.length === 0) return { kind: 'usage', asked: true };
  // What is no slash command may be a task, which nobody in Discord could be told of.
  const [named = '', ...others] = rest;
  const isAlone = others.length === 0 && /^[a-z]+$/i.test(named);
  if (first === 'help' && isAlone && registry.get(named) === undefined) {
    return { kind: 'other', name: named, words: ['--help'] };
  }
  // `--knowledge DIR` may stand before the command as well as after it.
  if (first === '--knowledge' && rest.length > 1) {
    const [directory = '', ...words] = rest;
    return parseInvocation([...words, '--knowledge', directory], registry);
  }
  const command = registry.get(first);
  return command === undefined
    ? { kind: 'other', name: first, words: rest }
    : parseSlash(command, rest);
}

function parseSlash(command: Command, words: readonly string[]): Invocation {
  const own = Object.keys(command.options).map((name) => [name, { type: 'string' }] as const);
  const { values, positionals } = parse(command.name, words, {
    json: { type: 'boolean' },
    stdin: { type: 'boolean' },
    reveal: { type: 'boolean' },
    ...('yaml' in command ? { yaml: { type: 'boolean' as const } } : {}),
    help: { type: 'boolean' },
    ...Object.fromEntries(own),
  });
  if (values.help === true) {
    const { stdin: _stdin, yaml: _yaml, ...others } = values;
    return slash(command, { command: 'help', args: { command: command.name } }, others);
  }
  if (values.yaml === true && values.json === true) {
    throw new UsageError(`${command.name} gives YAML or JSON: leave out --yaml or --json.`);
  }
  const named = own.flatMap(([name]) => {
    const value = values[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const args = { ...positionalArgs(command, positionals), ...Object.fromEntries(named) };
  const [first] = Object.keys(command.options);
  const given = first === undefined ? undefined : args[first];
  if (values.stdin === true && given !== undefined) {
    throw new UsageError(
      `With --stdin, ${command.name} takes each ${first} from standard input, but got "${given}" as well.`,
    );
  }
  return slash(command, { command: command.name, args }, values);
}

function slash(command: Command, call: Call, values: ParsedValues): SlashInvocation {
  return {
    kind: 'slash',
    command,
    call,
    knowledge: text(values.knowledge) ?? defaultKnowledge,
    json: values.json === true,
    stdin: values.stdin === true,
    yaml: values.yaml === true,
    reveal: values.reveal === true,
  };
}

/** The options of a command that are known by their place; all others need their name. */
export interface Places {
  /** The first: it takes all the words that are left. */
  readonly words?: string;
  /** A further one that is last and a whole number. */
  readonly number?: string;
}

export function placesOf(command: Command): Places {
  const options = Object.entries(command.options);
  const [first, last] = [options[0], options.at(-1)];
  return {
    ...(first === undefined ? {} : { words: first[0] }),
    ...(options.length > 1 && last?.[1].type === 'integer' ? { number: last[0] } : {}),
  };
}

/**
 * The first option takes all the words, so that a question needs no quotation marks, but for a last
 * whole number, which goes to a last option that is one.
 */
function positionalArgs(command: Command, words: readonly string[]): Record<string, string> {
  if (words.length === 0) return {};
  const places = placesOf(command);
  if (places.words === undefined) {
    throw new UsageError(
      `"${command.name}" takes no words after it, but got "${words.join(' ')}".`,
    );
  }
  const last = words.at(-1);
  if (places.number === undefined || words.length === 1 || !/^-?\d+$/.test(last ?? '')) {
    return { [places.words]: words.join(' ') };
  }
  return { [places.words]: words.slice(0, -1).join(' '), [places.number]: last ?? '' };
}

type ParsedValues = Readonly<Record<string, unknown>>;
type OptionTypes = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** @throws {UsageError} naming what is not an option. */
export function parse(
  name: string,
  words: readonly string[],
  options: OptionTypes,
  advice = `Words that begin with "-" go after "--": npx pincite ${name} -- …`,
): { values: ParsedValues; positionals: string[] } {
  try {
    const all = { knowledge: { type: 'string' as const }, ...options };
    const parsed = parseArgs({ args: [...words], options: all, allowPositionals: true });
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    throw new UsageError(`pincite ${name}: ${whatIsWrong(error)}. ${advice}`);
  }
}

/** In our words where Node's lead astray: of a value that is missing, it only says that one may begin with "-". */
function whatIsWrong(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(?:-\w, )?(--[^\s'=<]+)/.exec(message)?.[1];
  const isMissing = /argument missing|is ambiguous/.test(message);
  if (isMissing && option !== undefined) return `${option} needs a value after it`;
  const [reason = message] = message.split('. ');
  return reason;
}

/** A text option that was given, with something in it. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
