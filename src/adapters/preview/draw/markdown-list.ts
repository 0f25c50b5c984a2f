/** Discord's lists, which discord-markdown-parser does not have. */
import type { SimpleMarkdown } from 'discord-markdown-parser';

type Rule = NonNullable<Parameters<typeof SimpleMarkdown.parserFor>[0][string]>;

const bullet = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)$/;
const block = /^ *(?:[-*]|\d{1,9}\.) +[^\n]*(?:\n *(?:[-*]|\d{1,9}\.) +[^\n]*)*(?:\n|$)/;

/**
 * Lines that begin with `- `, `* ` or `1. `; a line indented more than the one above it begins a
 * list inside that item. Gives `{ordered, start, items: Node[][]}`.
 */
export const listRule: Rule = {
  // Before emphasis and text, after quotes and code.
  order: 0.5,
  match: (source, state, before) =>
    /(?:^|\n)$/.test(before) && !state.inList ? block.exec(source) : null,
  parse: (capture, parse, state) => {
    const lines = (capture[0] ?? '').replace(/\n$/, '').split('\n');
    const inside = { ...state, inList: true };
    return listOf(lines, (words) => parse(words, inside));
  },
};

interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly object[])[];
}

function listOf(lines: readonly string[], parse: (words: string) => readonly object[]): List {
  const first = bullet.exec(lines[0] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const items: object[][] = [];
  for (let at = 0; at < lines.length; ) {
    const words = bullet.exec(lines[at] ?? '')?.[3] ?? '';
    let end = at + 1;
    while (end < lines.length && indentOf(lines[end]) > indent) end += 1;
    const deeper = lines.slice(at + 1, end);
    items.push([...parse(words), ...(deeper.length > 0 ? [listOf(deeper, parse)] : [])]);
    at = end;
  }
  return { type: 'list', ordered: first?.[2] !== undefined, start: Number(first?.[2] ?? 1), items };
}

function indentOf(line: string | undefined): number {
  return bullet.exec(line ?? '')?.[1]?.length ?? 0;
}
