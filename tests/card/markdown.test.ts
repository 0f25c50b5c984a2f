import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockQuote, escapeMarkdown } from '../../src/card/markdown.js';

/** What Discord shows of a Markdown text: the text nodes, and the kinds of markup beside them. */
function shown(markdown: string): { text: string; markup: string[] } {
  const markup: string[] = [];
  const walk = (nodes: unknown): string => {
    if (typeof nodes === 'string') return nodes;
    if (!Array.isArray(nodes)) return '';
    return nodes
      .map((node: { type: string; content?: unknown }) => {
        if (node.type === 'br' || node.type === 'newline') return '\n';
        if (node.type !== 'text') markup.push(node.type);
        return walk(node.content);
      })
      .join('');
  };
  const text = walk(parse(markdown, 'extended'));
  return { text, markup };
}

const nasty = [
  '**bold** __under__ *it* _it_ ~~struck~~ `code` ||spoiler||',
  '# heading',
  '### heading',
  '-# subtext',
  '- list',
  '* list',
  '1. list',
  '> quote',
  '>>> quote',
  '[label](https://example.org)',
  'https://example.org/a_b_c',
  '<https://example.org>',
  '<@123456789012345678> <@&123456789012345678> <#123456789012345678>',
  '@everyone @here',
  '<t:1643760000:R> <:name:123456789012345678> </ask:123456789012345678>',
  ':smile: a:b:c 10:30:45',
  '```js\ncode\n```',
  'a\\b \\* \\\\',
  'snake_case_name and 2*3*4',
  '“I would … if I was – ‘bad apples’”',
];

describe('text from outside', () => {
  test.each(nasty)('is shown as it is and becomes no markup: %j', (text) => {
    expect(shown(escapeMarkdown(text))).toEqual({ text, markup: [] });
  });

  test('is shown as it is, whatever it is made of', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'*_~`|[]()<>@:#-+.>\\! 1a/&'.split('')),
      fc.constantFrom('https://', '||', '**', '<@1', '\n', ':x:', 'word'),
    );
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        text.filter((value) => value.trim() === value && value !== ''),
        (value) => {
          expect(shown(escapeMarkdown(value))).toEqual({ text: value, markup: [] });
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('every line of a block quote has its own mark', () => {
  expect(blockQuote('one\ntwo')).toBe('> one\n> two');
});
