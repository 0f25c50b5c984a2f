/**
 * Pictures of cards for the README, taken from the preview in Chromium: `npm run pictures`.
 * CHROMIUM names the browser where it is not /usr/bin/chromium.
 */
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { createHost } from '../dist/adapters/preview/app-host.js';
import { startPreview } from '../dist/adapters/preview/server.js';
import { createApp } from '../dist/app.js';
import { diskFolder } from '../dist/knowledge/folder.js';
import { openCasebook } from '../dist/knowledge/open.js';

const folder = new URL('../docs/pictures/', import.meta.url);

/** What is typed, and the name of its picture. */
const cards = {
  disputed: 'how many officers were sacked',
  who: '/who name:sal nasem',
  silent: "what is the sergeant's name",
  refused: 'who won the 1966 world cup',
  outcomes: '/outcomes',
  timeline: '/timeline',
};
/** Tall, so that the longest card is in the picture whole. */
const shots = [
  { colorScheme: 'dark', size: 'desktop', viewport: { width: 900, height: 3600 } },
  { colorScheme: 'light', size: 'phone', viewport: { width: 390, height: 3600 } },
];

const opened = openCasebook(diskFolder('knowledge'));
if (!opened.ok) throw new Error('The knowledge is broken: run `pincite check`.');
const preview = await startPreview({ host: createHost(await createApp(opened.casebook)), port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
await mkdir(folder, { recursive: true });
for (const { colorScheme, size, viewport } of shots) {
  for (const [name, typed] of Object.entries(cards)) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 2 });
    const page = await context.newPage();
    await page.goto(preview.url);
    await page.locator('#line').focus();
    await page.keyboard.type(typed);
    // The first Enter may choose the command, the second sends it.
    while ((await page.locator('.message').count()) === 0) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
    }
    const path = new URL(`${name}-${colorScheme}-${size}.png`, folder).pathname;
    await page.locator('.message').last().screenshot({ path });
    await context.close();
  }
}
await browser.close();
await preview.close();
