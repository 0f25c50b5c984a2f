import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { customId } from '../../../src/card/button.js';
import { messageOf } from '../../discord-server/interactions.js';
import { isObject } from '../../discord-server/json.js';
import { buttonsOf, textOf } from '../../discord-server/member.js';
import { tablesWith } from '../../store/every-row.js';
import { manager, type Served, serve } from '../served.js';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(async () => {
  await served.stop();
  expect(served.server.violations).toEqual([]);
  expect(served.faults).toEqual([]);
});

const tell = 'Tell me when there is an answer';
const unknown = 'what about the elephant';
/** Discord's Manage Messages and Manage Server: the one alone is of a channel. */
const may = String((1n << 13n) | (1n << 5n));
const gaps = () => served.store.gaps.list({ guildId: served.server.world.guildId });
/** Refusals are kept after they are shown. */
const kept = (count: number) =>
  vi.waitFor(async () => {
    const all = await gaps();
    expect(all.reduce((sum, gap) => sum + gap.count, 0)).toBe(count);
    return all;
  });
const direct = () =>
  served.server.messages
    .list()
    .filter(({ channel_id }) => channel_id === served.server.world.directId);
/** The knowledge answers it. */
const learn = () =>
  served.correct(
    'questions.yaml',
    '    - why was the bridge closed\n',
    `    - why was the bridge closed\n    - ${unknown}\n`,
  );

describe('a refused question', () => {
  test('is counted with its like, without who asked', async () => {
    await served.ask(unknown);
    await served.ask('What about the elephant?');
    const [gap] = await kept(2);
    expect(gap).toMatchObject({ wording: unknown, count: 2, watchers: 0 });
    expect(textOf(messageOf(await served.server.member.slash('gaps', {}, { may })))).toContain(
      `“${unknown}”`,
    );
  });

  test('is counted after a mention and in a reply as well, but not where it is written in private', async () => {
    const { world, writer } = served.server;
    await writer.ask(unknown, { direct: true });
    const refusal = await writer.ask(`<@${world.botId}> ${unknown}`);
    await writer.ask(unknown, { replyTo: refusal, ping: true });
    const [gap] = await kept(2);
    expect(gap).toMatchObject({ wording: unknown, count: 2 });
  });

  test('is counted without its words where they may lead to somebody', async () => {
    await served.ask('is quentin zebrowski the elephant');
    await served.ask('the elephant called 07700 900123');
    const [gap, ...more] = await kept(2);
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ wording: null, count: 2 });
  });

  test('is not kept from a private chat, nor where the bot is no member', async () => {
    const { member } = served.server;
    await member.slash('ask', { question: unknown }, { direct: true });
    await member.slash('ask', { question: unknown }, { userInstalled: true });
    await served.ask('what of those elephants');
    await kept(1);
    expect(await served.store.gaps.list()).toHaveLength(1);
  });

  test('as of a day is no gap, and nobody is offered to be told what may be known today', async () => {
    const { member } = served.server;
    for (const as_of of ['2018', '2019-05-15']) {
      const args = { question: 'what did the authority recommend', as_of };
      const refused = messageOf(await member.slash('ask', args));
      expect(textOf(refused)).toMatch(/No answer|Nothing|Not in the sources/);
      expect([...buttonsOf(refused).keys()]).not.toContain(tell);
    }
    await served.ask(unknown);
    expect(await kept(1)).toMatchObject([{ wording: unknown }]);
  });

  test('is dropped by a moderator where it needs no answer', async () => {
    await served.ask(unknown);
    const [gap] = await kept(1);
    const list = messageOf(await served.server.member.slash('gaps', {}, { may }));
    const call = { command: 'gaps', args: { gap: gap?.key ?? '' } };
    const drop = customId({ kind: 'act', act: 'drop-gap', call, page: 0 }) ?? '';
    await served.server.member.choose(list, drop, { may: '0' });
    expect(await gaps()).toHaveLength(1);
    const left = messageOf(await served.server.member.choose(list, drop, { may }));
    expect(textOf(left)).toContain('No gaps');
    expect(await gaps()).toEqual([]);
  });

  test('is counted in words that fit its number', async () => {
    const stats = async () =>
      textOf(messageOf(await served.server.member.slash('stats', {}, { may })));
    await served.ask(unknown);
    await kept(1);
    expect(await stats()).toContain('1 question in 1 group:');
    await served.ask(unknown);
    await kept(2);
    expect(await stats()).toContain('2 questions in 1 group:');
  });

  test('is listed for moderators alone', async () => {
    await served.ask(unknown);
    await kept(1);
    const told = messageOf(await served.server.member.slash('gaps', {}, { may: '0' }));
    expect(textOf(told)).not.toContain('elephant');
  });
});

