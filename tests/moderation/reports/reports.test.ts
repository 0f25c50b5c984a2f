import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageOf } from '../../discord-server/interactions.js';
import { isObject, type JsonObject } from '../../discord-server/json.js';
import { buttonsOf, textOf } from '../../discord-server/member.js';
import type { Message } from '../../discord-server/messages.js';
import { type Served, serve } from '../served.js';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(async () => {
  await served.stop();
  expect(served.server.violations).toEqual([]);
  expect(served.faults).toEqual([]);
});

const suspended = 'outcome/suspended';
/** Discord's Manage Messages and Manage Server: the one alone is of a channel. */
const may = String((1n << 13n) | (1n << 5n));

async function open(on: Message): Promise<JsonObject> {
  const answered = await served.server.member.press(on, 'Quote is wrong');
  if (answered.kind !== 'form') throw new Error(`Not a form but a ${answered.kind}.`);
  if (!isObject(answered.form)) throw new Error('The form is none.');
  return answered.form;
}

async function report(on: Message, fields: Record<string, string>): Promise<string> {
  const form = await open(on);
  return textOf(messageOf(await served.server.member.submit(on, form, fields)));
}

async function tellHere(): Promise<string> {
  const { guildId, otherChannelId } = served.server.world;
  await served.store.settings.change(guildId, { reportsChannel: otherChannelId });
  return otherChannelId;
}

function noticesIn(channel: string): Message[] {
  return served.server.messages.list().filter(({ channel_id }) => channel_id === channel);
}

