import { expect, test } from 'vitest';
import { mostInOneTurn } from '../../support/crowding.js';
import { onBothEngines } from '../engines.js';
import { guild, otherGuild, someRecord } from '../samples.js';

onBothEngines('a correction', (engine) => {
  test('is not what the store sees for the first time', async () => {
    const { corrections } = await (await engine.place()).open();
    expect(await corrections.record('k1', [someRecord()])).toEqual([]);
    expect(await corrections.record('k2', [someRecord(), someRecord('fact/new')])).toEqual([]);
    expect(await corrections.list()).toEqual([]);
  });

  test('holds what was said before and what is said now, each with its quotes', async () => {
    const { open, clock } = await engine.place();
    const { corrections } = await open();
    const before = someRecord();
    const after = someRecord(before.id, 'hash-2');
    await corrections.record('k1', [before]);
    clock.pass(60);
    const found = await corrections.record('k2', [after]);
    expect(found).toEqual([
      {
        id: expect.any(String),
        recordId: before.id,
        kind: 'corrected',
        fromHash: 'hash-1',
        toHash: 'hash-2',
        fromKnowledge: 'k1',
        toKnowledge: 'k2',
        before: before.content,
        after: after.content,
        successorId: null,
        correctedAt: clock.now,
        announcedAt: null,
      },
    ]);
    expect(await corrections.list()).toEqual(found);
    expect(await corrections.get(found[0]?.id ?? '')).toEqual(found[0]);
  });

  test('holds all of what was said before, though an older version had kept less of it', async () => {
    const { corrections } = await (await engine.place()).open();
    const { content, ...record } = someRecord();
    const fully = { ...content, standing: 'Alleged', claims: [{ text: 'It was.', when: '2019' }] };
    await corrections.record('k1', [{ ...record, content }]);
    expect(await corrections.record('k1', [{ ...record, content: fully }])).toEqual([]);
    const [found] = await corrections.record('k2', [someRecord(undefined, 'hash-2')]);
    expect(found?.before).toEqual(fully);
  });

  test('is looked for record by record, and others go on in between', async () => {
    const { corrections } = await (await engine.place()).open();
    const ids = ['fact/one', 'fact/two', 'fact/three'];
    await corrections.record(
      'k1',
      ids.map((id) => someRecord(id)),
    );
    const most = await mostInOneTurn((reads) => {
      const records = ids.map((id) => {
        const { content, ...record } = someRecord(id);
        return {
          ...record,
          get content() {
            reads();
            return content;
          },
        };
      });
      return corrections.record('k2', records);
    });
    expect(most).toBe(1);
  });

  test('is recorded once, however often the same knowledge is opened', async () => {
    const { corrections } = await (await engine.place()).open();
    await corrections.record('k1', [someRecord()]);
    await corrections.record('k2', [someRecord(undefined, 'hash-2')]);
    expect(await corrections.record('k2', [someRecord(undefined, 'hash-2')])).toEqual([]);
    expect(await corrections.list()).toHaveLength(1);
  });

  test('is recorded once by two processes that start with the new knowledge together', async () => {
    const place = await engine.place();
    const stores = await Promise.all([place.open(), place.open()]);
    for (let round = 0; round < 20; round += 1) {
      const records = [someRecord(undefined, `hash-${round}`), someRecord('fact/b', `b-${round}`)];
      const both = await Promise.all(
        stores.map(({ corrections }) => corrections.record(`k${round}`, records)),
      );
      expect(both.flat()).toHaveLength(round === 0 ? 0 : 2);
    }
    expect(await stores[0].corrections.list()).toHaveLength(38);
  });

  test('is the last of its record, also where the clock was set back before it', async () => {
    const { open, clock } = await engine.place();
    const { corrections } = await open();
    for (const hash of ['hash-1', 'hash-2', 'hash-3']) {
      await corrections.record(`k-${hash}`, [someRecord(undefined, hash)]);
      clock.pass(-60);
    }
    const [last] = await corrections.list({ recordId: someRecord().id, limit: 1 });
    expect(last?.toHash).toBe('hash-3');
  });

  test('that is undone and made again is three corrections, not one', async () => {
    const { open, clock } = await engine.place();
    const { corrections } = await open();
    for (const hash of ['hash-1', 'hash-2', 'hash-1', 'hash-2']) {
      await corrections.record(`k-${hash}`, [someRecord(undefined, hash)]);
      clock.pass(1);
    }
    expect((await corrections.list()).map(({ toHash }) => toHash)).toEqual([
      'hash-2',
      'hash-1',
      'hash-2',
    ]);
  });

  test('tells a record that is gone, one that is back and one that has a successor', async () => {
    const { open, clock } = await engine.place();
    const { corrections } = await open();
    const record = someRecord();
    await corrections.record('k1', [record]);
    expect(await corrections.record('k2', [])).toMatchObject([
      { kind: 'removed', before: record.content, after: null, toHash: '' },
    ]);
    expect(await corrections.record('k2', [])).toEqual([]);
    clock.pass(1);
    expect(await corrections.record('k3', [record])).toMatchObject([
      { kind: 'restored', before: null, after: record.content, fromHash: '' },
    ]);
    const superseded = { ...record, hash: 'hash-9', supersededBy: 'fact/successor' };
    expect(await corrections.record('k4', [superseded])).toMatchObject([
      { kind: 'superseded', successorId: 'fact/successor' },
    ]);
  });

  test('is announced once, together with the effects that tell of it', async () => {
    const { corrections, outbox } = await (await engine.place()).open();
    await corrections.record('k1', [someRecord()]);
    const [found] = await corrections.record('k2', [someRecord(undefined, 'hash-2')]);
    const id = found?.id ?? '';
    const effects = [guild, otherGuild].map((guildId) => ({
      key: `note:${id}:${guildId}`,
      kind: 'note',
      guildId,
      payload: {},
    }));
    expect(await corrections.unannounced()).toEqual([found]);
    expect(await corrections.announce(id, effects)).toBe(true);
    expect(await corrections.announce(id, effects)).toBe(false);
    expect(await corrections.unannounced()).toEqual([]);
    expect(await outbox.waiting()).toHaveLength(2);
  });

  test('whose effects cannot be queued stays unannounced', async () => {
    const { corrections, outbox } = await (await engine.place()).open();
    await corrections.record('k1', [someRecord()]);
    const [found] = await corrections.record('k2', [someRecord(undefined, 'hash-2')]);
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const effects = [
      { key: 'a', kind: 'note', payload: {} },
      { key: 'b', kind: 'note', payload: circle },
    ];
    await expect(corrections.announce(found?.id ?? '', effects)).rejects.toThrow(/circular/);
    expect(await outbox.waiting()).toEqual([]);
    expect(await corrections.unannounced()).toHaveLength(1);
  });

  test('is found by its record, newest first', async () => {
    const { open, clock } = await engine.place();
    const { corrections } = await open();
    for (const hash of ['1', '2', '3']) {
      clock.pass(1);
      await corrections.record(hash, [someRecord('fact/a', hash), someRecord('fact/b', hash)]);
    }
    const all = await corrections.list();
    expect(all.map(({ recordId, toHash }) => `${recordId} ${toHash}`)).toEqual([
      'fact/a 3',
      'fact/b 3',
      'fact/a 2',
      'fact/b 2',
    ]);
    expect(await corrections.list({ recordId: 'fact/b', limit: 1 })).toEqual([all[1]]);
  });
});
