/**
 * Pictures of every kind of card, taken from the preview in Chromium: `npm run pictures`; names of
 * pictures after it take only those. They go to `pictures/`, which git ignores; those that the README
 * shows are copied to docs/pictures by `npm run pictures -- --keep`. CHROMIUM names the browser where it is not /usr/bin/chromium.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { createHost, previewPlace } from '../dist/adapters/preview/app-host.js';
import { createChannel } from '../dist/adapters/preview/channel.js';
import { startPreview } from '../dist/adapters/preview/server.js';
import { createEngine } from '../dist/answer/engine.js';
import { createApp } from '../dist/app.js';
import { diskFolder } from '../dist/knowledge/folder.js';
import { openCasebook } from '../dist/knowledge/open.js';
import { openTexts, textsOnDemand } from '../dist/knowledge/texts.js';

const folder = new URL('../pictures/', import.meta.url);
const kept = new URL('../docs/pictures/', import.meta.url);

/**
 * What is typed, by the name of its picture; and the status that a picture called by one must show: the
 * case learns, and may answer today what it could not.
 */
const cards = {
  answered: { typed: 'how did the probe begin', status: 'answered' },
  disputed: { typed: 'how many officers were sacked', status: 'disputed' },
  silent: { typed: "what is the sergeant's name", status: 'silent' },
  unclear: { typed: 'is the met gonna do anything about this mess', status: 'unclear' },
  refused: { typed: 'who won the 1966 world cup', status: 'not_found' },
  who: { typed: '/who sal nasem' },
  outcomes: { typed: '/outcomes' },
  timeline: { typed: '/timeline' },
  source: { typed: '/source independent-2022-02-01' },
  claims: {
    typed: '/claims Three officers were sacked and a constable was promoted to inspector.',
  },
};
/** Whole paragraphs, of the invented case: those of the shipped one are their publishers'. */
const invented = { context: { typed: '/context outcome/suspended' } };

/** Tall, so that the longest card is in the picture whole. */
const sizes = {
  desktop: { width: 900, height: 3600 },
  phone: { width: 390, height: 3600 },
};
const shots = Object.entries(sizes).flatMap(([size, viewport]) =>
  ['dark', 'light'].map((colorScheme) => ({ colorScheme, size, viewport })),
);

const isKept = process.argv.includes('--keep');
const wanted = process.argv.slice(2).filter((name) => name !== '--keep');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
await mkdir(folder, { recursive: true });
await takeAll(cards, await appOver('knowledge'));
await takeAll(invented, await appOver('tests/fixtures/knowledge', 'tests/fixtures/texts'));
await browser.close();

async function appOver(knowledge, textsFolder) {
  const opened = openCasebook(diskFolder(knowledge));
  if (!opened.ok) throw new Error(`${knowledge} is broken: run \`pincite check\`.`);
  const { casebook, lock } = opened;
  const texts = textsOnDemand(
    function* () {
      if (textsFolder === undefined) return { texts: new Map(), problems: [] };
      return yield* openTexts(diskFolder(textsFolder), casebook.sources, lock);
    },
    (problems) => {
      throw new Error(problems[0].what);
    },
  );
  return createApp(casebook, createEngine(casebook, undefined, texts));
}

async function takeAll(list, app) {
  const channel = createChannel({ ...previewPlace, now: () => new Date() });
  const preview = await startPreview({ host: createHost(app, channel), port: 0 });
  const known = app.registry.list.map(({ name }) => name);
  for (const [name, { typed, status }] of Object.entries(list)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const [, command] = /^\/(\w+)/.exec(typed) ?? [];
    if (command !== undefined && !known.includes(command)) continue;
    if (status !== undefined) {
      const answer = app.run({ command: 'ask', args: { question: typed } });
      if (answer.status !== status) {
        throw new Error(`"${typed}" is ${answer.status}: choose another question.`);
      }
    }
    for (const shot of shots) await take(preview.url, name, typed, shot);
  }
  await preview.close();
}

async function take(url, name, typed, { colorScheme, size, viewport }) {
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#line').focus();
  await page.keyboard.type(typed);
  // The first Enter may choose the command, the second sends it.
  while ((await page.locator('.message').count()) === 0) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
  }
  const file = `${name}-${colorScheme}-${size}.png`;
  const path = new URL(file, folder).pathname;
  await page.locator('.message').last().screenshot({ path });
  const shown = new URL(file, kept).pathname;
  if (isKept && existsSync(shown)) await copyFile(path, shown);
  await context.close();
}
