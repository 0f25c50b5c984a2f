import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createApp } from '../../src/app.js';
import { noDiscord } from '../../src/moderation/no-discord.js';
import { kept } from '../../src/store/kept.js';
import type { Location } from '../../src/store/location.js';
import { openStore } from '../../src/store/open.js';
import { messageOf } from '../discord-server/interactions.js';
import { isObject } from '../discord-server/json.js';
import { buttonsOf, textOf } from '../discord-server/member.js';
import type { Message } from '../discord-server/messages.js';
import { newId, onBothEngines, testClock } from '../store/engines.js';
import { everyRow, type Rows } from '../store/every-row.js';
import { fixtureFiles } from '../support/fixture.js';
import { freshFolder } from '../support/fresh-folder.js';
import { casebookOf, type Served, serve } from './served.js';

let served: Served;
async function stop(): Promise<void> {
  await served.stop();
  expect(served.server.violations).toEqual([]);
  expect(served.faults).toEqual([]);
}

/** Discord's Manage Messages, Pin Messages and Manage Server. */
const may = String((1n << 13n) | (1n << 51n) | (1n << 5n));
const moderator = { may, by: '700000000000000001' };
const watcher = { by: '700000000000000002' };
const reporter = { by: '700000000000000003' };
const askers = ['700000000000000004', '700000000000000005', '700000000000000006'];
const everybody = [moderator.by, watcher.by, reporter.by, ...askers];

/** Questions with something in them that must not stay anywhere. */
const secrets = [
  'is quentin zebrowski the elephant',
  'did Ermintrude close the elephant',
  'why did <@700000000000000007> do it',
  'is jo@example.org the elephant',
  'what of https://example.org/secret-page',
  'call 07700 900 123 about the elephant',
  'the elephant at 12 Gallows Lane',
];
const secretWords =
  /zebrowski|quentin|ermintrude|700000000000000007|jo@|example\.org|07700|gallows/i;
const unanswered = 'what about the elephant';
const answered = 'how many workers were suspended';
const reason = 'It was four, as my aunt Philippa says.';

async function busyDay(): Promise<{ pinned: Message; open: Message }> {
  const { member, world } = served.server;
  const ask = async (question: string, by: string) =>
    messageOf(await member.slash('ask', { question }, { by }));
  for (const by of askers) {
    for (const question of [...secrets, unanswered, answered]) await ask(question, by);
  }
  await member.slash('who', { name: 'quentin zebrowski' }, { by: askers[0] ?? '' });
  const pinned = await ask(answered, moderator.by);
  await member.press(pinned, 'Pin', moderator);
  await member.press(await ask(unanswered, watcher.by), 'Tell me when there is an answer', watcher);
  for (const by of askers) await member.press(pinned, 'Quote is wrong', { by });
  const report = async (on: Message) => {
    const form = await member.press(on, 'Quote is wrong', reporter);
    if (form.kind !== 'form' || !isObject(form.form)) throw new Error('There was no form.');
    await member.submit(on, form.form, { reason }, reporter);
  };
  const settings = messageOf(await member.slash('settings', {}, moderator));
  const channel = 'Channel for reports of wrong quotes';
  await member.select(settings, channel, [world.otherChannelId], moderator);
  const open = await ask('outcome/hurt', askers[0] ?? '');
  for (const by of askers) await member.press(await ask(answered, by), 'Not what I asked', { by });
  await report(open);
  await report(await ask('outcome/suspended', askers[1] ?? ''));
  const [first] = await served.store.reports.list();
  const one = messageOf(await member.slash('reports', { report: first?.id ?? '' }, moderator));
  await member.press(one, 'Resolve', moderator);
  await served.app.moderation?.upkeep.run();
  const count = askers.length * (secrets.length + 1) + 1;
  await vi.waitFor(async () => {
    const gaps = await served.store.gaps.list();
    expect(gaps.reduce((sum, gap) => sum + gap.count, 0)).toBe(count);
  });
  return { pinned, open };
}

