/** Serves full texts as articles on this machine, and reads what Chromium marks in them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Casebook } from '../../src/knowledge/casebook.js';
import type { Texts } from '../../src/knowledge/texts.js';
import { launchChromium } from '../support/chromium.js';
import { articlePage } from './article.js';

/** An unbroken run of marked characters; `place` is the id of the block it stands in. */
export interface Marked {
  readonly place: string;
  readonly text: string;
}

export interface Opened {
  readonly marked: readonly Marked[];
  /** Whether a reader sees something marked without scrolling. */
  readonly inView: boolean;
}

export interface Newsstand {
  /** Opens what a citation or a button links to, the publisher's address exchanged for ours. */
  open(sourceId: string, url: string): Promise<Opened>;
  close(): Promise<void>;
}

export async function openNewsstand(casebook: Casebook, texts: Texts): Promise<Newsstand> {
  const pages = new Map(
    casebook.sources.flatMap((source) => {
      const text = texts.get(source.id);
      const others = casebook.sources.flatMap(({ id, title }) =>
        id === source.id || title === undefined ? [] : [title],
      );
      return text === undefined ? [] : [[source.id, articlePage(source, text, others)] as const];
    }),
  );
  const server = createServer((request, response) => {
    const id = new URL(request.url ?? '/', 'http://localhost').pathname.split('/')[1] ?? '';
    const page = pages.get(id);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 700, height: 400 } });
  await context.addInitScript({
    path: fileURLToPath(new URL('./marked-text.js', import.meta.url)),
  });
  const page = await context.newPage();
  let opened = 0;
  return {
    async open(sourceId, url) {
      opened += 1;
      // A new path each time: another fragment of the same address would be no navigation.
      const [, fragment = ''] = url.split('#');
      return read(page, `http://127.0.0.1:${port}/${sourceId}/${opened}#${fragment}`);
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Looks again so often before it says no: marking follows the first painting, scrolling the marking. */
const looks = 20;
/**
 * For a picture of the whole page the window is as high as the page for a moment. Should Chromium come
 * to scroll just then, on a busy machine, it has nowhere to scroll to; then the page is opened again.
 */
const openings = 3;

async function read(page: Page, address: string, opening = 1): Promise<Opened> {
  await page.goto(address);
  await page.evaluate(afterPainting);
  let marked: Marked[] = [];
  let inView = false;
  for (let look = 0; look < looks && !inView; look += 1) {
    if (look > 0) await page.waitForTimeout(50);
    if (marked.length === 0) marked = await markedOn(page);
    inView = marked.length > 0 && (await isInView(page, marked));
  }
  if (inView || marked.length === 0 || opening === openings) return { marked, inView };
  await page.goto('about:blank');
  return read(page, address, opening + 1);
}

/** Runs in the page: ends when two frames have been painted. */
const afterPainting = `new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
})`;

async function markedOn(page: Page): Promise<Marked[]> {
  const picture = await page.screenshot({ fullPage: true, scale: 'css' });
  return page.evaluate(`readMarked("${picture.toString('base64')}")`);
}

function isInView(page: Page, marked: readonly Marked[]): Promise<boolean> {
  const ids = JSON.stringify(marked.map(({ place }) => place));
  return page.evaluate(`${ids}.some((id) => {
    const { top, bottom } = document.getElementById(id).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  })`);
}
