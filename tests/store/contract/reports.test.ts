import { expect, test } from 'vitest';
import type { NewReport } from '../../../src/store/reports.js';
import { onBothEngines } from '../engines.js';
import { channel, guild, member, moderator, otherGuild } from '../samples.js';

const wrong: NewReport = {
  recordId: 'fact/bridge-closed',
  quoteIds: ['v5-closed', 'c2-closed'],
  call: { command: 'ask', args: { question: 'fact/bridge-closed' } },
  knowledge: 'knowledge-1',
  reason: 'It was the ferry 🛳, said “they”;\nsee line 3 – \'--"',
  guildId: guild,
  channelId: channel,
  messageId: '400000000000000001',
  reporterId: member,
};

onBothEngines('a report', (engine) => {
  test('is kept word for word until somebody decides', async () => {
    const { open, clock } = await engine.place();
    const { reports } = await open();
    const { report } = await reports.add(wrong);
    expect(report).toEqual({
      ...wrong,
      id: report.id,
      state: 'open',
      reportedAt: clock.now,
      notice: null,
      decidedBy: null,
      decidedAt: null,
    });
    await reports.noticed(report.id, { channelId: channel, messageId: '5' });
    expect(await reports.get(report.id)).toEqual({
      ...report,
      notice: { channelId: channel, messageId: '5' },
    });
  });

  test('that is sent twice is one report', async () => {
    const { reports } = await (await engine.place()).open();
    const first = await reports.add(wrong);
    expect(await reports.add({ ...wrong, reason: 'again' })).toEqual({
      report: first.report,
      added: false,
    });
    expect((await reports.add({ ...wrong, reporterId: moderator })).added).toBe(true);
    await reports.decide(first.report.id, { state: 'resolved', by: moderator });
    expect((await reports.add(wrong)).added, 'it is wrong again').toBe(true);
  });

  test('is found by its server, and apart from those of no server', async () => {
    const { reports } = await (await engine.place()).open();
    const { report: here } = await reports.add(wrong);
    const { report: nowhere } = await reports.add({
      ...wrong,
      guildId: null,
      channelId: null,
      messageId: '400000000000000002',
    });
    expect(await reports.list({ guildId: guild })).toEqual([here]);
    expect(await reports.list({ guildId: null })).toEqual([nowhere]);
    expect(await reports.list()).toHaveLength(2);
  });

  test('is decided once, and no longer knows who reported it', async () => {
    const { open, clock } = await engine.place();
    const { reports } = await open();
    const { report } = await reports.add(wrong);
    clock.pass(5);
    expect(await reports.decide(report.id, { state: 'dismissed', by: moderator })).toMatchObject({
      state: 'dismissed',
      decidedBy: moderator,
      decidedAt: clock.now,
      reporterId: null,
    });
    expect(await reports.decide(report.id, { state: 'resolved', by: member })).toBeUndefined();
    expect(await reports.get(report.id)).toMatchObject({ state: 'dismissed' });
  });

  test('is found by server and state, newest first', async () => {
    const { open, clock } = await engine.place();
    const { reports } = await open();
    const one = (await reports.add(wrong)).report;
    clock.pass(1);
    const two = (await reports.add({ ...wrong, recordId: 'fact/other' })).report;
    clock.pass(1);
    const three = (await reports.add({ ...wrong, guildId: otherGuild, messageId: '7' })).report;
    expect(await reports.list()).toEqual([three, two, one]);
    expect(await reports.list({ guildId: guild, limit: 1 })).toEqual([two]);
    await reports.decide(two.id, { state: 'resolved', by: moderator });
    expect(await reports.list({ guildId: guild, states: ['open'] })).toEqual([one]);
  });

  test('from a private chat belongs to no server', async () => {
    const { reports } = await (await engine.place()).open();
    const nowhere = { ...wrong, guildId: null, channelId: null, messageId: null };
    expect((await reports.add(nowhere)).report).toMatchObject(nowhere);
  });

  test('with a character that a database does not take loses only that', async () => {
    const { reports } = await (await engine.place()).open();
    const { report } = await reports.add({ ...wrong, reason: 'wrong\0 quote' });
    expect((await reports.get(report.id))?.reason).toBe('wrong quote');
  });
});

onBothEngines('feedback', (engine) => {
  test('is counted for each record, by several processes at once', async () => {
    const place = await engine.place();
    const stores = await Promise.all([place.open(), place.open()]);
    await Promise.all(
      stores.flatMap(({ feedback }) => [
        feedback.count('fact/a', 'yes'),
        feedback.count('fact/a', 'no'),
        feedback.count('fact/b', 'yes'),
        feedback.count('fact/a', 'yes'),
      ]),
    );
    expect(await stores[1].feedback.list()).toEqual([
      { recordId: 'fact/a', yes: 4, no: 2 },
      { recordId: 'fact/b', yes: 2, no: 0 },
    ]);
  });
});
