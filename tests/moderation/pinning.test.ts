import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { customId } from '../../src/card/button.js';
import { unpinAction } from '../../src/moderation/pin-cards.js';
import { messageOf } from '../discord-server/interactions.js';
import { buttonsOf, textOf } from '../discord-server/member.js';
import { manager, type Served, serve } from './served.js';

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

describe('a moderator', () => {
  test('pins a public answer with its button, and the audit log says who and what', async () => {
    const { server } = served;
    const answer = await served.ask(suspended);
    expect(await served.press(answer, 'Pin')).toContain('Pinned');
    expect(server.pins.ids()).toEqual([answer.id]);
    const [request] = server.requests('pins.add');
    expect(request?.reason).toBe(`${suspended} pinned by member (member ${server.world.memberId})`);
    expect(await served.store.pins.list({})).toMatchObject([
      {
        recordId: suspended,
        state: 'pinned',
        messageId: answer.id,
        pinnedBy: server.world.memberId,
      },
    ]);
  });

  test('pins by the menu of the message, also what was answered in plain text', async () => {
    const { member, pins } = served.server;
    const answer = messageOf(await member.slash('ask', { question: suspended, plain: true }));
    const told = messageOf(await member.messageCommand('Pin cited answer', answer));
    expect(textOf(told)).toContain('Pinned');
    expect(pins.ids()).toEqual([answer.id]);
  });

  test('is led to the pin of the same record instead of pinning it twice', async () => {
    const first = await served.ask(suspended);
    await served.press(first, 'Pin');
    const second = await served.ask('how many workers were suspended');
    const told = await served.press(second, 'Pin');
    expect(told).toContain('The same record is pinned in this channel already');
    const { guildId, channelId } = served.server.world;
    expect(told).toContain(`https://discord.com/channels/${guildId}/${channelId}/${first.id}`);
    expect(served.server.pins.ids()).toEqual([first.id]);
  });

  test('is led to a pin that somebody made by hand, which an audit then takes over', async () => {
    const first = await served.ask(suspended);
    served.server.pins.pin(served.server.world.channelId, first.id);
    const second = await served.ask(suspended);
    expect(await served.press(second, 'Pin')).toContain('Already pinned');
    const audit = await served.slash('pins', { do: 'audit' });
    expect(textOf(audit)).toContain('pinned by hand is not kept true');
    expect(await served.press(audit, 'Repair')).toContain('It is kept true from now on');
    expect(await served.store.pins.list({})).toMatchObject([{ messageId: first.id }]);
  });

  test('unpins what is pinned already, with a button', async () => {
    const answer = await served.ask(suspended);
    await served.press(answer, 'Pin');
    const told = messageOf(await served.server.member.press(answer, 'Pin'));
    expect(textOf(told)).toContain('This answer is pinned here already');
    expect(await served.press(told, 'Unpin')).toContain('Unpinned');
    expect(served.server.pins.ids()).toEqual([]);
    expect(await served.store.pins.list({ states: ['unpinned'] })).toMatchObject([
      { unpinnedBecause: 'moderator' },
    ]);
  });

  test('is told that a pin is being unpinned where that is not over', async () => {
    const answer = await served.ask(suspended);
    await served.press(answer, 'Pin');
    const told = messageOf(await served.server.member.press(answer, 'Pin'));
    served.server.faults.inject('pins.remove', { kind: 'status', status: 503 }, 2);
    expect(await served.press(told, 'Unpin')).toContain('Not unpinned yet');
    expect(await served.press(answer, 'Pin')).toContain('It is being unpinned');
  });

  /** A first answer is pinned, the channel is full, and a second was pressed to be pinned. */
  async function askedWhereFull() {
    const { server } = served;
    const first = await served.ask(suspended);
    await served.press(first, 'Pin');
    server.pins.fill(250);
    const second = await served.ask('outcome/hurt');
    const told = messageOf(await server.member.press(second, 'Pin'));
    return { first, second, told };
  }

  test('replaces the oldest pin of the bot where the channel is full', async () => {
    const { server } = served;
    const { first, second, told } = await askedWhereFull();
    expect(textOf(told)).toContain('There is no room for another pin');
    expect(textOf(told)).toContain('“How many were suspended”');
    expect(server.requests('pins.list').length).toBeGreaterThanOrEqual(5);
    expect(await served.press(told, 'Replace it')).toContain('Pinned');
    expect(server.pins.ids()).toContain(second.id);
    expect(server.pins.ids()).not.toContain(first.id);
    expect(await served.store.pins.list({})).toMatchObject([{ messageId: second.id }]);
  });

  test('keeps the oldest pin where the answer that was to replace it cannot be pinned', async () => {
    const { server } = served;
    const { first, second, told } = await askedWhereFull();
    server.messages.delete(second.id);
    expect(await served.press(told, 'Replace it')).toContain('The message is not there any more');
    expect(server.pins.ids()).toContain(first.id);
    expect(await served.store.pins.list({})).toMatchObject([{ messageId: first.id }]);
  });

  test('is told that the oldest pin goes first, where Discord fails before that', async () => {
    const { server } = served;
    const { first, second, told } = await askedWhereFull();
    server.faults.inject('pins.remove', { kind: 'status', status: 503 }, 2);
    const said = await served.press(told, 'Replace it');
    expect(said).toContain('The oldest pin is to be unpinned first.');
    expect(said).not.toContain('Nothing was changed');
    await served.app.moderation?.upkeep.run();
    expect(server.pins.ids()).not.toContain(first.id);
    expect(await served.press(second, 'Pin')).toContain('Pinned');
  });

  test('unpins nothing where there is room again', async () => {
    const { server } = served;
    const { first, second, told } = await askedWhereFull();
    server.pins.unpin(server.world.channelId, server.pins.ids()[0] ?? '');
    expect(await served.press(told, 'Replace it')).toContain('Pinned');
    expect(server.pins.ids()).toEqual(expect.arrayContaining([first.id, second.id]));
  });

  test('is told what the bot lacks, before anything is tried', async () => {
    const { server } = served;
    const answer = await served.ask(suspended);
    server.rights.take('PinMessages');
    const told = await served.press(answer, 'Pin');
    expect(told).toContain('“Pin Messages”');
    expect(server.requests('pins.add')).toEqual([]);
    expect(await served.store.pins.list({})).toEqual([]);
  });

  test('by a role that the settings name may pin; other members may not', async () => {
    const answer = await served.ask(suspended);
    const { member, world } = served.server;
    const told = messageOf(await member.press(answer, 'Pin', { may: '0' }));
    expect(textOf(told)).toContain('You may not do that here');
    await served.app.desk.settings.change(world.guildId, {
      moderatorRoles: [world.moderatorRoleId],
    });
    const roles = [world.moderatorRoleId];
    const pinned = messageOf(await member.press(answer, 'Pin', { may: '0', roles }));
    expect(textOf(pinned)).toContain('Pinned');
  });

  test('of one channel sees and changes no pins of another', async () => {
    const { member, world } = served.server;
    const { pin } = await served.store.pins.begin({
      guildId: world.guildId,
      channelId: world.otherChannelId,
      messageId: '400000000000000009',
      recordId: suspended,
      call: { command: 'ask', args: { question: suspended } },
      recordHash: 'another',
      knowledge: 'another',
      pinnedBy: world.memberId,
    });
    await served.store.pins.confirm(pin.id);
    const needed = 'That is about other channels';
    for (const doing of ['list', 'audit']) {
      const where = { do: doing, where: 'server' };
      expect(textOf(await served.slash('pins', where))).toContain(needed);
    }
    const list = await served.slash('pins', { where: 'server' }, manager);
    expect(textOf(list)).toContain('One pinned answer on this server');
    const unpin = customId({ ...unpinAction(pin), page: 0 }) ?? '';
    expect(textOf(messageOf(await member.choose(list, unpin)))).toContain(needed);
    const audit = await served.slash('pins', { do: 'audit', where: 'server' }, manager);
    expect(await served.press(audit, 'Repair')).toContain(needed);
    expect(await served.store.pins.get(pin.id)).toMatchObject({ state: 'pinned' });
    await served.app.desk.settings.change(world.guildId, {
      moderatorRoles: [world.moderatorRoleId],
    });
    const roles = [world.moderatorRoleId];
    const unpinned = messageOf(await member.choose(list, unpin, { may: '0', roles }));
    expect(textOf(unpinned)).toContain('Unpinned');
  });

  test('cannot pin an answer as of a day, and is told to ask for today’s', async () => {
    const { member, pins } = served.server;
    const args = { question: suspended, as_of: '2019-05-15' };
    const answer = messageOf(await member.slash('ask', args));
    expect(textOf(answer)).toContain('As the sources stood on 15 May 2019');
    expect([...buttonsOf(answer).keys()]).not.toContain('Pin');
    const told = textOf(messageOf(await member.messageCommand('Pin cited answer', answer)));
    expect(told).toContain('kept true to what the sources say now');
    expect(pins.ids()).toEqual([]);
    expect(await served.store.pins.list({})).toEqual([]);
  });

  test('cannot pin a refusal, a list, a private answer, or what somebody else wrote', async () => {
    const { member, messages } = served.server;
    const command = async (on: Parameters<typeof member.messageCommand>[1]) =>
      textOf(messageOf(await member.messageCommand('Pin cited answer', on)));
    const list = await served.slash('sources');
    expect(await command(list)).toContain('shows no single record');
    expect([...buttonsOf(list).keys()]).not.toContain('Pin');
    const alone = messageOf(await member.slash('ask', { question: suspended, private: true }));
    expect([...buttonsOf(alone).keys()]).not.toContain('Pin');
    expect(await command(alone)).toContain('Only you see this answer');
    const theirs = messages.create({ content: 'I think it was two.' }, { byOther: true });
    expect(await command(theirs)).toContain('Only answers of this bot');
    expect(served.server.pins.ids()).toEqual([]);
  });
});

