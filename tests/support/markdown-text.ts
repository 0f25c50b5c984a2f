/** What Discord shows of a Markdown text: its characters, the markup taken away. */
import { parse } from 'discord-markdown-parser';

export function shownByDiscord(markdown: string): string {
  return textOf(parse(markdown, 'extended'));
}

function textOf(nodes: unknown): string {
  if (typeof nodes === 'string') return nodes;
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map((node: { type: string; content?: unknown }) =>
      node.type === 'br' || node.type === 'newline' ? '\n' : textOf(node.content),
    )
    .join('');
}