/** Columns in which a text stands, as `table.column`. */
function columnsWith(rows: Rows, found: (text: string) => boolean): string[] {
  const columns = Object.entries(rows).flatMap(([table, all]) =>
    all.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        found(String(value)) ? [`${table}.${column}`] : [],
      ),
    ),
  );
  return [...new Set(columns)].sort();
}

const personal = Object.entries(kept).flatMap(([table, { personal: columns }]) =>
  columns.map((column) => `${table}.${column}`),
);

onBothEngines('after a busy day', (engine) => {
  beforeEach(async () => {
    served = await serve({ location: (await engine.place()).location });
  });
  afterEach(stop);

  test('nothing personal is in any table but where the privacy notice says so', async () => {
    await busyDay();
    const rows = await everyRow(served.location);
    expect(Object.values(rows).filter((all) => all.length > 0).length).toBeGreaterThan(8);
    const ids = columnsWith(rows, (text) => everybody.some((id) => text.includes(id)));
    expect(ids).toEqual([
      'gap_watcher.user_id',
      'pin.pinned_by',
      'report.decided_by',
      'report.reporter_id',
    ]);
    for (const column of ids) expect(personal).toContain(column);
    expect(columnsWith(rows, (text) => text.includes('Philippa'))).toEqual(['report.reason']);
    expect(columnsWith(rows, (text) => secretWords.test(text))).toEqual([]);
    expect(columnsWith(rows, (text) => text.includes('elephant'))).toEqual(['gap.wording']);
    // Nobody's question that was answered is kept in any form.
    expect(
      columnsWith(rows, (text) => /workers.*suspended/i.test(text) && !text.includes('"title"')),
    ).toEqual([]);
    const asked = await served.store.gaps.list();
    expect(asked.map(({ wording, count }) => ({ wording, count }))).toEqual([
      { wording: null, count: askers.length * secrets.length },
      { wording: unanswered, count: askers.length + 1 },
    ]);
  });

  test.each([
    ['pinned', moderator, 'You pinned'],
    ['reported', reporter, 'You reported'],
    ['waits', watcher, 'You wait for an answer'],
  ])('who %s sees it under /privacy, and deletes it with a button', async (_what, who, words) => {
    await busyDay();
    const { member } = served.server;
    const shown = messageOf(await member.slash('privacy', {}, who));
    expect(textOf(shown)).toContain(words);
    for (const { what } of Object.values(kept)) {
      expect(textOf(shown).toLowerCase()).toContain(what.toLowerCase());
    }
    const sure = messageOf(await member.press(shown, 'Delete what concerns me', who));
    expect(textOf(sure)).toContain('It cannot be taken back');
    const done = messageOf(await member.press(sure, 'Yes, delete it', who));
    expect(textOf(done)).toContain('It is deleted');
    const rows = await everyRow(served.location);
    expect(columnsWith(rows, (text) => text.includes(who.by))).toEqual([]);
    const after = messageOf(await member.slash('privacy', {}, who));
    expect(textOf(after)).toContain('Your id is kept nowhere');
    expect([...buttonsOf(after).keys()]).not.toContain('Delete what concerns me');
  });
});

describe('a server that the bot was removed from', () => {
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(stop);

  const leave = (unavailable?: true) =>
    served.server.gateway.dispatch('GUILD_DELETE', {
      id: served.server.world.guildId,
      ...(unavailable === undefined ? {} : { unavailable }),
    });
  const leftAt = async () => (await everyRow(served.location)).guild?.[0]?.left_at;

  test('is noted, unlike one that Discord only cannot reach, and counts as new when it is back', async () => {
    await served.store.settings.change(served.server.world.guildId, { cooldown: 5 });
    leave(true);
    leave();
    await vi.waitFor(async () => expect(await leftAt()).toBeTypeOf('number'));
    await served.app.servers?.joined(served.server.world.guildId);
    await vi.waitFor(async () => expect(await leftAt()).toBeNull());
    expect((await served.store.settings.get(served.server.world.guildId)).cooldown).toBe(5);
  });

  test('is noted too where it happened while the bot was away', async () => {
    await served.store.guilds.joined('700000000000000009');
    served.app.servers?.all([served.server.world.guildId]);
    await vi.waitFor(async () => {
      const { guild = [] } = await everyRow(served.location);
      const gone = guild.filter(({ left_at }) => left_at !== null).map(({ id }) => id);
      expect(gone).toEqual(['700000000000000009']);
    });
  });
});

