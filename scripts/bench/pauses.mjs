/**
 * How long the event loop is held up while a bot works: the longest pause in each kind of work, on the
 * case that ships.
 *
 *   npm run pauses [-- --runs 3] [--knowledge DIR]
 *
 * The folder is copied, so that it can be changed; refused questions are kept in a database beside it.
 * What is measured is how late a timer of one millisecond comes, and where the system tells it (Linux), how
 * long of that this thread was on a processor: what is missing, it waited for one, or for a disk. Needs
 * `npm run build` before.
 */
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { bodyOf } from '../../dist/adapters/discord/body.js';
import { createChannel } from '../../dist/adapters/preview/channel.js';
import { previewPlace } from '../../dist/adapters/preview/invented.js';
import { reloadOnChange } from '../../dist/adapters/terminal/reloading.js';
import { warmUp } from '../../dist/answer/warm-up.js';
import { createApp } from '../../dist/app.js';
import { customId } from '../../dist/card/button.js';
import { diskFolder } from '../../dist/knowledge/folder.js';
import { createWatcher } from '../../dist/knowledge/watch.js';
import { createGapKeeping } from '../../dist/moderation/gaps/gap-keeping.js';
import { openCase } from '../../dist/opening/open-case.js';
import { programPrint } from '../../dist/opening/program-print.js';
import { diskShelf } from '../../dist/opening/shelf.js';
import { openStore } from '../../dist/store/open.js';
import { mistype } from '../shared/mistakes.mjs';
import { randomFrom } from '../shared/random.mjs';

/** Different questions that were refused and are kept: as many as a server may have. */
const gaps = 1_000;
/** Pinned answers of one server: Discord lets each of its channels have 250. */
const pins = 5_000;
/** Discord's limits on an option and on a message. */
const longQuestion = 300;
const longMessage = 4_000;
/** Different long questions, one after the other. */
const many = 10;
/** Milliseconds that nothing is to hold the event loop up for. */
const bound = 50;
/** Nanoseconds on a processor, and waiting for one: proc(5) of Linux. */
const schedule = '/proc/self/schedstat';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    knowledge: { type: 'string', default: 'knowledge' },
  },
});
/** By what was done: the longest pause of each run, in milliseconds. */
const longest = new Map();
for (let run = 0; run < Number(values.runs); run++) await measure();
for (const [what, pauses] of longest) {
  const times = pauses.map(({ late, busy }) =>
    late > bound && busy !== undefined
      ? `${late.toFixed(0)} (${busy.toFixed(0)} on the processor)`
      : late.toFixed(0),
  );
  process.stdout.write(`${what.padEnd(52)} ${times.join(', ')} ms\n`);
}
// The store's driver and the watcher keep the process for a while.
process.exit();

