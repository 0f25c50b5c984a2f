/**
 * The one file that knows discord-markdown-parser: it adds the rules the library lacks and gives its
 * untyped nodes a type.
 */
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { type Named, previewChannels, previewRoles, previewUser } from '../invented.js';
import { listRule } from './markdown-list.js';

export interface Node {
  readonly type: string;
  /** Words shown as they are, of a timestamp its markup; empty where the node has children. */
  readonly text: string;
  readonly children: readonly Node[];
  /** Where a link goes; the style of a timestamp. */
  readonly target: string;
  /** Of a heading 1 to 3; the first number of a list; the seconds of a timestamp. */
  readonly level: number;
  readonly ordered: boolean;
}

const { heading, subtext } = rulesExtended;
const atLineStart = /(?:^|\n)$/;

const parse = SimpleMarkdown.parserFor({
  ...rulesExtended,
  list: listRule,
  // The library's own two do not match on the line after a quote: it looks at the last group of the
  // regular expression that matched before, where the last character of the match is meant.
  ...(heading && {
    heading: { ...heading, match: onNewLine(/^(#{1,3}) +([^\n]+?)(?:\n|$)/) },
  }),
  ...(subtext && { subtext: { ...subtext, match: onNewLine(/^-# +([^\n]+?)(?:\n|$)/) } }),
});

/** Parses Discord Markdown as a bot's Text Display allows it: masked links, headings and all. */
export function parseMarkdown(markdown: string): readonly Node[] {
  return nodesOf(parse(markdown, { inline: true }));
}

function onNewLine(pattern: RegExp) {
  return (source: string, _state: unknown, before: string) =>
    atLineStart.test(before) ? pattern.exec(source) : null;
}

/** Reads what the library hands out, which its types call `any`. */
function nodesOf(value: unknown): Node[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => nodeOf(item));
}

function nodeOf(item: unknown): Node {
  const field = (name: string): unknown =>
    typeof item === 'object' && item !== null ? Reflect.get(item, name) : undefined;
  const words = (name: string): string => {
    const value = field(name);
    return typeof value === 'string' ? value : '';
  };
  const type = words('type');
  const mention = mentionOf(type, words);
  if (mention !== undefined) return { ...blank, type: 'mention', text: mention };
  if (type === 'timestamp') {
    const [seconds, style] = [words('timestamp'), words('format')];
    const text = `<t:${seconds}${style && `:${style}`}>`;
    return { ...blank, type, text, level: Number(seconds), target: style || 'f' };
  }
  if (type === 'list') {
    const items = field('items');
    const start = field('start');
    return {
      ...blank,
      type,
      ordered: field('ordered') === true,
      level: typeof start === 'number' ? start : 1,
      children: Array.isArray(items)
        ? items.map((content) => ({ ...blank, type: 'item', children: nodesOf(content) }))
        : [],
    };
  }
  const level = field('level');
  return {
    ...blank,
    type,
    text: words('content') || (type === 'twemoji' ? words('name') : ''),
    children: nodesOf(field('content')),
    target: words('target'),
    level: typeof level === 'number' ? level : 0,
  };
}

const blank: Node = { type: '', text: '', children: [], target: '', level: 0, ordered: false };

/**
 * Mentions show by the names of the invented server; others as Discord shows those it cannot resolve.
 */
function mentionOf(type: string, words: (name: string) => string): string | undefined {
  switch (type) {
    case 'everyone':
      return '@everyone';
    case 'here':
      return '@here';
    case 'user':
      return words('id') === previewUser ? '@You' : '@unknown-user';
    case 'role':
      return nameIn(previewRoles, words('id')) ?? '@unknown-role';
    case 'channel':
      return nameIn(previewChannels, words('id')) ?? '#unknown';
    case 'slashCommand':
      return `/${words('fullName')}`;
    case 'guildNavigation':
      return `#${words('navigation')}`;
    case 'emoji':
      return `:${words('name')}:`;
    default:
      return undefined;
  }
}

function nameIn(known: readonly Named[], id: string): string | undefined {
  return known.find((one) => one.id === id)?.name;
}
