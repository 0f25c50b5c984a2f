/** What somebody typed, read as Discord's client reads its composer. Knows no page. */
import type { CaseInfo, CommandInfo, OptionInfo } from '../protocol.js';
import { asTyped, type Entry } from './history.js';

export type Line =
  | { readonly kind: 'empty' }
  /** Words without a slash. */
  | { readonly kind: 'plain'; readonly text: string }
  /** A slash and the beginning of a name: time to choose a command. */
  | { readonly kind: 'naming'; readonly typed: string; readonly matches: readonly CommandInfo[] }
  /** A command's name and a space: time to fill its options. */
  | {
      readonly kind: 'command';
      readonly command: CommandInfo;
      readonly args: Readonly<Record<string, string>>;
    };

/** Reads a line. A name that is no command's gives `naming` without matches. */
export function readLine(text: string, commands: readonly CommandInfo[]): Line {
  const line = text.trimStart();
  if (line.trim() === '') return { kind: 'empty' };
  if (!line.startsWith('/')) return { kind: 'plain', text: line.trim() };
  const [, name = '', rest] = /^\/(\S*)(?:\s([\s\S]*))?$/.exec(line) ?? [];
  const command = commands.find((known) => known.name === name.toLowerCase());
  if (command !== undefined && rest !== undefined) {
    return { kind: 'command', command, args: readArguments(rest, command.options) };
  }
  return { kind: 'naming', typed: name, matches: matching(name.toLowerCase(), commands) };
}

/** What a line would run, whole or not; undefined where it names no command yet. */
export function entryOf(
  text: string,
  { commands, plain }: Pick<CaseInfo, 'commands' | 'plain'>,
): Entry | undefined {
  const read = readLine(text, commands);
  if (read.kind === 'command') return { command: read.command.name, args: asTyped(read.args) };
  if (read.kind !== 'plain' || plain === null) return undefined;
  const args = asTyped({ [plain.option]: read.text });
  return { command: plain.command, args, plain: read.text };
}

/** The line that `readLine` reads as this command, each option under its name. */
export function lineOf(command: CommandInfo, args: Readonly<Record<string, string>>): string {
  return [`/${command.name}`, ...Object.entries(args).map((pair) => pair.join(': '))].join(' ');
}

/** Commands whose name begins with what is typed, then holds it, then whose description tells of it. */
function matching(typed: string, commands: readonly CommandInfo[]): readonly CommandInfo[] {
  const rank = ({ name, description }: CommandInfo): number => {
    if (name.startsWith(typed)) return 0;
    if (name.includes(typed)) return 1;
    // Fewer letters than three are in every description.
    return typed.length >= 3 && description.toLowerCase().includes(typed) ? 2 : 3;
  };
  return commands.filter((command) => rank(command) < 3).sort((a, b) => rank(a) - rank(b));
}

/**
 * Reads `name: value` pairs; words before the first pair belong to the first option. A number at the
 * end belongs to the first integer option where the first option is text ("guardian 11").
 */
export function readArguments(
  rest: string,
  options: readonly OptionInfo[],
): Readonly<Record<string, string>> {
  const { words, pairs } = readPairs(rest, options);
  const [first] = options;
  if (first === undefined || words === '') return pairs;
  const integer = options.find((option) => option.type === 'integer');
  const [, text, number] = /^(.*\S)\s+(\d+)$/s.exec(words) ?? [];
  if (first.type !== 'text' || !integer || integer.name in pairs || !text || !number) {
    return { ...pairs, [first.name]: words };
  }
  return { ...pairs, [first.name]: text, [integer.name]: number };
}

/** Takes apart what stands in an option's field where it names options: "audit where: server". */
export function readField(
  text: string,
  own: OptionInfo,
  others: readonly OptionInfo[],
): Readonly<Record<string, string>> | undefined {
  const { words, pairs } = readPairs(text, [own, ...others]);
  return Object.keys(pairs).length === 0 ? undefined : { [own.name]: words, ...pairs };
}

function readPairs(rest: string, options: readonly OptionInfo[]) {
  const pairs: Record<string, string> = {};
  const names = options.map((option) => option.name).join('|');
  const named = names === '' ? [] : [...rest.matchAll(new RegExp(`(?:^|\\s)(${names}):\\s*`, 'g'))];
  // Each option is named once, and the first not where words stand for it already: "the text: 14".
  const hasWords = rest.slice(0, named[0]?.index).trim() !== '';
  const marks = named.filter(
    ([, name], at) =>
      named.findIndex((mark) => mark[1] === name) === at &&
      !(hasWords && name === options[0]?.name),
  );
  for (const [at, mark] of marks.entries()) {
    const value = rest.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim();
    if (mark[1] !== undefined && value !== '') pairs[mark[1]] = value;
  }
  return { words: rest.slice(0, marks[0]?.index).trim(), pairs };
}
