import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMarkdown } from '../../../../src/adapters/preview/draw/markdown.js';
import { previewUser } from '../../../../src/adapters/preview/invented.js';
import { blockQuote, escapeMarkdown, subtext } from '../../../../src/card/markdown.js';
import { shownText } from '../shown-text.js';

describe('what a reader sees of escaped text', () => {
  it('is that text, whatever it holds', () => {
    const awkward = fc.constantFrom(
      ...'*_~`|[]()<>@#>-+.:\\/\n &"\'¯ツ1',
      '||',
      '**',
      '-# ',
      '## ',
      '> ',
      '1. ',
      'https://example.org/a_b',
      '<@123456789012345678>',
      '</ask:123456789012345678>',
      '<script>alert(1)</script>',
      '@everyone',
      '&amp;',
    );
    const text = fc.array(fc.oneof(awkward, fc.string({ maxLength: 5, unit: 'grapheme' }))).map(
      // Discord has no tabs or carriage returns to show, and the card's text has none.
      (parts) => parts.join('').replace(/[\t\r\f]/g, ' '),
    );
    fc.assert(
      fc.property(text, (words) => {
        expect(shownText(drawMarkdown(escapeMarkdown(words)))).toBe(words);
      }),
      { numRuns: 500 },
    );
  });

  it('is that text in a quote and in small print', () => {
    const words = '“Two” were *sacked* [sic] <b>here</b> || 1. # > @everyone';
    expect(shownText(drawMarkdown(blockQuote(escapeMarkdown(words))))).toBe(words);
    expect(shownText(drawMarkdown(subtext(escapeMarkdown(words))))).toBe(words);
  });
});

describe('Markdown', () => {
  it('never lets HTML through', () => {
    expect(drawMarkdown('<script>alert("x")</script>')).toBe(
      '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;',
    );
    expect(drawMarkdown('`<b>` ```\n<i>\n```')).not.toMatch(/<(b|i)>/);
  });

  it.each([
    ['**a**', '<strong>a</strong>'],
    ['*a*', '<em>a</em>'],
    ['__a__', '<u>a</u>'],
    ['~~a~~', '<s>a</s>'],
    ['**a *b***', '<strong>a <em>b</em></strong>'],
    ['`a*b*`', '<code>a*b*</code>'],
    ['# A', '<h3 class="heading-1">A</h3>'],
    ['### A', '<h5 class="heading-3">A</h5>'],
    ['-# a', '<div class="subtext">a</div>'],
    ['a\nb', 'a<br>b'],
    ['> a\n> b', '<blockquote>a<br>b</blockquote>'],
  ])('draws %j', (markdown, html) => {
    expect(drawMarkdown(markdown)).toBe(html);
  });

  it('draws small print and headings on the line after a quote', () => {
    expect(drawMarkdown('> a\n-# b\n## c')).toBe(
      '<blockquote>a</blockquote><div class="subtext">b</div><h4 class="heading-2">c</h4>',
    );
  });

  it('draws lists, nested by indentation, and what follows them', () => {
    expect(drawMarkdown('- a\n  - b **c**\n- d\ne')).toBe(
      '<ul><li>a<ul><li>b <strong>c</strong></li></ul></li><li>d</li></ul>e',
    );
    expect(drawMarkdown('3. a\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(drawMarkdown('one - two')).toBe('one - two');
  });

  it('links http and https, in a new tab that knows nothing of this page', () => {
    expect(drawMarkdown('[¶4](https://example.org/a#:~:text=the%20smoke)')).toBe(
      '<a href="https://example.org/a#:~:text=the%20smoke" title="https://example.org/a#:~:text=the%20smoke" target="_blank" rel="noopener noreferrer">¶4</a>',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/local', 'vbscript:x', 'java\tscript:x'])(
    'does not link %s',
    (address) => {
      const html = drawMarkdown(`[a](${address}) <${address}>`);
      expect(html).not.toContain('<a');
      expect(html).toContain('a');
    },
  );

  it('does not let an address leave its attribute', () => {
    expect(drawMarkdown('[a](https://example.org/"onclick="x)')).not.toMatch(/ onclick="/);
  });

  it('covers a spoiler until it is pressed, and its links with it', () => {
    const html = drawMarkdown('> ||the [words](https://example.org)||');
    expect(html).toMatch(/^<blockquote><span class="spoiler inline" role="button" tabindex="0"/);
    expect(html).toContain('inert>the <a ');
    expect(shownText(html)).toBe('the words');
  });

  it('draws timestamps as dates, and mentions by the names of its own server', () => {
    expect(shownText(drawMarkdown('<t:1643760000:D>'))).toBe('2 February 2022');
    expect(shownText(drawMarkdown('<t:99999999999999999:D>'))).toBe('<t:99999999999999999:D>');
    expect(drawMarkdown('<@123456789012345678>')).toBe(
      '<span class="mention">@unknown-user</span>',
    );
    expect(shownText(drawMarkdown(`by <@${previewUser}>`))).toBe('by @You');
    expect(shownText(drawMarkdown('<#100000000000000003> <#123456789012345678>'))).toBe(
      '#ask-the-case #unknown',
    );
    expect(shownText(drawMarkdown('<@&100000000000000011>'))).toBe('@Moderators');
    expect(shownText(drawMarkdown('</ask:123456789012345678>'))).toBe('/ask');
  });
});
