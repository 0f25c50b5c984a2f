import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHost } from '../../../src/adapters/preview/app-host.js';
import { createChannel } from '../../../src/adapters/preview/channel.js';
import { previewPlace, previewRoles } from '../../../src/adapters/preview/invented.js';
import { type Preview, startPreview } from '../../../src/adapters/preview/server.js';
import { createApp } from '../../../src/app.js';
import { openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { casebookOf } from '../../moderation/served.js';
import { newId } from '../../store/engines.js';
import { chromiumPath, launchChromium } from '../../support/chromium.js';
import { fixtureFiles } from '../../support/fixture.js';
import { builtPage } from './built-page.js';

describe.skipIf(chromiumPath === undefined)('the desk in a real browser', () => {
  let directory: string;
  let store: Store;
  let preview: Preview;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    directory = builtPage();
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  beforeEach(async () => {
    store = await openStore({
      location: { engine: 'sqlite', path: join(directory, `${newId()}.sqlite`) },
      now: () => new Date(),
      newId,
    });
    const channel = createChannel({ ...previewPlace, now: () => new Date() });
    const app = await createApp(casebookOf(fixtureFiles()), undefined, {
      store,
      discord: channel.port,
    });
    preview = await startPreview({
      host: createHost(app, channel),
      port: 0,
      folder: pathToFileURL(`${directory}/`),
    });
    troubles = [];
  });
  afterEach(async () => {
    await page.close();
    await preview.close();
    await store.close();
    expect(troubles).toEqual([]);
  });

  async function visit(options: Parameters<Browser['newPage']>[0]): Promise<void> {
    page = await browser.newPage(options);
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    await page.goto(preview.url);
    await page.waitForSelector('.example');
  }
  const desktop = () => visit({ viewport: { width: 1280, height: 800 } });
  const phone = () => visit({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const last = () => page.locator('.message').last();
  /** In the last message, as a reader sees it. */
  const said = (words: string) => last().locator('.components').getByText(words).first();
  async function type(words: string): Promise<void> {
    const before = await page.locator('.message').count();
    await page.locator('#line').focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    if (words.startsWith('/')) await page.keyboard.press('Enter');
    await page.locator('.message').nth(before).waitFor();
  }
  const settings = () => store.settings.get(previewPlace.guild);

  it('takes a report by keys alone, keeps what was typed where it fails, and lists it', async () => {
    await desktop();
    await type('how many workers were suspended');
    await last().getByRole('button', { name: 'Quote is wrong' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Quote is wrong' });
    await dialog.waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('It was four.');
    await page.route('**/api/press', (route) => route.abort());
    await dialog.getByRole('button', { name: 'Submit' }).press('Enter');
    await dialog.getByRole('alert').getByText('Is npm start still running?').waitFor();
    expect(await dialog.getByLabel('What is wrong?').inputValue()).toBe('It was four.');
    await page.unroute('**/api/press');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Submit');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await said('Thank you for the report').waitFor();
    const [report] = await store.reports.list();
    expect(report?.reason).toBe('It was four.');
    expect(report?.quoteIds).toHaveLength(1);
    await type('/reports');
    await said('It was four.').waitFor();
    troubles = troubles.filter((trouble) => !trouble.includes('ERR_FAILED'));
  });

  it('closes a form with Escape, sends nothing, and goes back to where it was opened', async () => {
    await desktop();
    await type('how many workers were suspended');
    await last().getByRole('button', { name: 'Quote is wrong' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // The dialog is gone a moment before the page hears that it was closed.
    await page.locator('.message button:focus', { hasText: 'Quote is wrong' }).waitFor();
    expect(await store.reports.list()).toEqual([]);
  });

  it('keeps what stands in a form that is closed, until it is sent', async () => {
    await desktop();
    await type('how many workers were suspended');
    const open = () => last().getByRole('button', { name: 'Quote is wrong' }).click();
    const wrong = page.getByRole('dialog').getByLabel('What is wrong?');
    await open();
    await wrong.fill('It was four.');
    await page.keyboard.press('Escape');
    await wrong.waitFor({ state: 'detached' });
    await open();
    expect(await wrong.inputValue()).toBe('It was four.');
    const answer = page.locator('.message').first();
    await page.getByRole('button', { name: 'Submit' }).click();
    await said('Thank you for the report').waitFor();
    await answer.getByRole('button', { name: 'Quote is wrong' }).click();
    expect(await wrong.inputValue()).toBe('');
  });

  it('changes settings by keys: one of several, several at once, and none again', async () => {
    await desktop();
    await type('/settings');
    const menu = (label: string) => last().locator('details', { hasText: label });
    await menu('Answers').locator('summary').press('Enter');
    await menu('Answers')
      .getByRole('button', { name: /asker alone/ })
      .press('Escape');
    expect(await menu('Answers').getAttribute('open')).toBeNull();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
    await page.keyboard.press('Enter');
    await menu('Answers')
      .getByRole('button', { name: /asker alone/ })
      .press('Enter');
    await said('Saved').waitFor();
    expect((await settings()).answers).toBe('private');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('asker alone');
    const roles = menu('Roles that may pin');
    await roles.locator('summary').press('Enter');
    for (const { name } of previewRoles.slice(0, 2)) {
      await roles.getByRole('button', { name }).press(' ');
    }
    await roles.getByRole('button', { name: 'Apply' }).press('Enter');
    const chosen = previewRoles.slice(0, 2).map(({ id }) => id);
    await roles.locator('.menu-chosen', { hasText: '@Moderators, @Editors' }).waitFor();
    expect((await settings()).moderatorRoles).toEqual(chosen);
    const channel = menu('Channel for reports');
    await channel.locator('summary').press('Enter');
    await channel.getByRole('button', { name: '#moderators' }).press('Enter');
    await channel.locator('.menu-chosen', { hasText: '#moderators' }).waitFor();
    expect((await settings()).reportsChannel).not.toBeNull();
    await channel.locator('summary').press('Enter');
    await channel.getByRole('button', { name: '#moderators' }).press('Enter');
    await channel.locator('.menu-chosen').waitFor({ state: 'detached' });
    expect((await settings()).reportsChannel).toBeNull();
  });

  it('shows gaps and settings on a touch screen of 390 pixels', async () => {
    await phone();
    await page.fill('#line', 'what about the elephant');
    await page.locator('.send').tap();
    const tell = last().getByRole('button', { name: 'Tell me when there is an answer' });
    await tell.tap();
    await said('You will be told').waitFor();
    await page.fill('#line', '/settings ');
    await page.locator('.send').tap();
    await said('Settings of this server').waitFor();
    await last().locator('details', { hasText: 'Answers' }).locator('summary').tap();
    await last()
      .getByRole('button', { name: /asker alone/ })
      .tap();
    await said('Saved').waitFor();
    const widest = await page.evaluate(
      'Math.max(...[...document.querySelectorAll(".main *")].map((e) => e.getBoundingClientRect().right))',
    );
    expect(widest).toBeLessThanOrEqual(390);
    expect(await store.gaps.list()).toMatchObject([{ wording: 'what about the elephant' }]);
  });

  it('tells what is kept of who sits before it, and deletes it', async () => {
    await desktop();
    await type('what about the elephant');
    await last().getByRole('button', { name: 'Tell me when there is an answer' }).click();
    await said('You will be told').waitFor();
    await type('/privacy');
    await said('You wait for an answer').waitFor();
    await last().getByRole('button', { name: 'Delete what concerns me' }).click();
    await last().getByRole('button', { name: 'Yes, delete it' }).click();
    await said('It is deleted').waitFor();
    expect(await store.gaps.list()).toMatchObject([{ watchers: 0 }]);
  });
});
