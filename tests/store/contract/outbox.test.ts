import { expect, test } from 'vitest';
import type { ClaimedEffect, NewEffect, Outbox } from '../../../src/store/outbox.js';
import { onBothEngines } from '../engines.js';
import { guild, member, otherGuild } from '../samples.js';

const note: NewEffect = {
  key: 'note:1',
  kind: 'note',
  guildId: guild,
  payload: { channel: '2', line: 'Corrected: “two” – not three' },
};

onBothEngines('an effect', (engine) => {
  test('is queued once for its key, also when it is done long since', async () => {
    const { outbox } = await (await engine.place()).open();
    const first = await outbox.add(note);
    expect(first).toMatchObject({ added: true, effect: { payload: note.payload, attempts: 0 } });
    const second = await outbox.add({ ...note, payload: 'other' });
    expect(second).toEqual({ effect: first.effect, added: false });
    await outbox.done(await claimOne(outbox), { messageId: '9' });
    const third = await outbox.add(note);
    expect(third).toMatchObject({ added: false, effect: { result: { messageId: '9' } } });
  });

  test('has an id that Discord takes as a nonce', async () => {
    const { outbox } = await (await engine.place()).open();
    expect((await outbox.add(note)).effect.id).toMatch(/^\S{1,25}$/);
  });

  test('is claimed by one of two processes, a hundred times over', async () => {
    const place = await engine.place();
    const stores = await Promise.all([place.open(), place.open()]);
    for (let index = 0; index < 100; index += 1) {
      await stores[0].outbox.add({ ...note, key: `note:${index}` });
    }
    const claimed = await Promise.all(
      stores.map(async ({ outbox }) => {
        const keys: string[] = [];
        for (;;) {
          const [effect] = await outbox.claim({ limit: 1, leaseFor: 60_000 });
          if (effect === undefined) return keys;
          keys.push(effect.key);
          expect(await outbox.done(effect)).toBe(true);
        }
      }),
    );
    // A claim that met the other's on PostgreSQL comes back empty, and the rest waits for the next.
    const rest = await stores[0].outbox.claim({ limit: 100, leaseFor: 60_000 });
    claimed.push(rest.map(({ key }) => key));
    const keys = claimed.flat();
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(100);
  });

  test('comes back when the process that held it was killed', async () => {
    const { open, clock } = await engine.place();
    const { outbox } = await open();
    await outbox.add(note);
    const lost = await claimOne(outbox);
    expect(await outbox.claim({ limit: 9, leaseFor: 60_000 })).toEqual([]);
    clock.pass(61);
    const again = await claimOne(outbox);
    expect(again).toMatchObject({ id: lost.id, attempts: 2 });
    expect(await outbox.done(lost), 'the first holder is too late').toBe(false);
    expect(await outbox.done(again)).toBe(true);
  });

  test('stays held as long as its holder says so', async () => {
    const { open, clock } = await engine.place();
    const { outbox } = await open();
    await outbox.add(note);
    const held = await claimOne(outbox);
    clock.pass(50);
    expect(await outbox.extend(held, 60_000)).toBe(true);
    clock.pass(50);
    expect(await outbox.claim({ limit: 1, leaseFor: 60_000 })).toEqual([]);
    expect(await outbox.done(held)).toBe(true);
  });

  test('that failed waits until it is due, and says why', async () => {
    const { open, clock } = await engine.place();
    const { outbox } = await open();
    await outbox.add(note);
    const nextAt = new Date(clock.now.getTime() + 30_000);
    await outbox.later(await claimOne(outbox), { error: 'Discord answered 503', nextAt });
    expect(await outbox.nextDue()).toEqual(nextAt);
    expect(await outbox.claim({ limit: 1, leaseFor: 1 })).toEqual([]);
    clock.pass(30);
    expect(await claimOne(outbox)).toMatchObject({
      attempts: 2,
      lastError: 'Discord answered 503',
    });
  });

  test.each(['queued', 'held', 'put off'])(
    'is due although the clock was set back since it was %s',
    async (step) => {
      const { open, clock } = await engine.place();
      const { outbox } = await open();
      await outbox.add(note);
      if (step !== 'queued') {
        const nextAt = new Date(clock.now.getTime() + 30_000);
        const held = await claimOne(outbox);
        if (step === 'put off') await outbox.later(held, { error: '503', nextAt });
      }
      clock.pass(-365 * 24 * 60 * 60);
      expect(await claimOne(outbox)).toMatchObject({ key: note.key });
    },
  );

  test('that was given up is not tried again unless somebody asks', async () => {
    const { outbox } = await (await engine.place()).open();
    await outbox.add(note);
    const claimed = await claimOne(outbox);
    expect(await outbox.retry(claimed.id), 'it is being carried out').toBe(false);
    await outbox.giveUp(claimed, 'The channel is gone');
    expect(await outbox.waiting()).toEqual([]);
    expect(await outbox.nextDue()).toBeUndefined();
    expect(await outbox.byKey(note.key)).toMatchObject({ lastError: 'The channel is gone' });
    expect(await outbox.retry(claimed.id)).toBe(true);
    const again = await claimOne(outbox);
    expect(await outbox.done(again)).toBe(true);
    expect(await outbox.retry(claimed.id), 'it is done').toBe(false);
  });

  test('forgets whom it was sent to as soon as it is over', async () => {
    const { outbox } = await (await engine.place()).open();
    for (const key of ['told:1', 'told:2']) {
      await outbox.add({ key, kind: 'told', userId: member, payload: {} });
    }
    const [one, two] = await outbox.claim({ limit: 2, leaseFor: 1000 });
    expect([one?.userId, two?.userId]).toEqual([member, member]);
    if (one !== undefined) await outbox.done(one, { channel: 'of their private messages' });
    if (two !== undefined) await outbox.giveUp(two, 'They take no messages');
    expect(await outbox.byKey('told:1')).toMatchObject({ userId: null, result: null });
    expect(await outbox.byKey('told:2')).toMatchObject({ userId: null, result: null });
    expect(await outbox.givenUp(), 'nobody could try it again').toEqual([]);
    expect(await outbox.retry(two?.id ?? '')).toBe(false);
  });

  test('of a kind that nobody knows any more is waited for by nobody', async () => {
    const { outbox } = await (await engine.place()).open();
    await outbox.add({ ...note, kind: 'of old' });
    expect(await outbox.nextDue({ kinds: ['note'] })).toBeUndefined();
    await outbox.add({ ...note, key: 'note:2' });
    expect(await outbox.nextDue({ kinds: ['note'] })).toBeDefined();
  });

  test('is found by kind and by server', async () => {
    const { open, clock } = await engine.place();
    const { outbox } = await open();
    await outbox.add(note);
    clock.pass(1);
    await outbox.add({ ...note, key: 'pin:1', kind: 'pin', guildId: otherGuild });
    const keys = (effects: readonly { key: string }[]) => effects.map(({ key }) => key);
    expect(keys(await outbox.waiting())).toEqual(['note:1', 'pin:1']);
    expect(keys(await outbox.waiting({ guildId: otherGuild }))).toEqual(['pin:1']);
    expect(keys(await outbox.claim({ limit: 9, leaseFor: 1, kinds: ['pin'] }))).toEqual(['pin:1']);
  });
});

async function claimOne(outbox: Outbox): Promise<ClaimedEffect> {
  const [effect] = await outbox.claim({ limit: 1, leaseFor: 60_000 });
  if (effect === undefined) throw new Error('Nothing is due.');
  return effect;
}
