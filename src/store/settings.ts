/** How the bot behaves in a server. Only what somebody changed is kept. */
import * as z from 'zod';
import { type Context, ensureGuild, inTransaction } from './context.js';
import { readJson } from './json.js';

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be a Discord id');

/**
 * Every setting with its default, which holds for a server that never opened the panel. What is
 * stored and no longer makes sense falls back to the default rather than stopping the bot there.
 */
const settingsSchema = z.object({
  /** Roles that may pin and moderate, besides those whom Discord lets pin. */
  moderatorRoles: z.array(snowflake).max(25).default([]).catch([]),
  /** Where corrections of pinned answers are told; null: nowhere. */
  correctionsChannel: snowflake.nullable().default(null).catch(null),
  /** Where reports of wrong quotes go; null: they wait in `/reports`. */
  reportsChannel: snowflake.nullable().default(null).catch(null),
  /** Whether answers are shown to everybody where the asker does not say. */
  answers: z.enum(['public', 'private']).default('public').catch('public'),
  /** What becomes of quotes behind a content note. */
  contentNotes: z.enum(['warn', 'spoiler', 'withhold']).default('spoiler').catch('spoiler'),
  /** Cards as plain text, for screen readers. */
  plainText: z.boolean().default(false).catch(false),
  /** Seconds that a person waits between two questions; 0: none. */
  cooldown: z.int().min(0).max(3600).default(0).catch(0),
});

export type GuildSettings = Readonly<z.infer<typeof settingsSchema>>;

export interface Settings {
  get(guildId: string): Promise<GuildSettings>;
  /** Changes what is given and leaves the rest; gives how it then is. */
  change(guildId: string, changes: Partial<GuildSettings>): Promise<GuildSettings>;
}

/** Of a server that changed nothing, and of private chats. */
export const defaultSettings: GuildSettings = Object.freeze(settingsSchema.parse({}));

export function settingsIn(context: Context): Settings {
  return {
    get: async (guildId) => settingsSchema.parse(await stored(context, guildId)),
    change: (guildId, changes) =>
      inTransaction(context, async (inner) => {
        await ensureGuild(inner, guildId);
        const settings = { ...(await stored(inner, guildId)), ...changes };
        const row = {
          guild_id: guildId,
          settings: JSON.stringify(settings),
          changed_at: inner.now().getTime(),
        };
        await inner.db
          .insertInto('guild_settings')
          .values(row)
          .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(row))
          .execute();
        return settingsSchema.parse(settings);
      }),
  };
}

async function stored({ db }: Context, guildId: string): Promise<Record<string, unknown>> {
  const row = await db
    .selectFrom('guild_settings')
    .select('settings')
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  if (row === undefined) return {};
  return readJson(z.record(z.string(), z.unknown()), row.settings, `The settings of ${guildId}`);
}