describe('who wants to be told', () => {
  test('gets one private message when there is an answer, and their id is deleted', async () => {
    const refused = await served.ask(unknown);
    expect(await served.press(refused, tell)).toContain('You will be told');
    await learn();
    await learnedTwice();
    const [message, ...more] = direct();
    expect(more).toEqual([]);
    if (message === undefined) throw new Error('Nobody was told.');
    expect(textOf(message)).toContain(`a question like “${unknown}”`);
    expect(textOf(message)).toContain('Why the bridge was closed');
    const { memberId } = served.server.world;
    const left = await served.store.people.concerning(memberId);
    expect(left).toMatchObject({ watching: [], messages: [] });
    // The channel of their private messages leads to them as their id would.
    expect(await tablesWith(served.location, served.server.world.directId)).toEqual([]);
  });

  test('is shown the answer where there is one by then, and their id is not kept', async () => {
    const refused = await served.ask(unknown);
    await kept(1);
    await learn();
    const told = await served.press(refused, tell);
    expect(told).toContain('Why was the bridge closed?');
    expect(told).not.toContain('You will be told');
    const { memberId } = served.server.world;
    expect(await served.store.people.concerning(memberId)).toMatchObject({ watching: [] });
  });

  test('has their id deleted too where their private messages are closed', async () => {
    const refused = await served.ask(unknown);
    await served.press(refused, tell);
    served.server.faults.inject('messages.create', { kind: 'status', status: 403, code: 50007 });
    await learn();
    await served.app.moderation?.upkeep.run();
    expect(direct()).toEqual([]);
    const { memberId } = served.server.world;
    expect(await served.store.people.concerning(memberId)).toMatchObject({
      watching: [],
      messages: [],
    });
    const audit = { do: 'audit', where: 'server' };
    expect(textOf(await served.slash('pins', audit, manager))).toContain('Every pin is as it');
  });

  test('is told plainly where their question is not kept', async () => {
    const refused = await served.ask('is zebrowski the elephant');
    expect(await served.press(refused, tell)).toContain('This question is not kept');
  });

  test('gives a long question once more, which no button can carry', async () => {
    const { member } = served.server;
    const long = `what about the elephant, and ${'what of it, and '.repeat(6)}why`;
    const refused = await served.ask(long);
    const opened = await member.press(refused, tell);
    if (opened.kind !== 'form' || !isObject(opened.form)) throw new Error('There was no form.');
    const told = messageOf(await member.submit(refused, opened.form, { question: long }));
    expect(textOf(told)).toContain('You will be told');
    const [gap] = await kept(1);
    expect(gap).toMatchObject({ wording: long, watchers: 1 });
  });

  test('may wait from a private chat too, which then keeps the question', async () => {
    const { member } = served.server;
    const refused = messageOf(await member.slash('ask', { question: unknown }, { direct: true }));
    expect(textOf(messageOf(await member.press(refused, tell, { direct: true })))).toContain(
      'You will be told',
    );
    await learn();
    await served.app.moderation?.upkeep.run();
    expect(direct().filter((one) => textOf(one).includes('has an answer now'))).toHaveLength(1);
  });
});

/** Another change, and another turn: nothing is said twice. */
async function learnedTwice(): Promise<void> {
  await served.app.moderation?.upkeep.knowledgeChanged();
  await served.app.moderation?.upkeep.run();
}
