import { expect, test } from 'vitest';
import { onBothEngines } from '../engines.js';
import { channel, guild, moderator, otherChannel, otherGuild, somePin } from '../samples.js';

onBothEngines('a pin', (engine) => {
  test('is kept as it was given, from the intent on', async () => {
    const { open, clock } = await engine.place();
    const { pins } = await open();
    const { pin, begun } = await pins.begin(somePin());
    expect(begun).toBe(true);
    expect(pin).toEqual({
      ...somePin(),
      id: pin.id,
      state: 'pinning',
      begunAt: clock.now,
      pinnedAt: null,
      verifiedAt: null,
      target: null,
      correction: null,
      correctedAt: null,
      unpinnedAt: null,
      unpinnedBecause: null,
    });
    const another = await open();
    expect(await another.pins.get(pin.id)).toEqual(pin);
  });

  test('of one record is live in a channel once; asked again, the first comes back', async () => {
    const { pins } = await (await engine.place()).open();
    const first = await pins.begin(somePin());
    const again = await pins.begin(somePin({ messageId: '400000000000000002' }));
    expect(again).toEqual({ pin: first.pin, begun: false });
    const elsewhere = await pins.begin(somePin({ channelId: otherChannel }));
    expect(elsewhere.begun).toBe(true);
  });

  test('of one message is live once, whatever record it shows', async () => {
    const { pins } = await (await engine.place()).open();
    const first = await pins.begin(somePin());
    const again = await pins.begin(somePin({ recordId: 'fact/other' }));
    expect(again).toEqual({ pin: first.pin, begun: false });
  });

  test('is begun once by two processes that both want it, fifty times over', async () => {
    const place = await engine.place();
    const stores = await Promise.all([place.open(), place.open()]);
    for (let round = 0; round < 50; round += 1) {
      const messageId = `4000000000000001${String(round).padStart(2, '0')}`;
      const recordId = `fact/number-${round}`;
      const both = await Promise.all(
        stores.map(({ pins }) => pins.begin(somePin({ messageId, recordId }))),
      );
      expect(both.filter(({ begun }) => begun)).toHaveLength(1);
      expect(new Set(both.map(({ pin }) => pin.id)).size).toBe(1);
    }
  });

  test('can be made anew once the old one was unpinned, and the old one is remembered', async () => {
    const { pins } = await (await engine.place()).open();
    const { pin } = await pins.begin(somePin());
    await pins.confirm(pin.id);
    await pins.finishUnpin(pin.id, 'in Discord');
    const again = await pins.begin(somePin());
    expect(again.begun).toBe(true);
    expect(await pins.list({ guildId: guild })).toEqual([again.pin]);
    expect(await pins.list({ states: ['unpinned'] })).toMatchObject([
      { id: pin.id, unpinnedBecause: 'in Discord' },
    ]);
  });

  test('goes from intent to pinned to corrected, and each step is safe to repeat', async () => {
    const { open, clock } = await engine.place();
    const { pins } = await open();
    const { pin } = await pins.begin(somePin());
    clock.pass(1);
    expect(await pins.confirm(pin.id)).toMatchObject({ state: 'pinned', pinnedAt: clock.now });
    expect(await pins.confirm(pin.id)).toBeUndefined();
    const correction = { recordHash: 'hash-2', knowledge: 'knowledge-2', line: 'Corrected.' };
    const correcting = {
      state: 'correcting',
      recordHash: 'hash-1',
      target: { recordHash: 'hash-2', knowledge: 'knowledge-2' },
      correction: { line: 'Corrected.' },
      correctedAt: null,
    };
    expect(await pins.startCorrection(pin.id, correction)).toMatchObject(correcting);
    expect(await pins.startCorrection(pin.id, correction)).toMatchObject(correcting);
    clock.pass(1);
    expect(await pins.finishCorrection(pin.id, 'hash-2')).toMatchObject({
      state: 'pinned',
      recordHash: 'hash-2',
      knowledge: 'knowledge-2',
      target: null,
      correction: { line: 'Corrected.' },
      correctedAt: clock.now,
      verifiedAt: clock.now,
    });
    expect(await pins.finishCorrection(pin.id, 'hash-2')).toBeUndefined();
  });

  test('is not taken for corrected by an edit that a newer correction overtook', async () => {
    const { pins } = await (await engine.place()).open();
    const { pin } = await pins.begin(somePin());
    await pins.confirm(pin.id);
    const towards = (recordHash: string) =>
      pins.startCorrection(pin.id, { recordHash, knowledge: recordHash, line: recordHash });
    await towards('hash-2');
    await towards('hash-3');
    expect(await pins.finishCorrection(pin.id, 'hash-2')).toBeUndefined();
    expect(await pins.get(pin.id)).toMatchObject({ state: 'correcting', recordHash: 'hash-1' });
    expect(await pins.finishCorrection(pin.id, 'hash-3')).toMatchObject({ recordHash: 'hash-3' });
  });

  test('that is unpinned is touched by no later step', async () => {
    const { pins } = await (await engine.place()).open();
    const { pin } = await pins.begin(somePin());
    await pins.startUnpin(pin.id);
    expect(await pins.confirm(pin.id)).toBeUndefined();
    const last = await pins.finishUnpin(pin.id, 'moderator');
    expect(last).toMatchObject({ state: 'unpinned', unpinnedBecause: 'moderator' });
    expect(await pins.verified(pin.id)).toBeUndefined();
    expect(await pins.startUnpin(pin.id)).toBeUndefined();
    expect(await pins.finishUnpin(pin.id, 'deleted')).toBeUndefined();
    expect(await pins.get(pin.id)).toEqual(last);
  });

  test('is found by server, channel, message, record and state, the oldest first', async () => {
    const { open, clock } = await engine.place();
    const { pins } = await open();
    const make = async (recordId: string, messageId: string, channelId = channel) => {
      clock.pass(1);
      return (await pins.begin(somePin({ recordId, messageId, channelId }))).pin;
    };
    const one = await make('fact/one', '400000000000000001');
    const two = await make('fact/two', '400000000000000002');
    const three = await make('fact/one', '400000000000000003', otherChannel);
    expect(await pins.list({ guildId: guild })).toEqual([one, two, three]);
    expect(await pins.list({ channelId: channel })).toEqual([one, two]);
    expect(await pins.list({ recordId: 'fact/one' })).toEqual([one, three]);
    expect(await pins.list({ messageId: '400000000000000002' })).toEqual([two]);
    expect(await pins.list({ states: ['pinned'] })).toEqual([]);
    expect(await pins.list({ present: true })).toEqual([one, two, three]);
    expect((await pins.list({})).every(({ pinnedBy }) => pinnedBy === moderator)).toBe(true);
  });

  test('of a server that the bot has left is told apart, until it is back', async () => {
    const { pins, guilds } = await (await engine.place()).open();
    const { pin } = await pins.begin(somePin());
    const { pin: elsewhere } = await pins.begin(
      somePin({ guildId: otherGuild, channelId: otherChannel }),
    );
    await guilds.left(guild);
    expect(await pins.list({ present: true })).toEqual([elsewhere]);
    expect(await pins.list({})).toHaveLength(2);
    await guilds.joined(guild);
    expect(await pins.list({ present: true })).toContainEqual(pin);
  });

  test('of servers that the bot is no more in is told apart, of those that it would know of', async () => {
    const { pins, guilds } = await (await engine.place()).open();
    const { pin } = await pins.begin(somePin());
    await pins.begin(somePin({ guildId: otherGuild, channelId: otherChannel }));
    await guilds.onlyIn([], (server) => server === otherGuild);
    expect(await pins.list({ present: true })).toEqual([pin]);
    await guilds.onlyIn([otherGuild], () => false);
    expect(await pins.list({ present: true })).toHaveLength(2);
    await guilds.onlyIn([guild]);
    expect(await pins.list({ present: true })).toEqual([pin]);
  });
});
