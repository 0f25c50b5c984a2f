import { expect, test } from 'vitest';
import { type GapWatcher, noGuild } from '../../../src/store/gaps.js';
import { onBothEngines } from '../engines.js';
import { guild, member, moderator, otherGuild } from '../samples.js';

const day = 24 * 60 * 60;
const question = { key: 'bridge paint', guildId: guild, wording: 'who painted the bridge' };

onBothEngines('a gap', (engine) => {
  test('is counted on each day it is asked, and keeps the first wording that may be kept', async () => {
    const { open, clock } = await engine.place();
    const { gaps } = await open();
    await gaps.record({ ...question, wording: null });
    await gaps.record(question);
    clock.pass(day);
    await gaps.record({ ...question, wording: 'what colour is the bridge' });
    expect(await gaps.list({ guildId: guild })).toEqual([
      {
        key: 'bridge paint',
        wording: 'who painted the bridge',
        count: 3,
        days: [
          { day: '2026-03-01', count: 2 },
          { day: '2026-03-02', count: 1 },
        ],
        watchers: 0,
        answeredBy: null,
        answeredAt: null,
      },
    ]);
  });

  test('counts among those of its server for as long as it has no answer', async () => {
    const { gaps } = await (await engine.place()).open();
    await gaps.record(question);
    await gaps.record({ ...question, key: 'toll' });
    await gaps.record({ ...question, guildId: otherGuild });
    expect(await gaps.open(guild)).toBe(2);
    await gaps.answered('toll', 'fact/toll', () => {
      throw new Error('Nobody waits for it.');
    });
    expect(await gaps.open(guild)).toBe(1);
    expect(await gaps.open(otherGuild)).toBe(1);
  });

  test('is seen by a server only as far as it was asked there, and whole by the curators', async () => {
    const { gaps } = await (await engine.place()).open();
    await gaps.record({ ...question, wording: null });
    await gaps.record({ ...question, guildId: otherGuild, wording: 'paint?' });
    await gaps.record({ ...question, guildId: noGuild });
    await gaps.record({ key: 'toll', guildId: otherGuild, wording: 'is there a toll' });
    expect(await gaps.list({ guildId: guild })).toMatchObject([
      { key: 'bridge paint', count: 1, wording: null },
    ]);
    expect(await gaps.list({ guildId: otherGuild })).toMatchObject([
      { key: 'bridge paint', count: 1, wording: 'paint?' },
      { key: 'toll', count: 1 },
    ]);
    expect(await gaps.list()).toMatchObject([
      { key: 'bridge paint', count: 3, wording: 'who painted the bridge' },
      { key: 'toll', count: 1 },
    ]);
  });

  test('loses no count where two processes refuse it at the same time', async () => {
    const place = await engine.place();
    const stores = await Promise.all([place.open(), place.open()]);
    await Promise.all(
      stores.flatMap(({ gaps }) => Array.from({ length: 20 }, () => gaps.record(question))),
    );
    expect(await stores[0].gaps.list()).toMatchObject([{ count: 40 }]);
  });

  test('tells each who waits once, and keeps nobody’s id after that', async () => {
    const { gaps, outbox, people } = await (await engine.place()).open();
    await gaps.record(question);
    const watcher = { key: question.key, guildId: guild, userId: member };
    expect(await gaps.watch(watcher)).toBe(true);
    expect(await gaps.watch(watcher)).toBe(true);
    expect(await gaps.watch({ ...watcher, userId: moderator })).toBe(true);
    expect(await gaps.list()).toMatchObject([{ watchers: 2 }]);

    expect(await gaps.answered(question.key, 'fact/paint', tell)).toBe(2);
    expect(await gaps.answered(question.key, 'fact/paint', tell)).toBe(0);
    const messages = await outbox.claim({ limit: 9, leaseFor: 1000 });
    expect(messages.map(({ userId }) => userId).sort()).toEqual([moderator, member].sort());
    expect(messages.every(({ key }) => !key.includes(member))).toBe(true);
    for (const message of messages) await outbox.done(message);
    expect(await people.concerning(member)).toMatchObject({ watching: [], messages: [] });
  });

  test('is waited for in each server on its own, and told of once to each who waits', async () => {
    const { gaps, outbox, people } = await (await engine.place()).open();
    await gaps.record(question);
    await gaps.record({ ...question, guildId: otherGuild });
    for (const guildId of [guild, otherGuild]) {
      expect(await gaps.watch({ key: question.key, guildId, userId: member })).toBe(true);
    }
    expect(await gaps.list()).toMatchObject([{ watchers: 1 }]);
    await gaps.drop(question.key, guild);
    expect((await people.concerning(member)).watching).toHaveLength(1);
    await gaps.record(question);
    await gaps.watch({ key: question.key, guildId: guild, userId: member });
    expect(await gaps.answered(question.key, 'fact/paint', tell)).toBe(1);
    expect(await outbox.waiting()).toMatchObject([{ userId: member }]);
    expect((await people.concerning(member)).watching).toEqual([]);
  });

  test('loses nobody who begins to wait while its answer is noticed', async () => {
    const place = await engine.place();
    const [one, two] = await Promise.all([place.open(), place.open()]);
    for (let turn = 0; turn < 40; turn += 1) {
      const key = `turn ${turn}`;
      await one.gaps.record({ ...question, key });
      const [waits, told] = await Promise.all([
        one.gaps.watch({ key, guildId: guild, userId: member }),
        two.gaps.answered(key, 'fact/paint', tell),
      ]);
      expect(told, `watching: ${waits}`).toBe(waits ? 1 : 0);
    }
  });

  test('that is answered is listed on demand only, and open again when it is refused again', async () => {
    const { open, clock } = await engine.place();
    const { gaps } = await open();
    await gaps.record(question);
    await gaps.answered(question.key, 'fact/paint', tell);
    expect(await gaps.list()).toEqual([]);
    expect(await gaps.list({ answered: true })).toMatchObject([
      { answeredBy: 'fact/paint', answeredAt: clock.now },
    ]);
    await gaps.record(question);
    expect(await gaps.list()).toMatchObject([{ count: 2, answeredBy: null }]);
  });

  test('that is not there, or has its answer, cannot be waited for', async () => {
    const { gaps, people } = await (await engine.place()).open();
    expect(await gaps.watch({ key: 'nothing', guildId: guild, userId: member })).toBe(false);
    await gaps.record(question);
    await gaps.answered(question.key, 'fact/paint', tell);
    expect(await gaps.watch({ key: question.key, guildId: guild, userId: member })).toBe(false);
    expect((await people.concerning(member)).watching).toEqual([]);
  });

  test('is dropped in one server with those who wait there', async () => {
    const { gaps, people } = await (await engine.place()).open();
    await gaps.record(question);
    await gaps.record({ ...question, guildId: otherGuild });
    await gaps.watch({ key: question.key, guildId: guild, userId: member });
    expect(await gaps.drop(question.key, guild)).toBe(true);
    expect(await gaps.drop(question.key, guild)).toBe(false);
    expect(await gaps.list()).toMatchObject([{ count: 1, watchers: 0 }]);
    expect((await people.concerning(member)).watching).toEqual([]);
  });
});

function tell({ id, userId }: GapWatcher) {
  return { key: `told:${id}`, kind: 'told', userId, payload: { record: 'fact/paint' } };
}
