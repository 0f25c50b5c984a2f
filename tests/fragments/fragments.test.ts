/**
 * Where citations point, in a real browser: each source is served as an article, each link is opened
 * in Chromium, and what Chromium marks is read from a picture of the page.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citeQuote } from '../../src/answer/cite.js';
import { createApp } from '../../src/app.js';
import { toMessages } from '../../src/card/discord.js';
import { maxButtonUrl } from '../../src/card/limits.js';
import { readConfig, readEnvironment } from '../../src/config.js';
import type { Casebook, Quote } from '../../src/knowledge/casebook.js';
import { diskFolder } from '../../src/knowledge/folder.js';
import { openCasebook } from '../../src/knowledge/open.js';
import { openTexts, type Texts } from '../../src/knowledge/texts.js';
import { inOneGo } from '../../src/steps.js';
import { words } from '../../src/text/words.js';
import { allComponents } from '../discord-server/message-limits.js';
import { chromiumPath } from '../support/chromium.js';
import { fixtureFolder, fixtureTextsFolder } from '../support/fixture.js';
import { shippedFolder } from '../support/shipped.js';
import { type Marked, type Newsstand, openNewsstand } from './newsstand.js';

const cases = [
  { name: 'the fixture', knowledge: fixtureFolder, texts: fixtureTextsFolder },
  {
    name: 'the shipped case',
    knowledge: shippedFolder,
    texts: readConfig(readEnvironment()).textsDir,
  },
];

for (const { name, knowledge, texts: directory } of cases) {
  const opened = openCasebook(diskFolder(knowledge));
  if (!opened.ok) throw new Error(`${knowledge} is broken: run "pincite check".`);
  const { casebook, lock } = opened;
  const texts: Texts =
    directory === undefined
      ? new Map()
      : inOneGo(openTexts(diskFolder(directory), casebook.sources, lock)).texts;
  const missing = whyNot(casebook, texts);
  const urls = missing === undefined ? await buttonUrls(casebook) : [];

  describe(`the links of ${name}`, () => {
    if (missing !== undefined) {
      test.skip(`not opened in a browser: ${missing}`);
      return;
    }
    let newsstand: Newsstand;
    beforeAll(async () => {
      newsstand = await openNewsstand(casebook, texts);
    }, 60_000);
    afterAll(() => newsstand?.close());

    const quotes = casebook.sources.flatMap(({ id }) => casebook.quotesOf(id));

    test.each(quotes)('the link of $id marks the quote and nothing else', async (quote) => {
      const { marked, inView } = await newsstand.open(quote.source.id, citeQuote(quote).url);
      expect(marked.map(trimmed)).toEqual([expectedOf(quote)]);
      expect(inView).toBe(true);
    });

    const several = urls.filter((url) => url.split('text=').length > 2);

    test('no button has a longer address than Discord takes, and some mark several quotes', () => {
      expect(urls.filter((url) => url.length > maxButtonUrl)).toEqual([]);
      expect(several.length).toBeGreaterThan(0);
    });

    test.each(several)('the button to %s marks each of its quotes', async (url) => {
      const source = casebook.sources.find((candidate) => url.startsWith(candidate.url));
      const named = quotesIn(url, casebook.quotesOf(source?.id ?? ''));
      const { marked } = await newsstand.open(source?.id ?? '', url);
      expect(marked.map(trimmed)).toEqual(united(named, texts));
    });
  });
}

/** Why the links of a case cannot be opened here; undefined where they can. */
function whyNot(casebook: Casebook, texts: Texts): string | undefined {
  if (chromiumPath === undefined) {
    return 'there is no Chromium here; CHROMIUM names one that stands elsewhere';
  }
  return texts.size < casebook.sources.length
    ? 'PINCITE_TEXTS_DIR names no folder with the full texts that were verified'
    : undefined;
}

/** Every address on a link button of every record's card. */
async function buttonUrls(casebook: Casebook): Promise<string[]> {
  const app = await createApp(casebook);
  const calls = [
    ...casebook.records.map(({ id }) => ({ command: 'ask', args: { question: id } })),
    ...casebook.sources.map(({ id }) => ({ command: 'source', args: { id } })),
  ];
  const pages = calls.flatMap((call) => toMessages(app.card(app.run(call))));
  const urls = pages
    .flatMap(allComponents)
    .flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
  // In whatever order a card names them, the same quotes are the same marks.
  return [...new Map(urls.map((url) => [directivesOf(url).sort().join(), url])).values()];
}

function directivesOf(url: string): string[] {
  return url.split(':~:text=')[1]?.split('&text=') ?? [];
}

function quotesIn(url: string, quotes: readonly Quote[]): Quote[] {
  return directivesOf(url).map((directive) => {
    const quote = quotes.find(({ fragment }) => fragment === directive);
    if (quote === undefined) throw new Error(`"${directive}" is the directive of no quote.`);
    return quote;
  });
}

/** What is marked where spans of one paragraph meet or lie in one another: their union, in order. */
function united(quotes: readonly Quote[], texts: Texts): Marked[] {
  const [first] = quotes;
  const paragraph = texts.get(first?.source.id ?? '')?.[(first?.paragraph ?? 0) - 1] ?? '';
  const spans = quotes
    .map(({ text }) => {
      const start = paragraph.indexOf(text) + (words(text)[0]?.start ?? 0);
      return { start, end: paragraph.indexOf(text) + (words(text).at(-1)?.end ?? 0) };
    })
    .sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged.map(({ start, end }) => ({
    place: `p-${first?.paragraph}`,
    text: paragraph.slice(start, end),
  }));
}

function expectedOf(quote: Quote): Marked {
  return trimmed({ place: `p-${quote.paragraph}`, text: quote.text });
}

/** From the first word to the last: a directive names words, the marks around them are not its own. */
function trimmed({ place, text }: Marked): Marked {
  const all = words(text);
  return { place, text: text.slice(all[0]?.start, all.at(-1)?.end) };
}
