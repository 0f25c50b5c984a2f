import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DiscordPort } from '../../../src/moderation/discord-port.js';
import { messageOf } from '../../discord-server/interactions.js';
import { isObject } from '../../discord-server/json.js';
import { buttonsOf, textOf } from '../../discord-server/member.js';
import type { Message } from '../../discord-server/messages.js';
import { type Served, serve } from '../served.js';

/** Discord's Manage Messages and Manage Server: the one alone is of a channel. */
const may = String((1n << 13n) | (1n << 5n));
let served: Served;
/** Done once, right after Discord has posted something for the bot. */
let afterPosting: (() => void) | undefined;

beforeEach(async () => {
  afterPosting = undefined;
  const port = (discord: DiscordPort): DiscordPort => ({
    ...discord,
    async postMessage(...about) {
      const posted = await discord.postMessage(...about);
      const act = afterPosting;
      afterPosting = undefined;
      act?.();
      return posted;
    },
  });
  served = await serve({ port });
  const { guildId, otherChannelId } = served.server.world;
  await served.store.settings.change(guildId, { reportsChannel: otherChannelId });
});
afterEach(async () => {
  vi.useRealTimers();
  await served.stop();
  expect(served.server.violations).toEqual([]);
});

const run = () => served.app.moderation?.upkeep.run();

async function report(reason = 'Wrong.'): Promise<void> {
  const { member } = served.server;
  const answer = await served.ask('outcome/suspended');
  const opened = await member.press(answer, 'Quote is wrong');
  if (opened.kind !== 'form' || !isObject(opened.form)) throw new Error('There was no form.');
  await member.submit(answer, opened.form, { reason });
  await run();
}

function notice(): Message {
  const { messages, world } = served.server;
  const [found] = messages.list().filter(({ channel_id }) => channel_id === world.otherChannelId);
  if (found === undefined) throw new Error('Nobody was told.');
  return found;
}

async function resolve(): Promise<void> {
  await served.server.member.press(notice(), 'Resolve', { may });
  await run();
}

test('the notice of a long report is one page, from which the report opens whole', async () => {
  const { guildId } = served.server.world;
  await served.store.settings.change(guildId, { plainText: true });
  await report('*'.repeat(1_000));
  expect([...buttonsOf(notice()).keys()]).toEqual(['Resolve', 'Dismiss', 'Open the report']);
});

describe('the notice of a report that was decided', () => {
  test('has no buttons to decide it, also where the bot was killed before it knew of the notice', async () => {
    afterPosting = () => {
      throw new Error('killed');
    };
    await report();
    expect(served.faults).toHaveLength(1);
    await resolve();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 60_000 });
    await run();
    vi.setSystemTime(Date.now() + 60_000);
    await run();
    expect(textOf(notice())).toContain('Resolved on');
    expect([...buttonsOf(notice()).keys()]).toEqual(['Open the report']);
    expect(await served.store.outbox.waiting()).toEqual([]);
  });

  test('that somebody deleted meanwhile is missed by nobody', async () => {
    await report();
    const { member, messages } = served.server;
    const { id } = notice();
    const list = messageOf(await member.slash('reports', {}, { may }));
    messages.delete(id);
    const [one] = await served.store.reports.list();
    const opened = messageOf(await member.slash('reports', { report: one?.id ?? '' }, { may }));
    expect(textOf(list)).toContain('Wrong.');
    await member.press(opened, 'Resolve', { may });
    await run();
    expect(await served.store.outbox.givenUp()).toEqual([]);
    expect(await served.store.outbox.waiting()).toEqual([]);
  });

  test('keeps its form: plain text, where the server has its cards so', async () => {
    const { guildId } = served.server.world;
    await served.store.settings.change(guildId, { plainText: true });
    await report();
    expect(notice().content).toContain('A quote is reported as wrong');
    await served.store.settings.change(guildId, { plainText: false });
    await resolve();
    expect(notice().content).toContain('Resolved');
    expect((notice().flags ?? 0) & (1 << 15)).toBe(0);
  });
});
