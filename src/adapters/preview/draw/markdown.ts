/** Discord's Markdown to HTML, over the library's syntax tree. */
import { escapeHtml } from './escape.js';
import { linkTo } from './link.js';
import { type Node, parseMarkdown } from './markdown-tree.js';
import { spoilerOf } from './spoiler.js';
import { timeOf } from './timestamp.js';

/** Draws Markdown. Every character of it that is not markup is escaped. */
export function drawMarkdown(markdown: string): string {
  return drawAll(parseMarkdown(markdown));
}

const wraps: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strikethrough: 's',
};

function drawAll(nodes: readonly Node[]): string {
  return nodes.map(draw).join('');
}

function draw(node: Node): string {
  const inside = () => drawAll(node.children);
  const wrap = wraps[node.type];
  if (wrap !== undefined) return `<${wrap}>${inside()}</${wrap}>`;
  switch (node.type) {
    case 'br':
      return '<br>';
    case 'spoiler':
      return spoilerOf(inside());
    case 'blockQuote':
      return `<blockquote>${inside().replace(/<br>$/, '')}</blockquote>`;
    case 'heading':
      return drawHeading(node.level, inside());
    case 'subtext':
      return `<div class="subtext">${inside()}</div>`;
    case 'list': {
      const items = node.children.map((item) => `<li>${drawAll(item.children)}</li>`).join('');
      return node.ordered ? `<ol start="${node.level}">${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'link':
    case 'url':
    case 'autolink':
      return linkTo(node.target, inside());
    case 'inlineCode':
      return `<code>${escapeHtml(node.text)}</code>`;
    case 'codeBlock':
      return `<pre class="code"><code>${escapeHtml(node.text)}</code></pre>`;
    case 'timestamp':
      return timeOf(node.level, node.target) ?? escapeHtml(node.text);
    case 'mention':
      return `<span class="mention">${escapeHtml(node.text)}</span>`;
    default:
      return escapeHtml(node.text) + inside();
  }
}

/** The page has headings of its own, so a message's begin two levels below. */
function drawHeading(level: number, html: string): string {
  const element = `h${Math.min(level + 2, 5)}`;
  return `<${element} class="heading-${level}">${html}</${element}>`;
}
