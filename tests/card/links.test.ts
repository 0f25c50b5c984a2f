import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/answer/answer.js';
import { createApp } from '../../src/app.js';
import { toMessages } from '../../src/card/discord.js';
import { maxButtonUrl } from '../../src/card/limits.js';
import { linksOf, type Piece } from '../../src/card/pieces.js';
import { toPlainMessages } from '../../src/card/plain.js';
import type { Cover } from '../../src/card/warning.js';
import { allComponents } from '../discord-server/message-limits.js';
import { casebookOf } from '../moderation/served.js';
import { fixtureWith, relocked } from '../support/fixture.js';
import { fixtureApp } from '../support/fixture-app.js';

const page = 'https://example.org/article';

function link(label: string, url: string) {
  return { label, url };
}
function quote(label: string, url: string): Piece {
  return { type: 'linked', markdown: 'words', link: link(label, url) };
}

test('quotes of one paragraph share a button, whose address marks them all', () => {
  const links = linksOf([
    quote('Post ¶1', `${page}#:~:text=one`),
    quote('Post ¶2', `${page}#:~:text=two`),
    quote('Post ¶1', `${page}#:~:text=three,four`),
    quote('Post ¶1', `${page}#:~:text=one`),
  ]);
  expect(links).toEqual([
    link('Post ¶1', `${page}#:~:text=one&text=three,four`),
    link('Post ¶2', `${page}#:~:text=two`),
  ]);
});

test('an address without a fragment takes that of the next quote', () => {
  const links = linksOf([quote('Post ¶1', page), quote('Post ¶1', `${page}#:~:text=one`)]);
  expect(links).toEqual([link('Post ¶1', `${page}#:~:text=one`)]);
});

test('an address never grows beyond what a button may hold', () => {
  const long = `${page}#:~:text=${'a'.repeat(300)}`;
  const links = linksOf([
    quote('Post ¶1', long),
    quote('Post ¶1', `${page}#:~:text=${'b'.repeat(300)}`),
  ]);
  expect(links).toEqual([link('Post ¶1', long)]);
  expect(links[0]?.url.length).toBeLessThanOrEqual(maxButtonUrl);
});

describe('two articles of one publisher', async () => {
  const files = fixtureWith(
    'sources/chronicle-2019-05-14.yaml',
    'publisher: The Alder Chronicle',
    'publisher: Valley Post',
  );
  const app = await createApp(casebookOf(relocked(files)));
  const card = (command: string, args: Call['args'] = {}) => app.card(app.run({ command, args }));
  const speaker = card('who', { name: 'Ines Calder' });
  const [earlier, later] = app.casebook.sources.map(({ url }) => url);

  test('each have a button of their own, told apart by the day', () => {
    expect(opening(toMessages(speaker), /¶3/)).toEqual([
      ['Valley Post, 14 May 2019, ¶3', earlier],
      ['Valley Post, 16 May 2019, ¶3', later],
    ]);
  });

  test('are told apart in plain text, too', () => {
    const pages = toPlainMessages(speaker);
    expect(opening(pages, /paragraph 3/)).toEqual([
      ['Valley Post, 14 May 2019, paragraph 3', earlier],
      ['Valley Post, 16 May 2019, paragraph 3', later],
    ]);
    expect(pages[0]?.content).toContain(`Valley Post of 16 May 2019:\n<${later}>`);
  });

  test('both stand among the sources', () => {
    expect(opening(toMessages(card('sources')), /Post of [^¶]*$/)).toEqual([
      ['Valley Post of 14 May 2019', earlier],
      ['Valley Post of 16 May 2019', later],
    ]);
  });

  test('have their day where only one of them is cited: which of the two is not to be guessed', () => {
    expect(opening(toMessages(card('who', { name: 'Tom Achterberg' })), /¶7/)).toEqual([
      ['Valley Post, 14 May 2019, ¶7', earlier],
    ]);
  });
});

describe('the words of a quote with a content note', async () => {
  const app = await fixtureApp();
  const [article] = app.casebook.sources.map(({ url }) => url);
  const words = /drown|coward/;
  const shown = (contentNotes: Cover, call: Call) => {
    const card = app.card(app.run(call), { contentNotes });
    return [...toMessages(card), ...toPlainMessages(card)]
      .flatMap(allComponents)
      .flatMap(({ url }) => (url === undefined ? [] : [url]));
  };
  const calls: Call[] = [
    { command: 'ask', args: { question: 'fact/threatening-note' } },
    { command: 'context', args: { quote: 'c9-note' } },
    { command: 'source', args: { id: 'chronicle-2019-05-14', paragraph: '9' } },
  ];

  test.each(calls)('stand in no address while they are covered: $command', (call) => {
    for (const cover of ['spoiler', 'withhold'] as const) {
      expect(shown(cover, call)).toContain(article);
      expect(shown(cover, call).join()).not.toMatch(words);
    }
  });

  test.each(calls)('are found by the address where they stand open: $command', (call) => {
    expect(shown('warn', call).join()).toMatch(words);
  });
});

/** Labels and pages of the link buttons of some messages. */
function opening(messages: readonly { readonly components: readonly unknown[] }[], label: RegExp) {
  return messages
    .flatMap(allComponents)
    .filter((component) => component.url !== undefined && label.test(String(component.label)))
    .map((button) => [button.label, String(button.url).split('#')[0]]);
}