describe('a pin', () => {
  test('that is taken away by hand is noticed', async () => {
    const answer = await served.ask(suspended);
    await served.press(answer, 'Pin');
    served.server.pins.unpin(served.server.world.channelId, answer.id);
    await expect
      .poll(() => served.store.pins.list({ states: ['unpinned'] }))
      .toMatchObject([{ messageId: answer.id, unpinnedBecause: 'in Discord' }]);
    expect(textOf(await served.slash('pins'))).toContain('No pinned answers');
  });

  test('can be deleted by moderators, but not by the one who asked', async () => {
    const moderate = String(1n << 13n);
    const { member, messages } = served.server;
    const answer = await served.ask(suspended);
    await served.press(answer, 'Pin');
    expect(await served.press(answer, 'Delete')).toContain('Moderators have pinned this answer');
    void member.press(answer, 'Delete', { may: moderate });
    await expect.poll(() => messages.get(answer.id)).toBe(undefined);
    await served.app.moderation?.upkeep.run();
    expect(await served.store.pins.list({ states: ['unpinned'] })).toMatchObject([
      { unpinnedBecause: 'deleted' },
    ]);
  });

  test('is listed with who pinned it, when, a link, and whether it is true', async () => {
    const { guildId, channelId, memberId } = served.server.world;
    const answer = await served.ask(suspended);
    await served.press(answer, 'Pin');
    const list = textOf(await served.slash('pins'));
    expect(list).toContain('One pinned answer in this channel');
    expect(list).toContain('How many were suspended');
    expect(list).toContain(`<@${memberId}>`);
    expect(list).toContain('true; pinned on');
    expect(list).toContain(`https://discord.com/channels/${guildId}/${channelId}/${answer.id}`);
  });

  test.each([
    ['View Channel', 'ViewChannel'],
    ['Read Message History', 'ReadMessageHistory'],
  ] as const)('is not called true where the bot has lost %s', async (_name, right) => {
    await served.press(await served.ask(suspended), 'Pin');
    served.server.rights.take(right);
    for (const where of ['channel', 'server']) {
      const list = textOf(await served.slash('pins', { where }, manager));
      expect(list).toContain('cannot be looked at: the bot may not read that channel; pinned on');
      expect(list).not.toContain('true');
    }
    served.server.rights.give(right);
    expect(textOf(await served.slash('pins'))).toContain('true; pinned on');
  });

  test('is not called true where its channel is gone, and those of other channels are', async () => {
    await served.press(await served.ask(suspended), 'Pin');
    const { guildId } = served.server.world;
    const [here] = await served.store.pins.list({ guildId });
    if (here === undefined) throw new Error('It was not pinned.');
    const { recordId, call, recordHash, knowledge } = here;
    const gone = { guildId, channelId: '400000000000000077', messageId: '400000000000000078' };
    const { pin } = await served.store.pins.begin({
      ...{ ...gone, recordId, call, recordHash, knowledge },
      pinnedBy: served.server.world.memberId,
    });
    await served.store.pins.confirm(pin.id);
    const list = textOf(await served.slash('pins', { where: 'server' }, manager));
    expect(list).toContain('cannot be looked at: the channel is gone, or the bot may not see it;');
    expect(list.match(/true; pinned on/g)).toHaveLength(1);
  });

  test('of very many channels is looked at, some at once, with no more requests than Discord takes', async () => {
    let under = 0;
    let most = 0;
    await served.stop();
    served = await serve({
      port: (discord) => ({
        ...discord,
        async fetchMessage(...about) {
          most = Math.max(most, ++under);
          return discord.fetchMessage(...about).finally(() => --under);
        },
      }),
    });
    const { guildId, memberId } = served.server.world;
    const call = { command: 'ask', args: { question: suspended } };
    const pin = { guildId, recordId: suspended, call, recordHash: '', knowledge: '' };
    for (let number = 0; number < 60; number += 1) {
      const id = String(400_000_000_000_000_000n + BigInt(number));
      await served.store.pins.begin({ ...pin, channelId: id, messageId: id, pinnedBy: memberId });
    }
    const listed = (await served.app.moderation?.lookAtPins({})) ?? [];
    // What Discord says of each, not that too many were asked for within a second.
    const why = listed.map(({ unseen }) => unseen?.outcome);
    expect(why).toEqual(Array.from({ length: 60 }, () => 'unknown-channel'));
    expect(most).toBeLessThan(10);
    expect(most).toBeGreaterThan(1);
  });

  test('whose message is gone is not called true', async () => {
    const answer = await served.ask(suspended);
    await served.press(answer, 'Pin');
    served.server.messages.delete(answer.id);
    expect(textOf(await served.slash('pins'))).toContain('its message was deleted; pinned on');
  });

  test.each([false, true])(
    'holds the answer, and not how its question was mistyped (plain: %s)',
    async (plain) => {
      const question = 'how many were suspendde';
      const answer = messageOf(await served.server.member.slash('ask', { question, plain }));
      expect(textOf(answer)).toContain('Read “suspendde” as “suspended”');
      await served.press(answer, 'Pin');
      expect(textOf(served.now(answer))).not.toContain('suspendde');
      expect(textOf(served.now(answer))).toContain(answer.content.split('\n')[1] ?? '');
      const audit = textOf(await served.slash('pins', { do: 'audit' }));
      expect(audit).toContain('Every pin is as it should be');
    },
  );

  test('of an answer that is out of date is brought up to date before it is pinned', async () => {
    const answer = await served.ask(suspended);
    await served.correct(
      'outcomes.yaml',
      'Three council workers have been suspended.',
      'Three people were suspended.',
    );
    expect(textOf(served.now(answer))).toContain('Three council workers have been suspended');
    await served.press(answer, 'Pin');
    expect(textOf(served.now(answer))).toContain('Three people were suspended');
    expect(served.server.pins.ids()).toEqual([answer.id]);
  });
});
