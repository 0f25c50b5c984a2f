/** Servers the bot is in, was in, and has to forget. */
import { type Context, ensureGuild, inTransaction } from './context.js';

export interface Guilds {
  /** All that something is kept of; `noGuild` among them where something is of private chats. */
  known(): Promise<readonly string[]>;
  /** The bot is there, for the first time or again. */
  joined(guildId: string): Promise<void>;
  /** The bot was removed; what was kept goes after the time of grace. The first call counts. */
  left(guildId: string): Promise<void>;
  /** Those that the bot is in now; from every other that is known, or of some, it was removed meanwhile. */
  onlyIn(guildIds: readonly string[], ofThese?: (guildId: string) => boolean): Promise<void>;
  /** Deletes everything of a server at once. */
  forget(guildId: string): Promise<void>;
  /** Deletes everything of the servers that were left before this moment; gives their ids. */
  forgetLeft(before: Date): Promise<readonly string[]>;
}

export function guildsIn(context: Context): Guilds {
  const { db, now } = context;
  return {
    async known() {
      const rows = await db
        .selectFrom('guild')
        .select('id')
        .union(db.selectFrom('gap').select('guild_id as id'))
        .orderBy('id')
        .execute();
      return rows.map(({ id }) => id);
    },
    joined: (guildId) =>
      inTransaction(context, async (inner) => {
        await ensureGuild(inner, guildId);
        await inner.db
          .updateTable('guild')
          .set({ left_at: null })
          .where('id', '=', guildId)
          .execute();
      }),
    left: (guildId) =>
      inTransaction(context, async (inner) => {
        await ensureGuild(inner, guildId);
        await inner.db
          .updateTable('guild')
          .set({ left_at: now().getTime() })
          .where('id', '=', guildId)
          .where('left_at', 'is', null)
          .execute();
      }),
    onlyIn: (guildIds, ofThese = () => true) =>
      inTransaction(context, async (inner) => {
        const present = new Set(guildIds);
        const rows = await inner.db.selectFrom('guild').selectAll().execute();
        for (const { id, left_at } of rows) {
          const isThere = present.has(id);
          if (isThere === (left_at === null) || (!isThere && !ofThese(id))) continue;
          const at = isThere ? null : now().getTime();
          await inner.db.updateTable('guild').set({ left_at: at }).where('id', '=', id).execute();
        }
      }),
    forget: (guildId) => inTransaction(context, (inner) => forgetIn(inner, guildId)),
    forgetLeft: (before) =>
      inTransaction(context, async (inner) => {
        const rows = await inner.db
          .selectFrom('guild')
          .select('id')
          .where('left_at', '<', before.getTime())
          .orderBy('id')
          .execute();
        for (const { id } of rows) await forgetIn(inner, id);
        return rows.map(({ id }) => id);
      }),
  };
}

/** Most tables go with the row of the server; gaps also hold those of private chats, which have none. */
async function forgetIn({ db }: Context, guildId: string): Promise<void> {
  await db.deleteFrom('gap').where('guild_id', '=', guildId).execute();
  await db.deleteFrom('guild').where('id', '=', guildId).execute();
}
