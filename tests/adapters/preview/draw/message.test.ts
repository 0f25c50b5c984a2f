import { describe, expect, it } from 'vitest';
import { drawJson } from '../../../../src/adapters/preview/draw/json.js';
import { drawMessage } from '../../../../src/adapters/preview/draw/message.js';
import { readPayload } from '../../../../src/adapters/preview/draw/payload.js';
import { sizeOf } from '../../../../src/adapters/preview/draw/size.js';
import { shownText } from '../shown-text.js';

const text = (content: string) => ({ type: 10, content });
const draw = (...components: unknown[]) => drawMessage(readPayload({ components }));

describe('a drawn message', () => {
  it('shows every component of a container, in order', () => {
    const html = draw({
      type: 17,
      accent_color: 0x00ff7f,
      components: [
        text('## Title'),
        { type: 14, divider: true, spacing: 2 },
        {
          type: 9,
          components: [text('> quote'), text('-# where')],
          accessory: { type: 2, style: 5, label: 'Read ¶4', url: 'https://example.org/#x' },
        },
        { type: 14, divider: false },
        { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: '1|o|ask||0' }] },
      ],
    });
    expect(html).toContain('<rect width="100%" height="100%" fill="#00ff7f"/>');
    expect(html).toContain('<hr class="separator large">');
    expect(html).toContain('<div class="separator small empty">');
    expect(html).toContain('class="button primary" data-custom-id="1|o|ask||0">Go</button>');
    expect(html).toMatch(/class="button link" href="https:\/\/example\.org\/#x" target="_blank"/);
    expect(shownText(html)).toBe('TitlequotewhereRead ¶4 (opens in a new tab)Go');
  });

  it('holds no style attribute and no script, which the page would refuse', () => {
    const html = draw({ type: 17, accent_color: 1, components: [text('<script>')] });
    expect(html).not.toMatch(/ style=|<script/);
  });

  it('draws a menu whose choices carry what the bot reads', () => {
    const html = draw({
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'menu',
          placeholder: 'Open one',
          options: [{ label: 'A "b"', value: '1|o|ask|x="|0', description: 'c' }],
        },
      ],
    });
    expect(html).toContain('<summary>Open one</summary>');
    expect(html).toContain('data-custom-id="1|o|ask|x=&quot;|0"');
    expect(shownText(html)).toBe('Open oneA "b"c');
  });

  it('covers a container that is a spoiler', () => {
    expect(draw({ type: 17, spoiler: true, components: [text('a')] })).toContain(
      '<div class="spoiler block" role="button"',
    );
  });

  it('shows of a menu in which something is chosen what is chosen, and no caption, as Discord does', () => {
    const html = draw({
      type: 1,
      components: [
        {
          type: 8,
          custom_id: 'x',
          placeholder: 'Where notes go',
          default_values: [{ id: '100000000000000021' }],
        },
      ],
    });
    expect(html.replace(/<span class="unseen">.*?<\/span>/, '')).not.toContain('Where notes go');
    expect(html).toContain('#corrections');
  });

  it('does not press a disabled button or follow an address that is not http', () => {
    const html = draw({
      type: 1,
      components: [
        { type: 2, style: 2, label: 'Off', custom_id: 'x', disabled: true },
        { type: 2, style: 5, label: 'Bad', url: 'javascript:alert(1)' },
      ],
    });
    expect(html).not.toMatch(/data-custom-id|href/);
    expect(html.match(/ disabled>/g)).toHaveLength(2);
  });

  it('says what it cannot draw instead of leaving it out', () => {
    expect(draw({ type: 12, items: [] })).toContain('component of type 12');
    expect(draw({ type: 10 })).toContain('component of type 10');
    expect(draw({ type: 17, components: [{ type: 9, components: [] }] })).toContain('of type 9');
  });

  it('draws a plain message without components', () => {
    expect(drawMessage(readPayload({ content: '**a**' }))).toBe(
      '<div class="text"><strong>a</strong></div>',
    );
  });
});

describe('the size of a message', () => {
  it('counts nested components and accessories, and the text of text displays', () => {
    const section = {
      type: 9,
      components: [text('abc')],
      accessory: { type: 2, style: 5, label: 'long label', url: 'https://example.org' },
    };
    const payload = readPayload({
      components: [{ type: 17, components: [text('ab'), section, { type: 14 }] }],
    });
    expect(sizeOf(payload)).toEqual({ components: 6, rows: 0, characters: 5 });
  });
});

describe('drawn JSON', () => {
  it('shows the JSON and nothing else', () => {
    const value = { 'a"<b>': ['x: 1, "y": true', -1.5, null, false, {}], c: { d: '\\' } };
    expect(shownText(drawJson(value))).toBe(JSON.stringify(value, null, 2));
  });

  it('tells keys from strings', () => {
    expect(drawJson({ a: 'b' })).toContain('<span class="json-key">&quot;a&quot;</span>: ');
    expect(drawJson({ a: 'b' })).toContain('<span class="json-string">&quot;b&quot;</span>');
  });
});