describe('the panel of settings', () => {
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(stop);

  test('applies a choice at once and shows it, to those who manage the server', async () => {
    const { member, world } = served.server;
    const panel = messageOf(await member.slash('settings', {}, moderator));
    const changed = messageOf(await member.select(panel, 'Answers', ['private'], moderator));
    expect(textOf(changed)).toContain('Saved');
    const answer = messageOf(await member.slash('ask', { question: answered }));
    expect((answer.flags ?? 0) & 64).toBe(64);
    await member.select(
      panel,
      'Roles that may pin and moderate here',
      [world.moderatorRoleId],
      moderator,
    );
    const byRole = { may: '0', roles: [world.moderatorRoleId] };
    expect(textOf(messageOf(await member.slash('gaps', {}, byRole)))).toContain('No gaps');
    const told = messageOf(await member.slash('settings', {}, byRole));
    expect(textOf(told)).toContain('You may not do that here');
  });
});

describe('the panel of settings on a server of plain text', () => {
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(stop);

  test('is plain text too, page by page, and stays on the page where one chose', async () => {
    const { member, world } = served.server;
    await served.store.settings.change(world.guildId, { plainText: true });
    const first = messageOf(await member.slash('settings', {}, moderator));
    expect(first.flags ?? 0).toBe(64);
    expect(first.content).toContain('From the top: Roles that may pin and moderate here; ');
    const second = messageOf(await member.press(first, 'Continue', moderator));
    expect(second.content).toContain('Page 2 of ');
    const changed = messageOf(await member.select(second, 'Form', ['cards'], moderator));
    expect(changed.flags ?? 0).toBe(64);
    expect(changed.content).toMatch(/^Saved\.[\s\S]*Page 2 of /);
    expect((await served.store.settings.get(world.guildId)).plainText).toBe(false);
  });
});

describe('a channel of another server', () => {
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(stop);

  test('is not taken for a setting, however the choice was forged', async () => {
    const { member, world } = served.server;
    const panel = messageOf(await member.slash('settings', {}, moderator));
    const label = 'Channel for reports of wrong quotes';
    await member.select(panel, label, [world.otherChannelId], moderator);
    await member.select(panel, label, ['400000000000000077'], moderator);
    const { reportsChannel } = await served.store.settings.get(world.guildId);
    expect(reportsChannel).toBe(world.otherChannelId);
  });
});

describe('what was kept long enough', () => {
  test('goes by itself, a left server with all that belongs to it', async () => {
    const clock = testClock();
    const folder = freshFolder();
    const location: Location = { engine: 'sqlite', path: join(folder, 'store.sqlite') };
    const now = () => new Date(clock.now);
    const store = await openStore({ location, now, newId });
    const app = await createApp(casebookOf(fixtureFiles()), undefined, {
      store,
      discord: noDiscord,
      now,
    });
    const run = async () => app.moderation?.upkeep.run();
    const day = 24 * 60 * 60;
    await store.settings.change('1', { cooldown: 5 });
    await store.gaps.record({ key: 'a', guildId: '1', wording: 'what of it' });
    await store.guilds.left('1');
    await run();
    clock.pass(29 * day);
    await run();
    expect((await store.settings.get('1')).cooldown).toBe(5);
    clock.pass(2 * day);
    await run();
    expect((await store.settings.get('1')).cooldown).toBe(0);
    expect(await store.gaps.list()).toEqual([]);
    await store.close();
  });
});