describe('a report that a quote is wrong', () => {
  test('carries the answer, its quotes and the version of the knowledge', async () => {
    const answer = await served.ask(suspended);
    const told = await report(answer, { reason: 'It was four.', rather: 'Four.' });
    expect(told).toContain('moderators find it under /reports');
    const [kept] = await served.store.reports.list();
    expect(kept).toMatchObject({
      recordId: suspended,
      knowledge: served.app.casebook.version,
      reason: 'It was four.\nIt should say: Four.',
      messageId: answer.id,
      state: 'open',
    });
    expect(kept?.quoteIds.length).toBeGreaterThan(1);
    expect(textOf(messageOf(await served.server.member.slash('reports', {}, { may })))).toContain(
      'It was four.',
    );
  });

  test('of an answer from before a change of the knowledge says so, and names its version', async () => {
    const before = served.app.casebook.version;
    const { member } = served.server;
    const answers = [
      await served.ask(suspended),
      messageOf(await member.slash('ask', { question: suspended, plain: true })),
    ];
    await served.correct(
      'outcomes.yaml',
      'Three council workers have been suspended.',
      'Three people were suspended.',
    );
    for (const answer of answers) {
      const told = await report(answer, { reason: 'It was four.' });
      expect(told).toContain('The knowledge has changed since that answer');
    }
    const kept = await served.store.reports.list();
    expect(kept.map(({ knowledge }) => knowledge)).toEqual([
      before.slice(0, 8),
      before.slice(0, 8),
    ]);
    const shown = textOf(
      messageOf(await member.slash('reports', { report: kept[0]?.id ?? '' }, { may })),
    );
    expect(shown).toContain('the knowledge has changed since that answer');
    expect(shown).toContain(`knowledge ${before.slice(0, 8)}`);
  });

  test('can be made on the paragraphs of a source too, and is about the quotes in them', async () => {
    const [id = ''] = served.app.casebook.sources.map((source) => source.id);
    const { member } = served.server;
    const paragraph = served.app.casebook.quotesOf(id)[0]?.paragraph ?? 0;
    const one = messageOf(await member.slash('source', { id, paragraph }));
    const held = served.app.casebook.quotesOf(id).filter((quote) => quote.paragraph === paragraph);
    await report(one, { reason: 'It was four.' });
    expect((await served.store.reports.list())[0]?.quoteIds).toEqual(held.map((quote) => quote.id));
    const whole = messageOf(await member.slash('source', { id }));
    await open(whole);
    // Where nothing is quoted, there is nothing to report.
    const quoted = new Set(served.app.casebook.quotesOf(id).map((quote) => quote.paragraph));
    const bare = Array.from({ length: 20 }, (_, index) => index + 1).find((n) => !quoted.has(n));
    const none = messageOf(await member.slash('source', { id, paragraph: bare ?? 0 }));
    expect([...buttonsOf(none).keys()]).not.toContain('Quote is wrong');
  });

  test('is kept without what would turn the words around it about', async () => {
    const answer = await served.ask(suspended);
    await report(answer, { reason: 'because \u202Eabc\n\nsecond\u0000 line', rather: '\u200B' });
    expect((await served.store.reports.list())[0]?.reason).toBe('because abc\n\nsecond line');
  });

  test('is listed with its first words, of which no character is cut in two', async () => {
    await report(await served.ask(suspended), { reason: '🛳'.repeat(100) });
    const list = textOf(messageOf(await served.server.member.slash('reports', {}, { may })));
    expect(list).toMatch(/“🛳+…”/u);
    // There is one menu, and it says itself what it is for.
    expect(list).not.toContain('From the top');
    expect(list).not.toMatch(/\p{Surrogate}/u);
  });

  test('is about the quote that was chosen, where there are several', async () => {
    const answer = await served.ask(suspended);
    const [, all] = [
      await open(answer),
      await served.app.run({ command: 'ask', args: { question: suspended } }),
    ];
    const quote = all.sections[0]?.entries[0]?.citations[0]?.quote.id ?? '';
    await report(answer, { quote, reason: 'This one.' });
    expect((await served.store.reports.list())[0]?.quoteIds).toEqual([quote]);
  });

  test('shows no words that stand under a content note, in the form or to moderators', async () => {
    await served.correct('facts.yaml', 'quotes: [c9-note]', 'quotes: [c9-note, c7-denies]');
    const covers = await served.ask('fact/threatening-note');
    const form = JSON.stringify(await open(covers));
    expect(form).toContain('The Alder Chronicle, 14 May 2019, ¶9: covered by a content note');
    expect(form).toContain('¶7: The council denies that it ignored any warning.');
    expect(form).not.toMatch(/drown|coward/);
    const channel = await tellHere();
    await report(covers, { quote: 'c9-note', reason: 'Wrong.' });
    await served.app.moderation?.upkeep.run();
    const [notice] = noticesIn(channel);
    if (notice === undefined) throw new Error('Nobody was told.');
    expect(textOf(notice)).toContain('covered by a content note');
    expect(textOf(notice)).not.toMatch(/drown|coward|c9-note/);
    expect((await served.store.reports.list())[0]?.quoteIds).toEqual(['c9-note']);
  });

  test('is told in the channel of the settings once, and resolved there', async () => {
    const channel = await tellHere();
    const answer = await served.ask(suspended);
    expect(await report(answer, { reason: 'Wrong.' })).toContain(
      'moderators of this server are told',
    );
    await served.app.moderation?.upkeep.run();
    await served.app.moderation?.upkeep.run();
    const [notice, ...more] = noticesIn(channel);
    expect(more).toEqual([]);
    if (notice === undefined) throw new Error('Nobody was told.');
    expect(textOf(notice)).toContain('Wrong.');
    expect(textOf(notice)).not.toContain(served.server.world.memberId);
    const options = { may };
    await served.server.member.press(notice, 'Resolve', options);
    await served.app.moderation?.upkeep.run();
    expect(textOf(served.now(notice))).toContain('Resolved on');
    expect([...buttonsOf(served.now(notice)).keys()]).toEqual(['Open the report']);
    expect(await served.store.reports.list()).toMatchObject([
      { state: 'resolved', reporterId: null },
    ]);
    const again = messageOf(
      await served.server.member.pressId(notice, buttonsOf(notice).get('Dismiss') ?? '', options),
    );
    expect(textOf(again)).toContain('decided already');
  });

  test('is decided by moderators alone', async () => {
    const channel = await tellHere();
    await report(await served.ask(suspended), { reason: 'Wrong.' });
    await served.app.moderation?.upkeep.run();
    const [notice] = noticesIn(channel);
    if (notice === undefined) throw new Error('Nobody was told.');
    const told = messageOf(await served.server.member.press(notice, 'Resolve', { may: '0' }));
    expect(textOf(told)).toContain('You may not do that here');
    expect(await served.store.reports.list({ states: ['open'] })).toHaveLength(1);
  });

  test('is read and decided by who moderates the whole server, not one channel of it', async () => {
    await report(await served.ask(suspended), { reason: 'Wrong.' });
    const { member, world } = served.server;
    const here = { may: String(1n << 13n) };
    for (const command of ['reports', 'gaps', 'stats']) {
      const told = textOf(messageOf(await member.slash(command, {}, here)));
      expect(told).toContain('“Manage Messages” on the whole server');
    }
    const byRole = { ...here, roles: [world.moderatorRoleId] };
    const list = textOf(messageOf(await member.slash('reports', {}, byRole)));
    expect(list).toContain('Wrong.');
  });

  test('from a server that the bot itself is no member of is kept for who runs the bot', async () => {
    const { member, world } = served.server;
    const options = { userInstalled: true };
    const answer = messageOf(await member.slash('ask', { question: suspended }, options));
    const opened = await member.press(answer, 'Quote is wrong', options);
    if (opened.kind !== 'form' || !isObject(opened.form)) throw new Error('There was no form.');
    const fields = { reason: 'Wrong.' };
    const told = messageOf(await member.submit(answer, opened.form, fields, options));
    expect(textOf(told)).toContain('It is kept for who runs this bot.');
    await served.store.guilds.onlyIn([]);
    await served.store.guilds.forget(world.guildId);
    expect(await served.store.reports.list()).toMatchObject([{ guildId: null, reason: 'Wrong.' }]);
  });

  test('counts once for one member and one answer', async () => {
    const answer = await served.ask(suspended);
    await report(answer, { reason: 'Wrong.' });
    expect(await report(answer, { reason: 'Wrong!' })).toContain('reported this answer already');
    expect(await served.store.reports.list()).toHaveLength(1);
  });

  test('is not made without end by who has their id deleted from each', async () => {
    const { memberId } = served.server.world;
    const told: string[] = [];
    for (let nth = 0; nth < 11; nth += 1) {
      told.push(await report(await served.ask(suspended), { reason: `Wrong ${nth}.` }));
      await served.store.people.forget(memberId);
    }
    expect(told.filter((one) => one.includes('Thank you for the report'))).toHaveLength(10);
    expect(told.at(-1)).toContain('several reports within an hour');
    expect(await served.store.reports.list()).toHaveLength(10);
  });

  test('is found by its state, and can be dismissed from the list', async () => {
    await report(await served.ask(suspended), { reason: 'Wrong.' });
    const { member } = served.server;
    const list = messageOf(await member.slash('reports', {}, { may }));
    const [one] = await served.store.reports.list();
    const opened = messageOf(await member.slash('reports', { report: one?.id ?? '' }, { may }));
    expect(textOf(opened)).toContain('Reported by');
    await member.press(opened, 'Dismiss', { may });
    const dismissed = messageOf(await member.select(list, 'Show', ['dismissed'], { may }));
    expect(textOf(dismissed)).toContain('1 dismissed report');
    const decide = 'Open one, to decide it';
    expect(JSON.stringify(list)).toContain(decide);
    expect(JSON.stringify(dismissed)).not.toContain(decide);
  });
});

describe('what readers say of an answer', () => {
  test('is asked where it was found by words, and counted once for each reader', async () => {
    const answer = await served.ask('how many workers were suspended');
    expect(await served.press(answer, 'This is what I asked')).toContain('Thank you');
    expect(await served.press(answer, 'Not what I asked')).toContain('What you said first');
    expect(await served.store.feedback.list()).toEqual([
      { recordId: 'question/how-many-suspended', yes: 1, no: 0 },
    ]);
    expect(textOf(messageOf(await served.server.member.slash('stats', {}, { may })))).toContain(
      '1 yes, 0 no',
    );
  });

  test('is not asked where a record was opened by its id', async () => {
    const labels = [...buttonsOf(await served.ask(suspended)).keys()];
    expect(labels).toContain('Quote is wrong');
    expect(labels).not.toContain('This is what I asked');
  });
});
