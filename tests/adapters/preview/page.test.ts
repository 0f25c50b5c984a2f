import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Preview, startPreview } from '../../../src/adapters/preview/server.js';
import { chromiumPath, launchChromium } from '../../support/chromium.js';
import { builtPage } from './built-page.js';
import { leastContrast } from './contrast.js';
import { channel, nowWrong, sampleFace, sampleHost } from './sample-host.js';

// Without a browser the rest still tests what the page is made of.
describe.skipIf(chromiumPath === undefined)('the page in a real browser', () => {
  let directory: string;
  let preview: Preview;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    directory = builtPage();
    preview = await startPreview({
      host: sampleHost,
      port: 0,
      folder: pathToFileURL(`${directory}/`),
    });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await preview?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  beforeEach(async () => {
    troubles = [];
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(preview.url)) troubles.push(`asked for ${request.url()}`);
    });
    await page.goto(preview.url);
    await page.waitForSelector('.example');
  });

  afterEach(async () => {
    await page.close();
    // A breach of the content security policy is a console error too.
    expect(troubles).toEqual([]);
  });

  const lastMessage = () => page.locator('.message').last();
  const options = () => page.locator('[role=option]').allTextContents();

  it('greets with the case and an example that answers', async () => {
    expect(await page.locator('#welcome-title').textContent()).toBe('Ask The Harbour Fire');
    await page.click('.example');
    await lastMessage().waitFor();
    expect(await lastMessage().locator('.origin').textContent()).toBe('You used /ask');
    expect(await lastMessage().locator('.tag').textContent()).toBe('APP');
    await page.getByRole('status').getByText('Pincite answered: ask Who saw the smoke?').waitFor();
  });

  it('marks what is pinned, shows edits and what the bot posts, and lists the pins', async () => {
    await page.click('.example');
    await lastMessage().waitFor();
    const id = (await lastMessage().getAttribute('id'))?.replace('message-', '') ?? '';
    expect(await lastMessage().locator('.pinned').isVisible()).toBe(false);
    await channel.port.pin('', id, '');
    await lastMessage().locator('.pinned').waitFor();
    await channel.port.editMessage('', id, {
      content: '### Corrected words',
      components: [],
      allowed_mentions: { parse: [] },
    });
    await page.locator(`#message-${id} .components`).getByText('Corrected words').waitFor();
    const note = { content: 'A note', components: [], allowed_mentions: { parse: [] } } as const;
    await channel.port.postMessage('', note, 'nonce');
    await lastMessage().locator('.components').getByText('A note').waitFor();
    await page.click('#pins');
    await page.click('.pin-line');
    expect(await page.evaluate('document.activeElement.id')).toBe(`message-${id}`);
    channel.remove(id);
    await page.locator(`#message-${id}`).waitFor({ state: 'detached' });
    expect(await page.locator('#pins-count').textContent()).toBe('');
  });

  it('lists no pin that the preview no longer has, as after a restart', async () => {
    await page.click('.example');
    await lastMessage().waitFor();
    const id = (await lastMessage().getAttribute('id'))?.replace('message-', '') ?? '';
    await channel.port.pin('', id, '');
    await lastMessage().locator('.pinned').waitFor();
    await page.route('**/api/changes', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ json: { ...(await response.json()), messages: [], pinned: [] } });
    });
    await lastMessage().locator('.pinned').waitFor({ state: 'hidden' });
    expect(await page.locator('#pins').getAttribute('aria-label')).toBe('Pinned messages: 0');
    await page.unrouteAll({ behavior: 'wait' });
    channel.remove(id);
  });

  it('closes the list of pins where one presses beside it, and with Escape', async () => {
    const panel = page.locator('#pins-panel');
    for (const close of [() => page.mouse.click(700, 600), () => page.keyboard.press('Escape')]) {
      await page.click('#pins');
      expect(await panel.isVisible()).toBe(true);
      await close();
      expect(await panel.isVisible()).toBe(false);
    }
    expect(await page.evaluate('document.activeElement.id')).toBe('pins');
  });

  it('says that the knowledge cannot be used, until it can be again', async () => {
    const notice = page.locator('#knowledge');
    expect(await notice.isVisible()).toBe(false);
    nowWrong(['facts.yaml:3  <b>no</b> such status', 'b', 'c', 'd', 'e']);
    await notice.getByText('The knowledge changed and cannot be used yet.').waitFor();
    await notice.getByText('facts.yaml:3 <b>no</b> such status').waitFor();
    await notice.getByText('And 2 more, in the terminal.').waitFor();
    const top = (await notice.boundingBox())?.y ?? 0;
    expect(top).toBeLessThan((await page.locator('#channel').boundingBox())?.y ?? 0);
    nowWrong([]);
    await notice.waitFor({ state: 'hidden' });
    await page.click('.example');
    await lastMessage().waitFor();
  });

  it('keeps the focus on a button or link of a message that is drawn anew', async () => {
    await page.click('.example');
    await lastMessage().waitFor();
    const id = (await lastMessage().getAttribute('id'))?.replace('message-', '') ?? '';
    await lastMessage().getByRole('button', { name: 'Context' }).focus();
    channel.edit(id, sampleFace({ command: 'ask', args: { question: 'again' } }, 1));
    await lastMessage().locator('.components').getByText('Page 2').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Context');
  });

  it('leaves the focus with who writes while a message goes by itself', async () => {
    for (const count of [1, 2]) {
      await page.click('.example');
      await page
        .locator('.message')
        .nth(count - 1)
        .waitFor();
    }
    const id = (await lastMessage().getAttribute('id'))?.replace('message-', '') ?? '';
    await page.locator('#line').focus();
    channel.remove(id);
    await page.locator(`#message-${id}`).waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.id')).toBe('line');
  });

  it('lists the commands at a slash and runs one by keys alone', async () => {
    await page.keyboard.type('/');
    expect(await options()).toEqual([
      '/askAsk a question',
      '/sourceWhat one source says',
      '/aboutWhat this is',
    ]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await page.locator('.command-name').textContent()).toBe('/about');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('/about');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage().waitFor();
    expect(await lastMessage().getAttribute('aria-label')).toBe('Pincite: about');
    expect(await page.evaluate('document.activeElement.id')).toBe('line');
  });

  it('suggests before the first keystroke, and sends the value behind the name', async () => {
    await page.keyboard.type('/ask ');
    await page.waitForSelector('[role=option]');
    expect(await options()).toEqual(['Who saw the smoke?', 'When did it burn?']);
    await page.keyboard.type('burn');
    await page.locator('[role=option]', { hasText: 'Who saw' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    expect(await page.inputValue('.chip input')).toBe('When did it burn?');
    await page.keyboard.press('Enter');
    await lastMessage().waitFor();
    expect(await lastMessage().getAttribute('aria-label')).toBe('Pincite: ask question/whe');
  });

  it('keeps what was typed and sent before its script is there', async () => {
    let letIn = () => {};
    const held = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    await page.route('**/browser/main.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(preview.url, { waitUntil: 'commit' });
    await page.locator('#line').pressSequentially('/sou');
    await page.keyboard.press('Enter');
    letIn();
    await page.waitForSelector('[role=option]');
    expect(await page.inputValue('#line')).toBe('/sou');
    expect(await options()).toEqual(['/sourceWhat one source says']);
  });

  it('says all of what an option is that has no suggestions, also while it is filled', async () => {
    const hint = () => page.locator('#hint').textContent();
    await page.keyboard.type('/source the gull');
    expect(await hint()).toBe('');
    await page.click('.more');
    expect(await hint()).toBe('paragraph: One paragraph');
    await page.keyboard.type('4');
    expect(await hint()).toBe('paragraph: One paragraph');
    await page.keyboard.press('Escape');
    expect(await hint()).toBe('');
  });

  it('asks for a required option, and leaves the command at Escape', async () => {
    await page.keyboard.type('/source ');
    await page.keyboard.press('Enter');
    expect(await page.locator('#hint').textContent()).toBe('id is required: Which source');
    expect(await page.getAttribute('.chip input', 'aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#line')).toBe(true);
  });

  it('keeps what was written in a command that is left', async () => {
    await page.keyboard.type('/source the gull');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#line')).toBe('/source id: the gull');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('.chip input')).toBe('the gull');
  });

  it('keeps what is half written when another command is chosen, for its command or at Escape', async () => {
    const choose = (name: string) => page.locator('.command-line', { hasText: name }).click();
    await page.keyboard.type('who let');
    await choose('/source');
    await page.keyboard.type('the gull');
    await choose('/about');
    await choose('/ask');
    expect(await page.inputValue('.chip input')).toBe('who let');
    await choose('/source');
    expect(await page.inputValue('.chip input')).toBe('the gull');
    await choose('/about');
    await page.keyboard.press('Escape');
    expect(await page.locator('.command-name').textContent()).toBe('/source');
    expect(await page.inputValue('.chip input')).toBe('the gull');
    await page.keyboard.press('Enter');
    await lastMessage().waitFor();
    await choose('/source');
    expect(await page.inputValue('.chip input')).toBe('');
  });

  it('is back at the words that a command was chosen over, and erases none of them', async () => {
    await page.keyboard.type('who let');
    await page.locator('.command-line', { hasText: '/source' }).click();
    await page.keyboard.type('x');
    await page.keyboard.down('Backspace');
    for (let held = 0; held < 5; held += 1) await page.keyboard.down('Backspace');
    await page.keyboard.up('Backspace');
    expect(await page.locator('.command-name').textContent()).toBe('/source');
    await page.keyboard.press('Backspace');
    expect(await page.inputValue('#line')).toBe('who let');
  });

  it('gives what is typed as "name: value" to that option', async () => {
    await page.keyboard.type('/source id: the gull paragraph: 12');
    const written = await page.evaluate(`[...document.querySelectorAll('.chip')].map((chip) =>
      [chip.textContent, chip.querySelector('input').value])`);
    expect(written).toEqual([
      ['id', 'the gull'],
      ['paragraph', '12'],
    ]);
    await page.keyboard.press('Enter');
    await lastMessage().waitFor();
    expect(await lastMessage().locator('.used-command').getAttribute('title')).toBe(
      '/source id: the gull paragraph: 12',
    );
  });

  it('keeps the value behind a chosen name in a command that is left', async () => {
    await page.keyboard.type('/ask ');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage().waitFor();
    expect(await lastMessage().getAttribute('aria-label')).toBe('Pincite: ask question/who');
  });

  it('runs /ask for plain words and brings them back with the up arrow', async () => {
    await page.keyboard.type('who <b>saw</b> it?');
    await page.keyboard.press('Enter');
    await lastMessage().waitFor();
    expect(await lastMessage().getAttribute('aria-label')).toBe('Pincite: ask who <b>saw</b> it?');
    await page.keyboard.press('ArrowUp');
    expect(await page.inputValue('#line')).toBe('who <b>saw</b> it?');
  });

  it('opens a spoiler and shows the payload by keys alone', async () => {
    await page.click('.example');
    const spoiler = lastMessage().locator('.components .spoiler');
    expect(await spoiler.locator('.spoiler-inside').getAttribute('inert')).toBe('');
    await spoiler.focus();
    await page.keyboard.press('Enter');
    expect(await spoiler.locator('.spoiler-inside').getAttribute('inert')).toBeNull();
    const toggle = lastMessage().locator('.payload-toggle');
    await toggle.focus();
    await page.keyboard.press('Space');
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    const shown = await lastMessage().locator('.payload-json').textContent();
    expect(JSON.parse(shown ?? '')).toEqual(
      sampleFace({ command: 'ask', args: { question: 'Who saw the smoke?' } }, 0).payload,
    );
  });

  it('does what the menu of a message offers, by keys alone', async () => {
    await page.click('.example');
    await lastMessage().locator('.components').waitFor();
    const menu = lastMessage().locator('.apps');
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await menu.getByRole('button', { name: 'Look into it' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    await page.keyboard.press('Enter');
    await menu.getByRole('button', { name: 'Look into it' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.message.private');
    expect(await lastMessage().locator('.components').textContent()).toContain('look into it');
  });

  it('keeps the entry of a menu that quick keys have reached', async () => {
    await page.click('.example');
    await lastMessage().locator('.components').waitFor();
    await lastMessage().locator('.apps summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.evaluate(`{
      document.querySelector('.apps summary').click();
      document.querySelector('.apps-entry').focus();
    }`);
    await page.evaluate('new Promise(requestAnimationFrame)');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Look into it');
  });

  it('answers an aside in private, turns its pages in place and dismisses it', async () => {
    await page.click('.example');
    await lastMessage().getByRole('button', { name: 'Context' }).click();
    await page.waitForSelector('.message.private');
    expect(await lastMessage().locator('.only-you').textContent()).toContain(
      'Only you can see this',
    );
    await lastMessage().getByRole('button', { name: 'Continue' }).press('Enter');
    await lastMessage().locator('.components').getByText('Page 2').waitFor();
    expect(await page.locator('.message').count()).toBe(2);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Continue');
    await lastMessage().getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.locator('.message').count()).toBe(1);
  });

  it('answers in private where the asker wishes so', async () => {
    await page.click('#private');
    await page.click('.example');
    await page.waitForSelector('.message.private');
  });

  it('says so when the server is gone, and keeps the question', async () => {
    await page.route('**/api/run', (route) => route.abort());
    await page.keyboard.type('who?');
    await page.keyboard.press('Enter');
    const notice = await page.waitForSelector('.notice');
    expect(await notice.textContent()).toContain('Is npm start still running?');
    expect(await page.inputValue('#line')).toBe('who?');
    await page.keyboard.press('Enter');
    await notice.waitForElementState('hidden');
    expect(await page.locator('.notice').count()).toBe(1);
    troubles = troubles.filter((trouble) => !trouble.includes('ERR_FAILED'));
  });

  it('leaves what is written meanwhile when a slow question fails', async () => {
    let fail = () => {};
    const held = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route('**/api/run', async (route) => {
      await held;
      await route.abort();
    });
    await page.keyboard.type('who?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('and when');
    fail();
    await page.waitForSelector('.notice');
    expect(await page.inputValue('#line')).toBe('and when');
    troubles = troubles.filter((trouble) => !trouble.includes('ERR_FAILED'));
  });

  /** Holds what is asked of the server there until it is let go on, or fails. */
  async function hold(path: string) {
    let end = (_how: 'continue' | 'abort') => {};
    const held = new Promise<'continue' | 'abort'>((resolve) => {
      end = resolve;
    });
    await page.route(path, async (route) => {
      if ((await held) === 'abort') await route.abort();
      else await route.continue();
    });
    return end;
  }
  const thinking = () => page.locator('.thinking');
  const said = () => page.locator('#announcer').textContent();

  it('shows that a slow answer is on its way, where the answer then comes', async () => {
    const held = await hold('**/api/run');
    await page.keyboard.type('who?');
    await page.keyboard.press('Enter');
    await thinking().waitFor();
    expect(await thinking().locator('.components').textContent()).toBe('Pincite is thinking…');
    expect(await thinking().locator('.origin').textContent()).toBe('You used /ask');
    expect(await thinking().getByRole('button').count()).toBe(1);
    const dots = await thinking().locator('.thinking-dots').boundingBox();
    expect(dots?.x).toBe((await thinking().locator('.author').boundingBox())?.x);
    await expect.poll(said).toBe('Pincite is thinking…');
    channel.post(sampleFace({ command: 'about', args: {} }, 0), false);
    await page.locator('.message').waitFor();
    const place = await thinking().locator('.author').boundingBox();
    await thinking().getByRole('button').focus();
    held('continue');
    await page.locator('.message', { hasText: 'You used /ask' }).waitFor();
    expect(await thinking().count()).toBe(0);
    const first = page.locator('.message').first();
    expect(await first.getAttribute('aria-label')).toBe('Pincite: ask who?');
    expect(await first.locator('.author').boundingBox()).toMatchObject({
      x: place?.x,
      height: place?.height,
    });
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Pincite: ask who?');
    await expect.poll(said).toBe('Pincite answered: ask who?');
  });

  it('shows nothing of the kind for an answer that comes at once', async () => {
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.click('.example');
    await lastMessage().waitFor();
    await page.clock.runFor(1_000);
    expect(await thinking().count()).toBe(0);
    expect(await said()).toBe('Pincite answered: ask Who saw the smoke?');
  });

  it('shows no longer that an answer comes when the server is gone', async () => {
    const held = await hold('**/api/run');
    await page.keyboard.type('who?');
    await page.keyboard.press('Enter');
    await thinking().waitFor();
    held('abort');
    await page.locator('.notice').waitFor();
    expect(await thinking().count()).toBe(0);
    expect(await said()).toBe('');
    troubles = troubles.filter((trouble) => !trouble.includes('ERR_FAILED'));
  });

  it('tells of a slow answer to a button, which waits itself, and to the menu of a message', async () => {
    await page.click('.example');
    await lastMessage().locator('.components').waitFor();
    const pressed = await hold('**/api/press');
    await lastMessage().getByRole('button', { name: 'Context' }).click();
    await expect.poll(said).toBe('Pincite is thinking…');
    expect(await lastMessage().locator('.button.waiting').count()).toBe(1);
    expect(await thinking().count()).toBe(0);
    pressed('continue');
    await page.waitForSelector('.message.private');
    const chosen = await hold('**/api/message-command');
    await lastMessage().locator('.apps summary').click();
    await lastMessage().getByRole('button', { name: 'Look into it' }).click();
    await thinking().waitFor();
    chosen('continue');
    await thinking().waitFor({ state: 'detached' });
    expect(await page.locator('.message').count()).toBe(3);
  });

  it('keeps a chosen theme over a reload', async () => {
    const theme = () => page.evaluate('document.documentElement.dataset.theme');
    const before = await theme();
    await page.click('#theme');
    const after = await theme();
    expect(after).not.toBe(before);
    await page.reload();
    await page.waitForSelector('.example');
    expect(await theme()).toBe(after);
  });

  it('fits a phone of 390 pixels', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.click('.example');
    await lastMessage().waitFor();
    await page.fill('#line', '/source ');
    await page.waitForSelector('.chip');
    const widest = await page.evaluate(
      'Math.max(...[...document.querySelectorAll("body *")].map((e) => e.getBoundingClientRect().right))',
    );
    expect(widest).toBeLessThanOrEqual(390);
  });

  it('breaks a word that is longer than a phone is wide', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const long = { command: 'A'.repeat(90), args: {} };
    const { id } = channel.post(sampleFace(long, 0), false);
    await channel.port.pin('', id, '');
    await page.locator(`#message-${id} .container`).waitFor();
    const card = await page.locator(`#message-${id} .container`).boundingBox();
    expect((card?.x ?? 0) + (card?.width ?? 999)).toBeLessThanOrEqual(390);
    channel.remove(id);
  });

  it('sets quotes, spoilers and the active suggestion apart in the colours of the system', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.click('.example');
    await lastMessage().locator('blockquote').waitFor();
    await page.locator('#line').focus();
    await page.keyboard.type('/');
    await page.waitForSelector('[role=option]');
    const seen = await page.evaluate(`{
      const style = (selector, part) => getComputedStyle(document.querySelector(selector), part);
      ({
        bar: style('blockquote', '::before').backgroundColor !== style('body').backgroundColor,
        spoiler: style('.spoiler:not(.open)').outlineStyle,
        active: style('.popup-line[aria-selected="true"]').outlineStyle,
      });
    }`);
    expect(seen).toEqual({ bar: true, spoiler: 'dashed', active: 'solid' });
  });

  it.each(['dark', 'light'] as const)('tells of each command readably, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.keyboard.type('/');
    await page.waitForSelector('.popup-line[aria-selected=true]');
    expect(await leastContrast(page, '.popup-title, .popup-detail')).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps the tools of a message apart where letters and words are spaced', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.click('.example');
    await lastMessage().waitFor();
    await page.evaluate(`{
      const spaced = new CSSStyleSheet();
      spaced.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
      document.adoptedStyleSheets.push(spaced);
    }`);
    const apps = await lastMessage().locator('.apps summary').boundingBox();
    const payload = await lastMessage().locator('.payload-toggle').boundingBox();
    expect((apps?.x ?? 0) + (apps?.width ?? 0)).toBeLessThanOrEqual(payload?.x ?? 0);
  });

  it('centres the pin in its button while nothing is pinned', async () => {
    const button = await page.locator('#pins').boundingBox();
    const icon = await page.locator('#pins svg').boundingBox();
    const middle = (box: typeof icon) => (box?.y ?? 0) + (box?.height ?? 0) / 2;
    expect(middle(icon)).toBeCloseTo(middle(button), 0);
  });

  it('has room on a phone for all that the head of a pinned message says', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { id } = channel.post(sampleFace({ command: 'ask', args: {} }, 0), false);
    channel.edit(id, sampleFace({ command: 'ask', args: { question: 'b' } }, 0));
    await channel.port.pin('', id, '');
    await page.reload();
    const message = page.locator(`#message-${id}`);
    await message.locator('.pinned').waitFor();
    const box = async (part: string) => {
      const found = await message.locator(part).boundingBox();
      if (found === null) throw new Error(`${part} is not seen`);
      return { ...found, right: found.x + found.width, bottom: found.y + found.height };
    };
    const card = await box('.components');
    const tools = [await box('.apps summary'), await box('.payload-toggle')];
    for (const tool of tools) expect(tool.bottom).toBeLessThanOrEqual(card.y);
    for (const mark of [await box('.pinned'), await box('.edited'), await box('.sent')]) {
      expect(mark.bottom).toBeLessThanOrEqual(card.y);
      for (const tool of tools) {
        expect(mark.right <= tool.x || mark.y >= tool.bottom - 4).toBe(true);
      }
    }
    channel.remove(id);
  });
});
