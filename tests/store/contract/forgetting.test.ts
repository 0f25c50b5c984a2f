import { expect, test } from 'vitest';
import { noGuild } from '../../../src/store/gaps.js';
import { kept, keptDays } from '../../../src/store/kept.js';
import { busyDay } from '../busy-day.js';
import { onBothEngines } from '../engines.js';
import { everyColumn, everyRow, keptColumns, tablesWith } from '../every-row.js';
import { guild, member, moderator, otherGuild } from '../samples.js';

const day = 24 * 60 * 60;

onBothEngines('the store', (engine) => {
  test('has no table or column whose purpose is not told', async () => {
    const { open, location } = await engine.place();
    await open();
    expect(await everyColumn(location)).toEqual(keptColumns());
  });

  test('holds ids of people only in the columns that are told to be personal', async () => {
    const { open, location } = await engine.place();
    await busyDay(await open());
    const rows = await everyRow(location);
    const found = Object.entries(rows).flatMap(([table, all]) =>
      all.flatMap((row) =>
        Object.entries(row)
          .filter(([, value]) => [member, moderator].some((id) => String(value).includes(id)))
          .map(([column]) => `${table}.${column}`),
      ),
    );
    const told = Object.entries(kept).flatMap(([table, { personal }]) =>
      personal.map((column) => `${table}.${column}`),
    );
    expect(found.length).toBeGreaterThan(3);
    expect([...new Set(found)].filter((column) => !told.includes(column))).toEqual([]);
  });

  test('shows a person what concerns them, and deletes it when they ask', async () => {
    const { open, location } = await engine.place();
    const { people, pins, reports, ...store } = await open();
    await busyDay({ people, pins, reports, ...store });
    const concerning = await people.concerning(member);
    expect(concerning).toMatchObject({
      pins: [],
      reports: [{ reason: 'Still.' }],
      watching: [{ wording: 'what of 1' }],
      messages: [{ kind: 'told' }],
    });
    expect(await people.concerning(moderator)).toMatchObject({
      pins: [{ state: 'correcting' }],
      decided: [{ reason: 'It is another bridge.' }],
    });
    expect(await people.forget(member)).toBe(3);
    expect(await people.forget(moderator)).toBe(2);
    expect(await people.forget(member)).toBe(0);
    expect(await tablesWith(location, member)).toEqual([]);
    expect(await tablesWith(location, moderator)).toEqual([]);
    expect(await pins.list({})).toHaveLength(1);
    expect(await reports.list()).toHaveLength(2);
  });

  test('forgets a server with everything of it, and nothing of another', async () => {
    const { open, location } = await engine.place();
    const store = await open();
    await busyDay(store, guild, 1);
    await busyDay(store, otherGuild, 2);
    const before = await tablesWith(location, otherGuild);
    await store.guilds.forget(guild);
    expect(await tablesWith(location, guild)).toEqual([]);
    expect(await tablesWith(location, otherGuild)).toEqual(before);
    expect(before).toContain('pin');
    expect((await store.gaps.list()).map(({ key }) => key)).toEqual(['gap 2']);
  });

  test('knows every server that it keeps something of, and private chats', async () => {
    const { guilds, gaps, settings } = await (await engine.place()).open();
    expect(await guilds.known()).toEqual([]);
    await settings.change(guild, { plainText: true });
    await gaps.record({ key: 'a', guildId: noGuild, wording: null });
    await guilds.left(otherGuild);
    expect(new Set(await guilds.known())).toEqual(new Set([noGuild, guild, otherGuild]));
  });

  test('forgets a server that was left only after the time of grace, and not if the bot is back', async () => {
    const { open, clock, location } = await engine.place();
    const store = await open();
    await busyDay(store, guild, 1);
    await busyDay(store, otherGuild, 2);
    await store.guilds.left(guild);
    await store.guilds.left(otherGuild);
    clock.pass((keptDays.leftGuild - 1) * day);
    await store.guilds.left(guild);
    await store.guilds.joined(otherGuild);
    await store.sweep();
    expect(await tablesWith(location, guild)).not.toEqual([]);
    clock.pass(2 * day);
    await store.sweep();
    expect(await tablesWith(location, guild)).toEqual([]);
    expect(await tablesWith(location, otherGuild)).toContain('pin');
  });

  test('keeps nothing longer than it says', async () => {
    const { open, clock } = await engine.place();
    const store = await open();
    await busyDay(store);
    const [pin] = await store.pins.list({});
    await store.pins.finishUnpin(pin?.id ?? '', 'moderator');
    for (const effect of await store.outbox.claim({ limit: 9, leaseFor: 1000 })) {
      await store.outbox.done(effect);
    }
    await store.sweep();
    expect(await store.pins.list({ states: ['unpinned'] })).toHaveLength(1);
    clock.pass(500 * day);
    await store.sweep();
    expect(await store.pins.list({ states: ['unpinned'] })).toEqual([]);
    expect(await store.outbox.byKey('told:1')).toBeUndefined();
    expect(await store.gaps.list({ answered: true })).toEqual([]);
    expect((await store.people.concerning(member)).watching).toEqual([]);
    expect((await store.reports.list()).map(({ state }) => state)).toEqual(['open']);
    expect(await store.corrections.list()).toHaveLength(1);
  });
});