async function measure() {
  const directory = mkdtempSync(join(tmpdir(), 'pincite-pauses-'));
  cpSync(values.knowledge, directory, { recursive: true });
  const shelf = diskShelf(directory);
  const opened = await openCase(diskFolder(directory), { shelf, print: programPrint() });
  if (!opened.ok) throw new Error(`${values.knowledge} does not open: run "npx pincite check"`);
  await warmUp(opened.engine);
  const app = await createApp(opened.casebook, opened.engine);
  const ask = (args) => app.runGivingWay({ command: 'ask', args });
  const [question = ''] = app.registry.get('ask').examples(app.engine);
  const wordings = app.casebook.questions.flatMap((record) => record.ask);
  if (wordings.length < gaps) throw new Error(`The case has fewer than ${gaps} wordings.`);
  const random = randomFrom(1);

  await watched('a question', () => ask({ question }));
  const mistyped = (wording) => mistype(wording, random, wording.split(' ').length);
  const garbled = Array.from({ length: many }, (_, nth) => {
    const some = Array.from({ length: 40 }, (_, i) => wordings[nth + i * many] ?? '');
    return some.map(mistyped).join(' ').slice(0, longQuestion);
  });
  await watched(`${longQuestion} characters, every long word mistyped`, async () => {
    for (const question of garbled) await ask({ question });
  });
  await watched('the same, offered while they are typed', async () => {
    for (const typed of garbled) {
      for (const length of [40, 100, longQuestion]) {
        await app.suggestGivingWay({
          command: 'ask',
          option: 'question',
          typed: typed.slice(0, length),
        });
      }
    }
  });
  await watched('the same as outcomes and events to look up', async () => {
    for (const words of garbled) {
      await app.runGivingWay({ command: 'outcomes', args: { outcome: words } });
      await app.runGivingWay({ command: 'timeline', args: { event: words } });
    }
  });
  await watched('the first letters in autocomplete', async () => {
    for (const typed of ['h', 'ho', 'how']) {
      await app.suggestGivingWay({ command: 'ask', option: 'question', typed });
      await setTimeout(1);
    }
  });
  const [day] = app.casebook.sources.map(({ published }) => published).sort();
  if (app.engine.asOf(day) === app.engine) throw new Error('The case has no earlier day.');
  await watched('ten people asking first as of an earlier day', () =>
    Promise.all(Array.from({ length: 10 }, () => ask({ question: wordings[0], as_of: day }))),
  );
  const told = app.casebook.facts.map(({ statement }) => statement).join(' ');
  await watched(`a message of ${longMessage} characters checked`, () =>
    app.runGivingWay({ command: 'claims', args: { text: told.slice(0, longMessage) } }),
  );

  const store = await openStore({
    location: { engine: 'sqlite', path: join(directory, 'gaps.db') },
    now: () => new Date(),
    newId: () => Math.floor(random() * 1e15).toString(36),
  });
  const keeping = createGapKeeping({
    store,
    engine: () => app.engine,
    answerGivingWay: app.runGivingWay,
  });
  await watched('the first refused question', () => keeping.refused('who fed the cat', '1'));
  const step = Math.floor(wordings.length / gaps);
  for (let i = 0; i < gaps; i++) {
    const wording = `why ${wordings[i * step]}`;
    await store.gaps.record({ key: `gap-${i}`, guildId: '1', wording });
  }
  const anew = createGapKeeping({
    store,
    engine: () => app.engine,
    answerGivingWay: app.runGivingWay,
  });
  await watched(`a refused question beside ${gaps} others`, () =>
    anew.refused('who fed the dog', '1'),
  );
  await watched(`${gaps} refused questions asked again`, () => anew.look());

  const { port: discord } = createChannel({ channel: previewPlace.channel, now: () => new Date() });
  const served = await createApp(opened.casebook, opened.engine, { store, discord });
  const { records, version } = opened.casebook;
  for (let i = 0; i < pins; i++) {
    const { id: recordId } = records[i % records.length];
    const { pin } = await store.pins.begin({
      guildId: previewPlace.guild,
      // There is at most one live pin of a record in a channel.
      channelId: `${Math.floor(i / records.length)}`,
      messageId: `${i}`,
      recordId,
      call: { command: 'ask', args: { question: recordId } },
      recordHash: '',
      knowledge: version,
      pinnedBy: '1',
    });
    await store.pins.confirm(pin.id);
  }
  const moderator = {
    user: '1',
    place: { kind: 'server', ...previewPlace, installed: true },
    may: { pin: true, moderate: true, manage: true },
    botMay: { read: true, pin: true },
    roles: [],
  };
  const list = { command: 'pins', args: { where: 'server' } };
  for (const [form, plain] of [
    ['in cards', false],
    ['in plain text', true],
  ]) {
    await watched(`${pins} pins listed, and a page turned, ${form}`, async () => {
      await bodyOf({ ...(await served.front.command(list, moderator)), plain });
      const next = customId({ kind: 'page', call: list, page: 1 });
      await bodyOf({ ...(await served.front.press(next, moderator)), plain });
    });
  }
  const corrected = [{ id: records[0].id, title: 'A corrected record' }];
  await watched('a corrected record looked for while it is typed', async () => {
    for (const typed of ['h', 'ho', 'how']) {
      await served.registry.suggestGivingWay(
        { engine: opened.engine, commands: [], messageCommands: [], corrected },
        { command: 'corrections', option: 'correction', typed },
      );
    }
  });
  const watcher = createWatcher(diskFolder(directory), version);
  await watched('a look at the knowledge folder', () => watcher.look());

  let stop;
  await watched('the knowledge changed and taken up', () => {
    return new Promise((resolve, reject) => {
      const quiet = () => {};
      const fail = (what, details) => reject(details?.error ?? new Error(what));
      const logger = { info: quiet, debug: quiet, warn: fail, error: fail };
      const reload = (engine) => app.reload(engine).then(resolve, reject);
      stop = reloadOnChange({ casebook: app.casebook, reload }, directory, logger, { every: 200 });
      appendFileSync(join(directory, 'case.yaml'), '\n# changed\n');
    });
  });
  await stop();
  await store.close();
  rmSync(directory, { recursive: true });
}

/** Runs some work and notes the longest that a timer was late meanwhile. */
async function watched(what, work) {
  await setTimeout(50);
  let last = performance.now();
  let busyUntil = onProcessor();
  let most = { late: 0, busy: undefined };
  const beat = setInterval(() => {
    const late = performance.now() - last - 1;
    const busyNow = onProcessor();
    if (late > most.late) most = { late, busy: busyNow && busyNow - busyUntil };
    busyUntil = busyNow;
    last = performance.now();
  }, 1);
  await setTimeout(5);
  await work();
  await setTimeout(5);
  clearInterval(beat);
  longest.set(what, [...(longest.get(what) ?? []), most]);
}

/** Milliseconds that this thread has been on a processor; undefined where the system does not tell. */
function onProcessor() {
  return existsSync(schedule)
    ? Number(readFileSync(schedule, 'utf8').split(' ')[0]) / 1e6
    : undefined;
}
