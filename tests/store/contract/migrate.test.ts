import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../src/store/migrate.js';
import { openDatabase } from '../../../src/store/open.js';
import { onBothEngines } from '../engines.js';
import { everyRow } from '../every-row.js';
import { guild, member, moderator } from '../samples.js';

onBothEngines('a database of the version before', (engine) => {
  test('keeps who waits, and nothing of private messages that leads to their readers', async () => {
    const { location, open } = await engine.place();
    const { db, engine: there } = await openDatabase(location);
    await migrate(db, there.where, '0001-first-tables');
    await db
      .insertInto('gap')
      .values({
        key: 'a',
        guild_id: guild,
        wording: 'what of it',
        answered_by: null,
        answered_at: null,
      })
      .execute();
    for (const [id, user_id] of [
      ['1', member],
      ['2', moderator],
    ] as const) {
      const row = { id, key: 'a', guild_id: guild, user_id, since: 1 };
      await db.insertInto('gap_watcher').values(row).execute();
    }
    for (const [id, column] of [
      ['3', 'done_at'],
      ['4', 'given_up_at'],
    ] as const) {
      await sql`insert into effect (id, key, kind, payload, created_at, attempts, next_at, ${sql.ref(column)}, result)
        values (${id}, ${id}, 'found', '{}', 1, 1, 1, 5, '{"channel":"6"}')`.execute(db);
    }
    await db.destroy();

    const { people, outbox } = await open();
    expect((await people.concerning(member)).watching).toHaveLength(1);
    expect((await people.concerning(moderator)).watching).toHaveLength(1);
    expect(await outbox.givenUp()).toEqual([]);
    const { effect = [] } = await everyRow(location);
    expect(effect.map(({ done_at, result }) => ({ done_at, result }))).toEqual([
      { done_at: 5, result: null },
      { done_at: 5, result: null },
    ]);
  });
});
